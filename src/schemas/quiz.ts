import { z } from 'zod';
import { questionTypes } from '../quiz/types/registry.ts';
import { id, line, markdown } from './common.ts';

type Types = typeof questionTypes;
/** A question of any type. */
export type Question = { [Type in keyof Types]: z.output<Types[Type]['schema']> }[keyof Types];

const schemas = Object.values(questionTypes).map(({ schema }) => schema);

/** One question. A new type joins the registry in `src/quiz/types`. */
export const QuestionSchema = z.discriminatedUnion(
  'type',
  schemas as unknown as [z.core.$ZodTypeDiscriminable],
) as unknown as z.ZodType<Question>;

export const StimulusSchema = z.strictObject({
  title: line('Title of the text.'),
  body: markdown('The text, table or picture that questions are about.'),
  source: markdown('Where it is from.').optional(),
});

/** What an author may write in `quizzes/NN-slug.yaml`. */
export const QuizSchema = z.strictObject({
  schema: z.literal(1).describe('Version of this format.'),
  id: id('Id of the quiz.'),
  title: line('Title of the quiz.'),
  chapter: id('Id of the chapter the quiz belongs to.'),
  stimuli: z
    .record(id('Id of the text.'), StimulusSchema)
    .default({})
    .describe('Texts that several questions are about, by id.'),
  defaults: z
    .strictObject({
      shuffle: z.boolean().optional().describe('Whether options may be shown in another order; true if left out.'),
      points: z.number().positive().optional().describe('Points of a question that gives none; 1 if left out.'),
    })
    .prefault({})
    .describe('What holds for every question that does not say otherwise.'),
  selection: z
    .strictObject({
      strategy: z
        .enum(['all', 'random', 'stratified-by-objective'])
        .default('all')
        .describe('Which questions an attempt asks: all, some by lot, or some from every objective.'),
      count: z.number().int().positive().optional().describe('How many, where it is not all.'),
    })
    .prefault({})
    .describe('What is asked on the page of the quiz.'),
  items: z.array(QuestionSchema).min(1).describe('The questions.'),
});

export type Quiz = z.output<typeof QuizSchema>;
