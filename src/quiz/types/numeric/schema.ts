import { z } from 'zod';
import { id, line, markdown } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';

export const NumericAnswerSchema = z.strictObject({
  id: id('Id of the answer, unique in its question.'),
  value: z.number().optional().describe('The number. Give it or `range`.'),
  range: z
    .strictObject({ min: z.number().describe('Least number.'), max: z.number().describe('Greatest number.') })
    .optional()
    .describe('A range of numbers that are taken alike, both ends among them.'),
  tolerance: z.number().min(0).default(0).describe('How far off an answer may be.'),
  toleranceMode: z
    .enum(['absolute', 'relative'])
    .default('absolute')
    .describe('Whether the tolerance is in the unit of the answer or a share of it.'),
  weight: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('Share of the points: 1 for a key, 0 for an error that is answered.'),
  feedback: markdown('Shown to a reader who gave this number.'),
  misconception: id('Name of the misconception a wrong number stands for.').optional(),
});

export const NumericSchema = z.strictObject({
  type: z.literal('numeric').describe('The answer is a number.'),
  ...commonFields,
  answers: z
    .array(NumericAnswerSchema)
    .min(1)
    .describe('Numbers with what is said to each; the first that fits counts.'),
  otherwise: markdown('Shown to a reader who gave any other number.').optional(),
  unit: line('Unit, shown after the field.').optional(),
});

export type Numeric = z.output<typeof NumericSchema>;
export type NumericAnswer = z.output<typeof NumericAnswerSchema>;
