import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerQueue, type Queue, relearnGap, startQueue } from '../../../src/study/spacing/queue.ts';
import { ratings } from '../reviews.ts';

it('brings a forgotten item back after some others, and last if fewer are left', () => {
  expect(answerQueue(startQueue(['a', 'b', 'c', 'd', 'e', 'f']), 'again').pending[relearnGap]).toBe('a');
  expect(answerQueue(startQueue(['a', 'b']), 'again').pending).toEqual(['b', 'a']);
});

it('asks until every item was recalled once, and no item after that', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 12 }),
      fc.array(fc.constantFrom(...ratings), { maxLength: 60 }),
      (items, answers) => {
        let queue: Queue = startQueue(items);
        for (const rating of answers) {
          const [asked] = queue.pending;
          queue = answerQueue(queue, rating);
          if (asked !== undefined) expect(queue.done.includes(asked)).toBe(rating !== 'again');
          expect([...queue.done, ...queue.pending].sort()).toEqual([...items].sort());
        }
      },
    ),
  );
});

it('asks an item once though it is named twice', () => {
  expect(startQueue(['a', 'b', 'a']).pending).toEqual(['a', 'b']);
});
