import { z } from 'zod';
import { bloomLevels } from './chapter.ts';
import { id, line, markdown, pages } from './common.ts';

export const ChoiceSchema = z.strictObject({
  id: id('Id of the option, unique in its question. A reader’s answer is stored under it.'),
  text: markdown('The option.'),
  correct: z
    .boolean()
    .default(false)
    .describe('Whether this option is the key. Exactly one option of a single-choice question is.'),
  feedback: markdown('Shown to a reader who chose this option: why it is right, or what it confuses.'),
  misconception: id('Name of the misconception a wrong option stands for.').optional(),
});

export const QuestionSourceSchema = z.strictObject({
  passage: z
    .string()
    .regex(/^[a-z][a-z0-9-]*#[a-z][a-z0-9-]*$/, 'chapter-id#section-id')
    .describe('The passage the question tests: chapter id, #, section id.'),
  reference: id('Id of a work in references.json.').optional(),
  page: pages('Page in that work.').optional(),
});

const common = {
  id: id('Id of the question, unique in the course and never reused.'),
  revision: z
    .number()
    .int()
    .positive()
    .default(1)
    .describe('Raise it by one when the meaning or the key changes; not for a typo.'),
  stem: markdown('The question.'),
  explanation: markdown('Shown after every answer: why the key is right.'),
  objective: id('Id of the objective it tests.'),
  bloom: z.enum(bloomLevels).describe('Level in Bloom’s revised taxonomy.'),
  difficulty: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('The author’s estimate of the share of readers who get it right.'),
  tags: z.array(id('A tag.')).default([]).describe('Free labels.'),
  source: QuestionSourceSchema.describe('Where the answer is found.'),
  seconds: z.number().int().positive().optional().describe('Time a reader is expected to need, in seconds.'),
};

export const SingleChoiceSchema = z.strictObject({
  type: z.literal('single-choice').describe('One option is right.'),
  ...common,
  choices: z.array(ChoiceSchema).min(2).describe('The options.'),
});

/** One question. A new type joins the union here and the registry of `src/quiz`. */
export const QuestionSchema = z.discriminatedUnion('type', [SingleChoiceSchema]);

/** What an author may write in `quizzes/NN-slug.yaml`. */
export const QuizSchema = z.strictObject({
  schema: z.literal(1).describe('Version of this format.'),
  id: id('Id of the quiz.'),
  title: line('Title of the quiz.'),
  chapter: id('Id of the chapter the quiz belongs to.'),
  items: z.array(QuestionSchema).min(1).describe('The questions.'),
});

export type Quiz = z.output<typeof QuizSchema>;
export type Question = z.output<typeof QuestionSchema>;
export type SingleChoice = z.output<typeof SingleChoiceSchema>;
export type Choice = z.output<typeof ChoiceSchema>;
