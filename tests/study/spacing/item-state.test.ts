import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fsrsScheduler as fsrs } from '../../../src/study/spacing/fsrs.ts';
import { addReview, recallAt, reduceReviews, type ReviewProgress } from '../../../src/study/spacing/item-state.ts';
import { day, review, reviewLog, start } from '../reviews.ts';

const nothing: ReviewProgress = { reviews: new Map(), states: new Map() };
const stateOf = (...reviews: Parameters<typeof reduceReviews>[1]) => reduceReviews(fsrs, reviews).states.get('a')!;

describe('what follows from reviews', () => {
  it('is the same when they are replayed as when they came one by one, in whatever order', () => {
    fc.assert(
      fc.property(reviewLog(), (reviews) => {
        const running = reviews.reduce((progress, each) => addReview(fsrs, progress, each), nothing);
        expect(running).toEqual(reduceReviews(fsrs, reviews));
      }),
    );
  });

  it('is the same in whatever order they are imported, also those of one moment', () => {
    fc.assert(
      fc.property(
        reviewLog(12).chain((reviews) =>
          fc.tuple(fc.constant(reviews), fc.shuffledSubarray(reviews, { minLength: reviews.length })),
        ),
        ([reviews, shuffled]) => {
          expect(reduceReviews(fsrs, shuffled)).toEqual(reduceReviews(fsrs, reviews));
        },
      ),
    );
  });

  it('leaves the list it is given as it is', () => {
    const reviews = [review('a', 2, 'good'), review('a', 1, 'again')];
    reduceReviews(fsrs, reviews);
    expect(reviews.map(({ rating }) => rating)).toEqual(['good', 'again']);
  });

  it('brings a forgotten item back at once, then in the next session, then by its spacing', () => {
    const known = [review('a', 0, 'good'), review('a', 10, 'good'), review('a', 40, 'again')] as const;
    expect(stateOf(...known)).toMatchObject({ relearning: true, lapses: 1, due: start + 40 * day });
    const relearnt = [...known, review('a', 40.01, 'good')] as const;
    expect(stateOf(...relearnt)).toMatchObject({ relearning: true, due: start + 40.51 * day });
    const recalled = stateOf(...relearnt, review('a', 41, 'good'));
    expect(recalled.relearning).toBe(false);
    expect(recalled.due).toBeGreaterThanOrEqual(start + 42 * day);
  });

  it('counts a wrong first answer as forgotten, but as no lapse', () => {
    expect(stateOf(review('a', 0, 'again'))).toMatchObject({ relearning: true, lapses: 0, reviews: 1 });
  });

  it('counts right answers in sessions of their own', () => {
    const days = [0, 0.1, 1, 1.2, 4];
    expect(stateOf(...days.map((at) => review('a', at, 'good'))).spacedSuccesses).toBe(3);
    expect(stateOf(...days.map((at) => review('a', at, 'good')), review('a', 9, 'again')).spacedSuccesses).toBe(0);
  });

  it('makes an item due when recall has fallen to nine in ten, a day later at least', () => {
    const state = stateOf(review('a', 0, 'good'));
    expect(recallAt(fsrs, state, state.due)).toBeCloseTo(0.9, 5);
    fc.assert(
      fc.property(reviewLog(), (reviews) => {
        for (const { due, last, relearning } of reduceReviews(fsrs, reviews).states.values())
          expect(due - last >= day).toBe(!relearning);
      }),
    );
  });

  it('expects nothing of what was never seen', () => {
    expect(recallAt(fsrs, undefined, start)).toBe(0);
  });
});
