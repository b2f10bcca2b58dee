import { z } from 'zod';
import { id, markdown } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';
import { scoringMode } from '../../../schemas/scoring-mode.ts';

export const PairSchema = z.strictObject({
  id: id('Id of the left side, unique in its question. A reader’s answer is stored under it.'),
  left: markdown('The left side.'),
  right: z
    .strictObject({
      id: id('Id of the right side, unique in its question.'),
      text: markdown('The right side; a list to choose from shows it without formatting.'),
    })
    .describe('What belongs to the left side.'),
  feedback: markdown('Shown to a reader who chose something else for it: why these two belong together.'),
  misconception: id('Name of the misconception a wrong choice stands for.').optional(),
});

export const DistractorSchema = z.strictObject({
  id: id('Id of the right side, unique in its question.'),
  text: markdown('A right side that belongs to nothing.'),
  feedback: markdown('Shown to a reader who chose it, instead of the feedback of the pair.').optional(),
  misconception: id('Name of the misconception it stands for.').optional(),
});

export const MatchingSchema = z.strictObject({
  type: z.literal('matching').describe('What belongs to what: for each left side a right side is chosen.'),
  ...commonFields,
  scoring: scoringMode('per-pair', 'all-or-nothing').describe(
    'How points are given: shared among the pairs, or for all of them alone.',
  ),
  pairs: z.array(PairSchema).min(2).describe('The pairs.'),
  distractors: z.array(DistractorSchema).default([]).describe('Right sides that belong to nothing.'),
});

export type Matching = z.output<typeof MatchingSchema>;
