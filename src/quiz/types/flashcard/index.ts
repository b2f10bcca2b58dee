import type { Asked, QuestionType } from '../../question-type.ts';
import { logic, type Recalled } from './logic.ts';
import { type Flashcard, FlashcardSchema } from './schema.ts';

export const flashcard: QuestionType<Flashcard, Asked, Recalled> = {
  schema: FlashcardSchema,
  logic,
  identify: ({ back }) => ({ options: [], key: [back] }),
  check: () => [],
  mappings: {
    qti3: { fidelity: 'omitted', loss: 'the card: QTI knows no answer that is kept in mind' },
    moodle: { fidelity: 'omitted', loss: 'the card: Moodle knows no question that marks itself by the reader’s word' },
    gift: { fidelity: 'omitted', loss: 'the card: GIFT knows no answer that is kept in mind' },
    anki: { as: 'basic note, and reversed where review says so', fidelity: 'exact' },
  },
};
