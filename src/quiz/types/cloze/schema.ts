import { z } from 'zod';
import { id, markdown, slotted } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';
import { comparison } from '../short-answer/schema.ts';

export const GapSchema = z.strictObject({
  feedback: markdown('Shown to a reader who filled the gap wrongly.').optional(),
  misconception: id('Name of the misconception a wrong filling stands for.').optional(),
  caseSensitive: comparison.caseSensitive.unwrap().optional().describe('Whether capital letters count here.'),
  normalise: comparison.normalise.unwrap().optional().describe('What does not count here.'),
});

export const ClozeSchema = z.strictObject({
  type: z.literal('cloze').describe('A text with gaps to be filled.'),
  ...commonFields,
  text: slotted(
    'The text. `{{c1::answer|another::hint}}` is a gap to type into, `{{c2::[right*|wrong|wrong]}}` one to choose for.',
  ),
  gaps: z
    .record(z.string().regex(/^c[1-9]\d*$/, 'the name of a gap: c1, c2 …'), GapSchema)
    .default({})
    .describe('What is said to a wrong filling, and how a gap is compared, by its name.'),
  ...comparison,
});

export type Cloze = z.output<typeof ClozeSchema>;
