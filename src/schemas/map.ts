import { z } from 'zod';
import { country, id, line, markdown, partialDate } from './common.ts';
import { maxOrganisations, OrganisationSchema, YearsSchema } from './map-organisation.ts';

const longitude = z.number().min(-180).max(180).describe('Degrees east of Greenwich; west is negative.');
const latitude = z.number().min(-85).max(85).describe('Degrees north of the equator; south is negative.');
const position = (doc: string) => z.tuple([longitude, latitude]).describe(doc);

/** Up to four kinds of country can be told apart without colour: by pattern. */
export const maxKinds = 4;

/** What an author may write in `chapters/data/maps/<id>.yaml`. */
export const MapSchema = z.strictObject({
  title: line('What the map shows, in a few words.'),
  description: line('What a reader should see in it, in a sentence or two, for those who cannot.'),
  bounds: z
    .strictObject({ west: longitude, south: latitude, east: longitude, north: latitude })
    .optional()
    .describe('The frame. Leave it out if the map is to fit countries.'),
  fit: z.array(country).min(1).optional().describe('Countries the frame is drawn around, instead of `bounds`.'),
  borders: partialDate('The date whose borders the map is meant to show.'),
  kinds: z
    .array(
      z.strictObject({
        id: id('Id of the kind.'),
        label: line('What the legend says of it.'),
      }),
    )
    .max(maxKinds)
    .default([])
    .describe('Kinds of country, each with a colour, a pattern and a line in the legend.'),
  countries: z
    .array(
      z.strictObject({
        code: country,
        kind: id('Id of its kind; none for a country that is only named.').optional(),
        label: line('Its name on the map, if not the usual one in the language of the course.').optional(),
        at: position('Longitude and latitude of the middle of its name, if the usual place does not do.').optional(),
      }),
    )
    .min(1)
    .describe('Countries the map names. Their neighbours are drawn without a name.'),
  places: z
    .array(
      z.strictObject({
        id: id('Id of the place.'),
        name: line('Its name.'),
        lon: longitude,
        lat: latitude,
        side: z.enum(['right', 'left', 'above', 'below']).default('right').describe('Where the name stands.'),
        capital: z.boolean().default(false).describe('Whether it is a capital, drawn as a square.'),
      }),
    )
    .default([])
    .describe('Towns and other points.'),
  lines: z
    .array(
      z.strictObject({
        id: id('Id of the line.'),
        label: line('What the legend calls it.'),
        via: z.array(position('Longitude and latitude of a point.')).min(2).describe('Points it passes, in order.'),
      }),
    )
    .default([])
    .describe('Pipelines, roads, rivers: drawn dashed and called schematic.'),
  organisations: z
    .array(OrganisationSchema)
    .max(maxOrganisations)
    .default([])
    .describe('Unions and alliances whose members change with the years, instead of `kinds`.'),
  years: YearsSchema.optional().describe('The years a reader can choose; needed with `organisations`.'),
  shaded: z
    .array(id('Id of an organisation of this map.'))
    .max(2)
    .default([])
    .describe('Up to two organisations whose members are hatched at first; readers choose others.'),
  notes: markdown('What a reader should know of the borders or the data.').optional(),
});

export type MapData = z.output<typeof MapSchema>;
