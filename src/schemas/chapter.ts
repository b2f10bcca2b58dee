import { z } from 'zod';
import { aliases, id, language, line, partialDate } from './common.ts';

/** The levels of Bloom's revised taxonomy, lowest first. */
export const bloomLevels = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'] as const;

export const ObjectiveSchema = z.strictObject({
  id: id('Id of the objective, unique in the course; questions name it.'),
  text: line('What the reader will be able to do, starting with a verb.'),
  bloom: z.enum(bloomLevels).describe('Level of the objective in Bloom’s revised taxonomy.'),
});

/** What an author may write in the frontmatter of `chapters/NN-slug/index.mdx`. */
export const ChapterSchema = z.strictObject({
  id: id(
    'Id of the chapter: its address and its name in a reader’s record. The folder name is free to change, the id is not.',
  ),
  title: line('Title of the chapter.'),
  summary: line('What the chapter does, in one or two sentences.'),
  objectives: z.array(ObjectiveSchema).min(1).describe('What the reader will be able to do after the chapter.'),
  prerequisites: z.array(id('Id of a chapter.')).default([]).describe('Chapters to read first.'),
  terms: z.array(id('Id of a glossary term.')).default([]).describe('Terms the chapter introduces: its key terms.'),
  minutes: z
    .number()
    .int()
    .positive()
    .max(600)
    .describe('Estimated time in minutes for reading, models and questions.'),
  updated: partialDate('When the content last changed in substance.').optional(),
  aliases: aliases('Former ids of this chapter. Old addresses and old answers keep working.'),
  language: language('Language of this chapter where it differs from the course.').optional(),
  direction: z
    .enum(['ltr', 'rtl'])
    .optional()
    .describe('Writing direction of this chapter where it differs from the course.'),
});

export type Chapter = z.output<typeof ChapterSchema>;
export type Objective = z.output<typeof ObjectiveSchema>;
