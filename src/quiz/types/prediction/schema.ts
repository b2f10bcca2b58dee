import { z } from 'zod';
import { id, markdown } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';
import { runFields } from '../model/schema.ts';

export const ForecastSchema = z.strictObject({
  id: id('Id of the option, unique in its question.'),
  text: markdown('The option.'),
  range: z
    .strictObject({
      min: z.number().optional().describe('It comes true from this number on; from any if left out.'),
      max: z.number().optional().describe('It comes true below this number; up to any if left out.'),
    })
    .describe('For which numbers the option comes true. Ranges do not overlap.'),
  feedback: markdown('Shown to a reader who chose this option.').optional(),
  misconception: id('Name of the misconception a wrong option stands for.').optional(),
});

export const PredictionSchema = z.strictObject({
  type: z.literal('prediction').describe('What a model will show, and how sure the reader is.'),
  ...commonFields,
  ...runFields,
  options: z.array(ForecastSchema).min(2).describe('What may come out; which is right is computed.'),
});

export type Prediction = z.output<typeof PredictionSchema>;
