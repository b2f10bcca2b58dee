import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFsrsScheduler, fsrsScheduler } from '../../../src/study/spacing/fsrs.ts';
import type { Memory } from '../../../src/study/spacing/scheduler.ts';
import { ratings } from '../reviews.ts';

interface Step {
  readonly days: number;
  readonly grade: number;
  readonly recall: number | null;
  readonly stability: number;
  readonly difficulty: number;
}
const histories = JSON.parse(
  readFileSync(new URL('../golden/fsrs6.json', import.meta.url), 'utf8'),
) as readonly (readonly Step[])[];

const memory = fc.record({
  stability: fc.double({ min: 0.05, max: 2000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
});
const days = fc.double({ min: 0.5, max: 1000, noNaN: true });

describe('the scheduler', () => {
  it('agrees with the published formulas of FSRS-6, worked out apart from it, on 60 random histories', () => {
    expect(histories.flat().length).toBeGreaterThan(300);
    for (const history of histories) {
      let known: Memory | undefined;
      for (const { days: elapsed, grade, recall, stability, difficulty } of history) {
        if (known && recall !== null) expect(fsrsScheduler.recall(known, elapsed)).toBeCloseTo(recall, 5);
        const rating = ratings[grade - 1]!;
        known = known ? fsrsScheduler.review(known, rating, elapsed) : fsrsScheduler.first(rating);
        expect(known.stability / stability).toBeCloseTo(1, 4);
        expect(known.difficulty).toBeCloseTo(difficulty, 4);
      }
    }
  });

  it('gives the same memory for the same review, without chance', () => {
    fc.assert(
      fc.property(memory, fc.constantFrom(...ratings), days, (before, rating, elapsed) => {
        const again = createFsrsScheduler().review(before, rating, elapsed);
        expect(fsrsScheduler.review(before, rating, elapsed)).toEqual(again);
      }),
    );
  });

  it('recalls everything at once and less with every day', () => {
    fc.assert(
      fc.property(memory, days, days, (known, a, b) => {
        expect(fsrsScheduler.recall(known, 0)).toBe(1);
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)];
        expect(fsrsScheduler.recall(known, later)).toBeLessThanOrEqual(fsrsScheduler.recall(known, sooner));
      }),
    );
  });

  it('gives the days after which recall has fallen so far', () => {
    fc.assert(
      fc.property(memory, fc.double({ min: 0.7, max: 0.97, noNaN: true }), (known, retention) => {
        const interval = fsrsScheduler.interval(known, retention);
        fc.pre(interval < 36_500);
        expect(fsrsScheduler.recall(known, interval)).toBeCloseTo(retention, 5);
      }),
    );
  });

  it('takes recalls less than half a day apart as one session, whatever the hour', () => {
    const before = fsrsScheduler.first('good');
    expect(fsrsScheduler.review(before, 'good', 0.49)).toEqual(fsrsScheduler.review(before, 'good', 0));
    expect(fsrsScheduler.review(before, 'good', 0.5)).not.toEqual(fsrsScheduler.review(before, 'good', 0));
  });

  it('says which algorithm it is', () => {
    expect(fsrsScheduler.name).toContain('FSRS-6');
  });
});
