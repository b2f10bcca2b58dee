import { z } from 'zod';
import { markdown } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';

export const FlashcardSchema = z.strictObject({
  type: z.literal('flashcard').describe('The reader recalls the back of a card, looks, and says how it went.'),
  ...commonFields,
  back: markdown('The back of the card; the stem is its front.'),
});

export type Flashcard = z.output<typeof FlashcardSchema>;
