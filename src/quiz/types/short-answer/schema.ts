import { z } from 'zod';
import { id, line, markdown } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';
import { normalisations, usualNormalisations } from '../../normalise.ts';

/** How typed text is compared; shared with the gaps of a text. */
export const comparison = {
  caseSensitive: z.boolean().default(false).describe('Whether capital letters count.'),
  normalise: z
    .array(z.enum(normalisations))
    .default(usualNormalisations)
    .describe(
      'What does not count: spaces, the form of letters in Unicode, case, accents, articles, punctuation, hyphens.',
    ),
  spelling: z
    .enum(['strict', 'lenient'])
    .default('strict')
    .describe('Whether a slip of one or two letters in a longer word is told and wrong, or told and right.'),
};

export const TypedAnswerSchema = z.strictObject({
  id: id('Id of the answer, unique in its question.'),
  text: line('The answer, as plain text. Give it or `regex`.').optional(),
  regex: line('A regular expression that must match the whole answer.').optional(),
  example: line('An answer that `regex` matches: shown to readers as the answer.').optional(),
  weight: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('Share of the points: 1 for a key, 0 for an error that is answered.'),
  feedback: markdown('Shown to a reader who gave this answer.'),
  misconception: id('Name of the misconception a wrong answer stands for.').optional(),
});

export const ShortAnswerSchema = z.strictObject({
  type: z.literal('short-answer').describe('The answer is a word or a few, typed by the reader.'),
  ...commonFields,
  answers: z.array(TypedAnswerSchema).min(1).describe('Answers with what is said to each; the first that fits counts.'),
  ...comparison,
  otherwise: markdown('Shown to a reader who gave any other answer.').optional(),
});

export type ShortAnswer = z.output<typeof ShortAnswerSchema>;
export type TypedAnswer = z.output<typeof TypedAnswerSchema>;
