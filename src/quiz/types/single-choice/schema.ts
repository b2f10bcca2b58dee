import { z } from 'zod';
import { commonFields, OptionSchema, scoring } from '../../../schemas/question.ts';

export const SingleChoiceSchema = z.strictObject({
  type: z.literal('single-choice').describe('One option is right.'),
  ...commonFields,
  scoring: scoring('all-or-nothing', 'map').describe('How points are given: for the key alone, or by `weight`.'),
  choices: z.array(OptionSchema).min(2).describe('The options; exactly one is correct.'),
});

export type SingleChoice = z.output<typeof SingleChoiceSchema>;
