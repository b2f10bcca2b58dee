import fc from 'fast-check';
import type { Rating, Review, StudyItem } from '../../src/study/spacing/review.ts';

export const day = 86_400_000;
export const start = Date.UTC(2026, 10, 24, 6);

export const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

export const item = (id: string, more: Partial<StudyItem> = {}): StudyItem => ({
  id,
  objective: 'o1',
  family: 'f1',
  kind: 'single-choice',
  seconds: 30,
  weight: 1,
  ...more,
});

export const review = (of: string, days: number, rating: Rating, seconds = 20): Review => ({
  item: of,
  at: start + Math.round(days * day),
  rating,
  seconds,
});

/** Reviews of a few items within two months; many at the very same time. */
export const reviewLog = (maxLength = 40): fc.Arbitrary<Review[]> =>
  fc.array(
    fc
      .record({
        of: fc.constantFrom('a', 'b', 'c'),
        days: fc.oneof(
          fc.constantFrom(0, 1, 2),
          fc.integer({ min: 0, max: 60 }),
          fc.double({ min: 0, max: 60, noNaN: true }),
        ),
        rating: fc.constantFrom(...ratings),
        seconds: fc.integer({ min: 1, max: 90 }),
      })
      .map(({ of, days, rating, seconds }) => review(of, days, rating, seconds)),
    { maxLength },
  );
