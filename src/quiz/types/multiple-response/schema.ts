import { z } from 'zod';
import { commonFields, OptionSchema, scoring } from '../../../schemas/question.ts';

export const MultipleResponseSchema = z.strictObject({
  type: z.literal('multiple-response').describe('Any number of options is right.'),
  ...commonFields,
  scoring: scoring('per-option', 'all-or-nothing', 'map').describe(
    'How points are given: shared among the right options with wrong ones taken off, for the whole key alone, or by `weight`.',
  ),
  choices: z.array(OptionSchema).min(2).describe('The options; at least one is correct.'),
});

export type MultipleResponse = z.output<typeof MultipleResponseSchema>;
