import { z } from 'zod';
import { bloomLevels } from './chapter.ts';
import { id, line, markdown, pages } from './common.ts';

/** One option among several: what a reader may choose. */
export const OptionSchema = z.strictObject({
  id: id('Id of the option, unique in its question. A reader’s answer is stored under it.'),
  text: markdown('The option.'),
  correct: z.boolean().default(false).describe('Whether this option belongs to the key.'),
  weight: z
    .number()
    .min(-1)
    .max(1)
    .optional()
    .describe('Share of the points this option wins or costs, from −1 to 1, where `scoring.mode` is `map`.'),
  feedback: markdown('Shown to a reader who chose this option: why it is right, or what it confuses.'),
  feedbackNotChosen: markdown('Shown to a reader who should have chosen this option and did not.').optional(),
  misconception: id('Name of the misconception a wrong option stands for.').optional(),
  fixed: z.boolean().default(false).describe('Whether the option keeps its place when options are shuffled.'),
});

export const QuestionSourceSchema = z.strictObject({
  passage: z
    .string()
    .regex(/^[a-z][a-z0-9-]*#[a-z][a-z0-9-]*$/, 'chapter-id#section-id')
    .describe('The passage the question tests: chapter id, #, section id.'),
  reference: id('Id of a work in references.json.').optional(),
  page: pages('Page in that work.').optional(),
});

export const HintSchema = z.strictObject({
  text: markdown('The hint.'),
  cost: z.number().min(0).max(1).default(0).describe('Share of the points the hint costs; the reader is told before.'),
});

/** How points are given. The first mode is the one that holds where none is written. */
export const scoring = <const Modes extends readonly [string, ...string[]]>(...modes: Modes) =>
  z
    .strictObject({
      mode: z.enum(modes).default(modes[0]).describe('How points are given.'),
      penalty: z.number().min(0).max(1).default(1).describe('What a wrong mark costs of what a right one wins.'),
      min: z.number().min(-1).max(0).default(0).describe('The least share of the points a question can end with.'),
    })
    .prefault({});

/** Rules of the item linter that a question may be excused from. */
export const LintSchema = z.strictObject({
  ignore: z.array(line('Id of a rule.')).min(1).describe('Ids of the rules that do not hold here.'),
  reason: line('Why they do not.'),
});

/** The fields of a question of any type. */
export const commonFields = {
  id: id('Id of the question, unique in the course and never reused.'),
  revision: z
    .number()
    .int()
    .positive()
    .default(1)
    .describe('Raise it by one when the meaning or the key changes; not for a typo.'),
  stem: markdown('The question.'),
  stimulus: id('Id of a text in `stimuli` that the question is about.').optional(),
  hints: z.array(HintSchema).default([]).describe('Hints, given one after the other.'),
  explanation: markdown('Shown after every answer: why the key is right.'),
  feedback: z
    .strictObject({
      correct: markdown('Shown after a right answer.').optional(),
      partial: markdown('Shown after a partly right answer.').optional(),
      incorrect: markdown('Shown after a wrong answer.').optional(),
    })
    .prefault({})
    .describe('What is said first after an answer, whatever was chosen.'),
  points: z.number().positive().optional().describe('Points for a right answer. The quiz has a default.'),
  shuffle: z.boolean().optional().describe('Whether options may be shown in another order. The quiz has a default.'),
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
  review: z
    .strictObject({
      include: z.boolean().default(true).describe('Whether revision asks it again.'),
      as: z.enum(['question', 'flashcard']).default('question').describe('How revision asks it.'),
      reverse: z.boolean().default(false).describe('Whether a flashcard is also asked from back to front.'),
    })
    .prefault({})
    .describe('Its part in revision.'),
  time: z.number().int().positive().optional().describe('Time a reader is expected to need, in seconds.'),
  lint: LintSchema.optional().describe('Rules for good questions that it breaks for a reason.'),
};

/** What every question has. */
export type CommonQuestion = z.output<z.ZodObject<typeof commonFields>> & { readonly type: string };
export type Option = z.output<typeof OptionSchema>;
