import { z } from 'zod';
import { address, day, id, language, line, markdown } from './common.ts';

export const PlannedChapterSchema = z.strictObject({
  id: id('The id the chapter will have.'),
  planned: line('Title of a chapter that is announced but not written yet. It keeps its place and number.'),
  prerequisites: z.array(id('Id of a chapter.')).default([]).describe('Chapters to read first.'),
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

/** What the address of a filtered timeline holds besides vocabularies. */
export const timelineParameters: readonly string[] = ['from', 'to', 'differ'];

export const VocabularySchema = z.strictObject({
  id: id('Id of the vocabulary, used as a key under `values` of an event.').refine(
    (name) => !timelineParameters.includes(name),
    `a name other than ${timelineParameters.join(', ')}, which addresses of the timeline use`,
  ),
  label: line('Name of the vocabulary, as readers see it.'),
  note: line('What readers should know of these labels, for example whose judgement they are.').optional(),
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
  shortTitle: line('Title where there is little room: the header of a page, an icon on a phone.').optional(),
  summary: line('What the course is about, in one or two sentences.'),
  introduction: markdown(
    'What the home page tells a reader before the first chapter: for whom the course is, what it asks, how to use it.',
  ).optional(),
  authors: z
    .array(
      z.strictObject({
        name: line('Name of an author or of the group that wrote the course.'),
        family: line(
          'The part of the name that a citation begins with, for a person: Author in Ada Author. Leave it out for a group.',
        ).optional(),
        url: address('A page about the author.').optional(),
      }),
    )
    .min(1)
    .describe('Who wrote the course.'),
  licence: z
    .strictObject({
      name: line('Name of the licence of the course text, for example CC BY-SA 4.0.'),
      url: address('Where the licence can be read.'),
    })
    .describe('Licence of the course text and pictures.'),
  url: z
    .url({ protocol: /^https?$/ })
    .refine((url) => !/[?#@]/.test(url), 'an address without ?, # and @, such as https://example.org/my-course/')
    .optional()
    .describe(
      'Address the course will be published at, with the sub-path if there is one. Leave it out and no absolute address is written.',
    ),
  language: language('Language of the course as a BCP 47 tag, for example en.'),
  direction: z.enum(['ltr', 'rtl']).default('ltr').describe('Writing direction of the course language.'),
  changes: z
    .array(
      z.strictObject({
        id: id('Id of the change, so that a reader of the feed is told of it once.'),
        date: day('Day of the change.'),
        text: markdown('What has changed, in a sentence; `<Ref>` leads to it.'),
      }),
    )
    .default([])
    .describe('What readers should know has changed, newest first: the feed and the page about the course show it.'),
  questions: z
    .strictObject({
      feedback: z
        .enum(['instant', 'held'])
        .default('instant')
        .describe('Whether a quiz says at once what was right, or at its end. The reader may choose otherwise.'),
      confidence: z
        .boolean()
        .default(false)
        .describe('Whether readers are asked how sure they are before they see what was right.'),
    })
    .prefault({})
    .describe('How questions are asked.'),
  lint: z
    .strictObject({
      rules: z
        .record(line('Id of a rule.'), z.enum(['error', 'warning', 'off']))
        .default({})
        .describe('How serious a rule of the item linter is, by its id, where it is not as docs/linter.md says.'),
    })
    .prefault({})
    .describe('How questions are checked for flaws.'),
  offline: z
    .boolean()
    .default(true)
    .describe(
      'Whether readers can save the course and read it without network. `false` also withdraws what was saved.',
    ),
  citations: CitationsSchema.prefault({}).describe('How works are cited.'),
  revisionPath: z
    .array(id('Id of a chapter, written or announced.'))
    .default([])
    .describe('The short way through the course before an exam: the chapters to read when time is short, in order.'),
  parts: z.array(PartSchema).min(1).describe('The parts of the course in order, each with its chapters in order.'),
  vocabularies: z
    .array(VocabularySchema)
    .default([])
    .describe('Subject-specific labels for events, such as domains or claims to test.'),
  timeline: z
    .strictObject({
      lanes: id('Id of the vocabulary whose values are the lanes of the drawing. Without it, the first.').optional(),
      marks: id('Id of the vocabulary that gives the marks their shapes; at most six values.').optional(),
    })
    .default({})
    .describe('How the timeline is drawn.'),
});

export type Course = z.output<typeof CourseSchema>;
export type PlannedChapter = z.output<typeof PlannedChapterSchema>;
export type Vocabulary = z.output<typeof VocabularySchema>;
