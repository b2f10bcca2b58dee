import { z } from 'zod';
import { aliases, id, line, markdown, pages } from './common.ts';

export const SourceSchema = z.strictObject({
  reference: id('Id of a work in references.json.'),
  page: pages('Page or pages in that work.').optional(),
});

export const TermSchema = z.strictObject({
  id: id('Id of the term.'),
  term: line('The term as it stands in the glossary.'),
  definition: markdown('Definition that can be read without the chapter.'),
  see: z.array(id('Id of another term.')).default([]).describe('Related terms.'),
  sources: z.array(SourceSchema).default([]).describe('Works the definition rests on.'),
  aliases: aliases('Former ids of this term.'),
});

/** What an author may write in `chapters/data/glossary.yaml`. */
export const GlossarySchema = z.array(TermSchema);

export type Term = z.output<typeof TermSchema>;
export type Source = z.output<typeof SourceSchema>;
