import fc from 'fast-check';
import type { ExamInput } from '../../../src/study/exam/input.ts';
import { fsrsScheduler } from '../../../src/study/spacing/fsrs.ts';
import { day, item, ratings, start } from '../reviews.ts';

export const midnight = Date.UTC(2026, 10, 24);

/** Days in UTC from that of `start` to that of the exam. */
export const calendar = (count: number): ExamInput['days'] =>
  Array.from({ length: count }, (_, index) => ({
    date: new Date(midnight + index * day).toISOString().slice(0, 10),
    weekday: new Date(midnight + index * day).getUTCDay(),
    start: midnight + index * day,
  }));

/** An exam at nine on the last day. */
export function examInput(change: Partial<ExamInput> & { readonly dayCount?: number } = {}): ExamInput {
  const { dayCount = 10, ...rest } = change;
  const items = rest.items ?? Array.from({ length: 12 }, (_, index) => item(`i${index}`));
  return {
    scheduler: fsrsScheduler,
    items,
    reviews: [],
    scope: new Map(items.map(({ objective }) => [objective, 1])),
    exam: midnight + (dayCount - 1) * day + day * 0.375,
    now: start,
    days: calendar(dayCount),
    minutes: Array<number>(7).fill(10),
    daysOff: [],
    target: 0.9,
    ...rest,
  };
}

/** Exams of a few days with items of three objectives in two families, some of them seen. */
export const anyInput: fc.Arbitrary<ExamInput> = fc
  .record({
    items: fc.array(
      fc.record({
        objective: fc.constantFrom('a1', 'a2', 'b1'),
        seconds: fc.integer({ min: 10, max: 90 }),
        weight: fc.integer({ min: 1, max: 3 }),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    reviews: fc.array(
      fc.record({
        of: fc.integer({ min: 0, max: 24 }),
        ago: fc.integer({ min: 1, max: 40 * 24 }),
        rating: fc.constantFrom(...ratings),
      }),
      { maxLength: 30 },
    ),
    dayCount: fc.integer({ min: 1, max: 14 }),
    minutes: fc.integer({ min: 0, max: 20 }),
    target: fc.constantFrom(0.8, 0.9, 0.95),
  })
  .map(({ items, reviews, dayCount, minutes, target }) =>
    examInput({
      items: items.map(({ objective, ...rest }, index) =>
        item(`i${index}`, { ...rest, objective, family: objective.slice(0, 1) }),
      ),
      reviews: reviews.map(({ of, ago, rating }) => ({
        item: `i${of}`,
        at: start - (ago / 24) * day,
        rating,
        seconds: 20,
      })),
      dayCount,
      minutes: Array<number>(7).fill(minutes),
      target,
    }),
  );
