import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { flashcard } from '../../../src/quiz/types/flashcard/index.ts';
import { testLaws, written } from './laws.ts';

const card = written({ type: 'flashcard', stem: 'Who wrote it?', back: 'John Herz, in 1950.', points: 2 });

testLaws({
  type: flashcard,
  samples: { flashcard: card },
  responses: () => fc.constantFrom('again', 'hard', 'good', 'easy', '', 'perfect').map((rating) => ({ rating })),
  isRight: (_, { rating }) => rating === 'good' || rating === 'easy',
  rekey: (question) => ({ ...question, back: 'Somebody else.' }),
});

describe('flashcard', () => {
  const question = flashcard.schema.parse(card);
  test.each([
    ['again', 0, 'wrong'],
    ['hard', 1, 'partly'],
    ['good', 2, 'right'],
    ['easy', 2, 'right'],
  ])('%s wins %d of 2 points', (rating, score, verdict) => {
    expect(gradeWith(flashcard.logic, question, { rating }, 0)).toMatchObject({ score, verdict });
  });

  test('the back may be seen without a word said; the card is not done before it is rated', () => {
    expect(flashcard.logic.isComplete(question, { rating: '' }, true)).toBe(true);
    expect(flashcard.logic.isComplete(question, { rating: '' })).toBe(false);
    expect(JSON.stringify(flashcard.logic.ask(question, 0, () => undefined))).not.toContain('Herz');
  });
});
