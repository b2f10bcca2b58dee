import { z } from 'zod';
import { address, id, line, pages } from './common.ts';

const NameSchema = z.union([
  z.strictObject({
    family: line('Family name.'),
    given: line('Given names or initials.').optional(),
    'non-dropping-particle': line('Particle that belongs to the family name, such as van.').optional(),
  }),
  z.strictObject({ literal: line('Name of an institution, printed as it is.') }),
]);

const IssuedSchema = z.strictObject({
  'date-parts': z
    .tuple([
      z
        .array(z.number().int())
        .min(1)
        .max(3)
        .refine(([, month = 1, day = 1]) => month >= 1 && month <= 12 && day >= 1 && day <= 31, {
          message: 'a year, a month from 1 to 12 and a day from 1 to 31',
        }),
    ])
    .describe('Year, or year and month, or year, month and day: [[1978]] or [[2016, 12, 19]].'),
});

/** The types of work that can be cited, named as in CSL. */
export const referenceTypes = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'book',
  'chapter',
  'report',
  'thesis',
  'webpage',
  'speech',
  'legislation',
] as const;

/** One work in CSL-JSON. Fields that its type needs are checked by the reader (`reference-incomplete`). */
export const ReferenceSchema = z.strictObject({
  // Every object of JavaScript has something by this name, so that the citation processor would lose the work.
  id: id('Id of the work, by custom family name and year: pugh-1987.').refine(
    (name) => name !== 'constructor',
    'a name other than constructor, such as family name and year',
  ),
  type: z.enum(referenceTypes).describe('Type of the work, as in CSL.'),
  title: line('Title of the work.'),
  author: z.array(NameSchema).min(1).optional().describe('Authors in order.'),
  editor: z.array(NameSchema).min(1).optional().describe('Editors in order.'),
  issued: IssuedSchema.optional().describe('When it was published.'),
  'container-title': line('Journal, newspaper, series or book it appeared in.').optional(),
  volume: pages('Volume.').optional(),
  issue: pages('Issue.').optional(),
  page: pages('Pages it fills.').optional(),
  publisher: line('Publisher, or university for a thesis.').optional(),
  'publisher-place': line('Place of publication.').optional(),
  genre: line('Kind of thesis or report, for example Bachelor’s thesis.').optional(),
  number: pages('Number of a report or law.').optional(),
  edition: pages('Edition.').optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI such as 10.2307/2009958')
    .optional()
    .describe('DOI without the resolver.'),
  ISBN: line('ISBN.').optional(),
  URL: address('Address of the work.').optional(),
  accessed: IssuedSchema.optional().describe('When the address was read.'),
  language: line('Language of the work.').optional(),
  note: line('What a reader should know about this entry, for example that it was read only in abstract.').optional(),
});

/** What an author may write in `chapters/data/references.json`. */
export const ReferencesSchema = z.array(ReferenceSchema);

/**
 * The fields without which a work of a type cannot be found again. Editors stand in for authors, and so does an
 * institution (`literal`). Unsigned newspaper articles, web pages and laws are cited by their title.
 */
export const requiredFields: Record<(typeof referenceTypes)[number], readonly (keyof Reference)[]> = {
  'article-journal': ['author', 'issued', 'container-title'],
  'article-magazine': ['issued', 'container-title'],
  'article-newspaper': ['issued', 'container-title'],
  book: ['author', 'issued', 'publisher'],
  chapter: ['author', 'issued', 'container-title', 'publisher'],
  report: ['author', 'issued', 'publisher'],
  thesis: ['author', 'issued'],
  webpage: ['URL'],
  speech: ['author', 'issued'],
  legislation: ['issued'],
};

export type Reference = z.output<typeof ReferenceSchema>;
