import { z } from 'zod';
import { id, line, markdown } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';
import type { MapPicture } from './shapes.ts';

const number = (doc: string) => z.number().describe(doc);
const length = (doc: string) => z.number().positive().describe(doc);

export const AreaSchema = z.strictObject({
  id: id('Id of the area, unique in its question. A reader’s answer is stored under it.'),
  label: markdown('What the area is called, in a few words: it stands in the list and, once chosen, in the picture.'),
  rect: z
    .strictObject({
      x: number('Left edge.'),
      y: number('Upper edge.'),
      width: length('Width.'),
      height: length('Height.'),
    })
    .optional()
    .describe('A rectangle in the picture, in the units of its size.'),
  circle: z
    .strictObject({ x: number('Across.'), y: number('Down.'), r: length('Radius.') })
    .optional()
    .describe('A circle in the picture, in the units of its size.'),
  poly: z
    .array(z.tuple([z.number(), z.number()]))
    .min(3)
    .optional()
    .describe('A polygon in the picture: its corners, each [across, down], in the units of its size.'),
  country: line('Code of a country that the map names.').optional(),
  place: id('Id of a place of the map.').optional(),
  at: z
    .tuple([z.number().min(-180).max(180), z.number().min(-85).max(85)])
    .optional()
    .describe('A point of the map: longitude and latitude.'),
  correct: z.boolean().default(false).describe('Whether this area is the key.'),
  feedback: markdown('Shown to a reader who chose this area: why it is right, or what it confuses.'),
  misconception: id('Name of the misconception a wrong area stands for.').optional(),
});

export const HotspotSchema = z.strictObject({
  type: z.literal('hotspot').describe('A place in a picture or on a map is right.'),
  ...commonFields,
  image: z
    .strictObject({
      src: z
        .string()
        .regex(/^\/[^?#%\s]+\.(svg|png|jpe?g|webp|avif|gif)$/, 'the address of a picture in public/, such as /plan.svg')
        .describe('Address of a picture in public/, beginning with a slash.'),
      width: length('Width of the picture; areas are given in the same units.'),
      height: length('Height of the picture.'),
    })
    .optional()
    .describe('A picture. Give it or `map`.'),
  map: id('Id of a map in data/maps. Give it or `image`.').optional(),
  names: z.boolean().default(true).describe('Whether the map shows the names of countries and places.'),
  alt: line('What the picture shows, for readers who cannot see it; without giving the answer away.'),
  areas: z.array(AreaSchema).min(2).describe('The areas to choose from; exactly one is correct.'),
});

/** The course draws the map of a question before it is asked. */
export type Hotspot = z.output<typeof HotspotSchema> & { readonly picture?: MapPicture | undefined };
export type Area = z.output<typeof AreaSchema>;
