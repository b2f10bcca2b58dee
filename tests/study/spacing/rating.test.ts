import { expect, it } from 'vitest';
import { rateAnswer } from '../../../src/study/spacing/rating.ts';

const answered = { score: 1, max: 1, hints: 0, unsure: false, easy: false };

it.each([
  ['a right answer is good', {}, 'good'],
  ['a wrong one is forgotten', { score: 0 }, 'again'],
  ['half the score is hard', { score: 1, max: 2 }, 'hard'],
  ['less than half is forgotten', { score: 0.99, max: 2 }, 'again'],
  ['right with a hint is hard', { hints: 1 }, 'hard'],
  ['right but unsure is hard', { unsure: true }, 'hard'],
  ['right is easy by the reader’s word', { easy: true }, 'easy'],
  ['a hint outweighs that word', { easy: true, hints: 1 }, 'hard'],
  ['the word makes no wrong answer easy', { easy: true, score: 0 }, 'again'],
  ['a question without a score is forgotten rather than known', { score: 0, max: 0 }, 'again'],
] as const)('%s', (_, change, rating) => {
  expect(rateAnswer({ ...answered, ...change })).toBe(rating);
});
