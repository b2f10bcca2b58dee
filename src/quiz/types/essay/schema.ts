import { z } from 'zod';
import { id, markdown } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';

export const CriterionSchema = z.strictObject({
  id: id('Id of the criterion, unique in its question.'),
  criterion: markdown('What a good answer has, as something a reader can find in the own text.'),
  points: z.number().positive().describe('What it is worth beside the other criteria.'),
  levels: z
    .array(
      z.strictObject({
        id: id('Id of the level, unique in its criterion.'),
        text: markdown('What an answer of this level has.'),
        points: z.number().min(0).describe('What the level is worth, at most the points of the criterion.'),
      }),
    )
    .min(2)
    .optional()
    .describe('Steps between nothing and the whole, one of them with all points. Without them a reader ticks or not.'),
});

export const EssaySchema = z.strictObject({
  type: z.literal('essay').describe('The reader writes, then compares the text with a model answer and marks it.'),
  ...commonFields,
  modelAnswer: markdown('A good answer, shown when the reader has written one.'),
  rubric: z.array(CriterionSchema).min(1).describe('What the answer is marked by.'),
  minWords: z.number().int().positive().default(1).describe('How many words there must be before the comparison.'),
});

export type Essay = z.output<typeof EssaySchema>;
export type Criterion = z.output<typeof CriterionSchema>;
