import { z } from 'zod';
import { id, markdown } from './common.ts';

export const MisconceptionSchema = z.strictObject({
  id: id('Id of the misconception. Wrong options and answers name it under `misconception`.'),
  belief: markdown('What a reader wrongly holds, as one sentence that they could have said.'),
  answer: markdown('Why it is wrong, in a sentence or two.').optional(),
  passage: z
    .string()
    .regex(/^[a-z][a-z0-9-]*#[a-z][a-z0-9-]*$/, 'chapter-id#section-id')
    .optional()
    .describe('The passage that answers it: chapter id, #, section id.'),
});

/** What an author may write in `chapters/data/misconceptions.yaml`. */
export const MisconceptionsSchema = z.array(MisconceptionSchema);

export type Misconception = z.output<typeof MisconceptionSchema>;
