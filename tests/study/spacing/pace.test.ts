import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/models/random.ts';
import { fsrsScheduler as fsrs } from '../../../src/study/spacing/fsrs.ts';
import { fitPace, withPace } from '../../../src/study/spacing/pace.ts';
import type { Review } from '../../../src/study/spacing/review.ts';
import type { Memory } from '../../../src/study/spacing/scheduler.ts';
import { review } from '../reviews.ts';

/** Answers of a reader who forgets at a pace, every item every third day. */
function answersAt(pace: number, items: number): Review[] {
  const scheduler = withPace(fsrs, pace);
  const random = createRandom(7);
  return Array.from({ length: items }, (_, index) => {
    let memory: Memory = scheduler.first('good');
    return [0, 3, 6, 9, 12].map((days) => {
      const rating = days === 0 || random() < scheduler.recall(memory, 3) ? 'good' : 'again';
      if (days > 0) memory = scheduler.review(memory, rating, 3);
      return review(`i${index}`, days, rating);
    });
  }).flat();
}

describe('the pace of forgetting', () => {
  it('is that of readers in general before anything is known, with a wide margin', () => {
    expect(fitPace(fsrs, [])).toEqual({ likely: 1, cautious: 0.5 });
  });

  it.each([0.25, 1, 4])('is found from the answers of a reader at pace %s', (pace) => {
    const { likely, cautious } = fitPace(fsrs, answersAt(pace, 200));
    expect(Math.abs(Math.log2(likely / pace))).toBeLessThanOrEqual(0.5);
    expect(cautious).toBeLessThanOrEqual(likely);
    expect(cautious).toBeGreaterThanOrEqual(likely / 2);
  });

  it('makes days count less, and leaves answers of one session as they are', () => {
    const memory = fsrs.first('good');
    const slow = withPace(fsrs, 2);
    expect(slow.recall(memory, 10)).toBe(fsrs.recall(memory, 5));
    expect(slow.interval(memory, 0.9)).toBeCloseTo(2 * fsrs.interval(memory, 0.9));
    expect(slow.review(memory, 'good', 10)).toEqual(fsrs.review(memory, 'good', 5));
    expect(slow.review(memory, 'good', 0.6)).toEqual(fsrs.review(memory, 'good', 0.5));
    expect(withPace(fsrs, 0.1).review(memory, 'good', 0.4)).toEqual(fsrs.review(memory, 'good', 0));
  });
});
