import { z } from 'zod';
import { markdown } from '../../../schemas/common.ts';
import { commonFields, OptionSchema } from '../../../schemas/question.ts';

export const TrueFalseSchema = z.strictObject({
  type: z.literal('true-false').describe('A statement is true or false, and the reader says why.'),
  ...commonFields,
  answer: z.boolean().describe('Whether the statement is true.'),
  feedbackTrue: markdown('Shown to a reader who said it is true.'),
  feedbackFalse: markdown('Shown to a reader who said it is false.'),
  reasons: z
    .array(OptionSchema)
    .min(2)
    .optional()
    .describe(
      'Reasons to choose from; exactly one is correct. Without them a reader is right half the time by guessing.',
    ),
});

export type TrueFalse = z.output<typeof TrueFalseSchema>;
