import { z } from 'zod';
import { id, language, line } from './common.ts';

export const PlannedChapterSchema = z.strictObject({
  id: id('The id the chapter will have.'),
  planned: line('Title of a chapter that is announced but not written yet. It keeps its place and number.'),
});

export const PartSchema = z.strictObject({
  id: id('Id of the part.'),
  title: line('Title of the part, as readers see it.'),
  chapters: z
    .array(z.union([id('Id of a chapter.'), PlannedChapterSchema]))
    .min(1)
    .describe(
      'Chapters in reading order: the id of a written chapter, or `{ id, planned }` for one that is announced.',
    ),
});

export const VocabularySchema = z.strictObject({
  id: id('Id of the vocabulary, used as a key under `values` of an event.'),
  label: line('Name of the vocabulary, as readers see it.'),
  values: z
    .array(
      z.strictObject({
        id: id('Id of the value.'),
        label: line('Name of the value, as readers see it.'),
      }),
    )
    .min(1)
    .describe('The values an event may take.'),
});

/** The citation styles that come with the generator. */
export const citationStyles = ['apa', 'harvard', 'vancouver'] as const;

export const CitationsSchema = z.strictObject({
  style: z
    .string()
    .regex(
      new RegExp(`^(${citationStyles.join('|')}|data/[A-Za-z0-9._-]+\\.csl)$`),
      `${citationStyles.join(', ')}, or the path of a CSL style in chapters/data/, such as data/chicago.csl`,
    )
    .default('apa')
    .describe('Citation style: apa, harvard, vancouver, or the path of a CSL style, such as data/chicago.csl.'),
  locale: z
    .string()
    .regex(/^data\/[A-Za-z0-9._-]+\.xml$/, 'the path of a CSL locale in chapters/data/, such as data/locales-pt-BR.xml')
    .optional()
    .describe('Path of a CSL locale, for a language the generator has no words of citations for.'),
});

/** What an author may write in `chapters/course.yaml`. */
export const CourseSchema = z.strictObject({
  id: id('Id of the course. Names the store of a reader’s answers, so it never changes.'),
  title: line('Title of the course.'),
  summary: line('What the course is about, in one or two sentences.'),
  authors: z
    .array(
      z.strictObject({
        name: line('Name of an author or of the group that wrote the course.'),
        family: line(
          'The part of the name that a citation begins with, for a person: Author in Ada Author. Leave it out for a group.',
        ).optional(),
        url: z.url().optional().describe('A page about the author.'),
      }),
    )
    .min(1)
    .describe('Who wrote the course.'),
  licence: z
    .strictObject({
      name: line('Name of the licence of the course text, for example CC BY-SA 4.0.'),
      url: z.url().describe('Where the licence can be read.'),
    })
    .describe('Licence of the course text and pictures.'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Address the course will be published at, with the sub-path if there is one. Leave it out and no absolute address is written.',
    ),
  language: language('Language of the course as a BCP 47 tag, for example en.'),
  direction: z.enum(['ltr', 'rtl']).default('ltr').describe('Writing direction of the course language.'),
  citations: CitationsSchema.prefault({}).describe('How works are cited.'),
  parts: z.array(PartSchema).min(1).describe('The parts of the course in order, each with its chapters in order.'),
  vocabularies: z
    .array(VocabularySchema)
    .default([])
    .describe('Subject-specific labels for events, such as domains or claims to test.'),
});

export type Course = z.output<typeof CourseSchema>;
export type PlannedChapter = z.output<typeof PlannedChapterSchema>;
export type Vocabulary = z.output<typeof VocabularySchema>;
