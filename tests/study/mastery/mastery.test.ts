import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '../../../src/study/mastery/calibration.ts';
import { answerHalfLife, masteryOf } from '../../../src/study/mastery/mastery.ts';
import { wilson } from '../../../src/study/mastery/wilson.ts';
import { day, start } from '../reviews.ts';

const answers = fc.array(
  fc.record({
    objective: fc.constantFrom('a', 'b'),
    at: fc.integer({ min: start - 400 * day, max: start }),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { maxLength: 30 },
);
const of = (list: Parameters<typeof masteryOf>[0], now = start) => masteryOf(list, ['a', 'b'], now).get('a')!;
const answer = (score: number, daysAgo = 0, objective = 'a') => ({ objective, at: start - daysAgo * day, score });

describe('Wilson’s interval', () => {
  it('agrees with a published value: 2 of 10 at 90 % is 0.069 to 0.456', () => {
    // (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n) with z = 1.6449, worked out by hand.
    const { low, high } = wilson(2, 10);
    const [p, n, z] = [0.2, 10, 1.6448536];
    const root = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
    expect(low).toBeCloseTo((p + (z * z) / (2 * n) - root) / (1 + (z * z) / n), 12);
    expect(high).toBeCloseTo((p + (z * z) / (2 * n) + root) / (1 + (z * z) / n), 12);
  });

  it('is everything without trials, and narrows with them', () => {
    expect(wilson(0, 0)).toEqual({ estimate: 0.5, low: 0, high: 1 });
    expect(wilson(50, 100).high - wilson(50, 100).low).toBeLessThan(wilson(5, 10).high - wilson(5, 10).low);
  });
});

describe('mastery of an objective', () => {
  it('lies within its interval, and both between 0 and 1', () => {
    fc.assert(
      fc.property(answers, (list) => {
        for (const { estimate, low, high, worth, answers: count } of masteryOf(list, ['a', 'b'], start).values()) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThan(estimate);
          expect(estimate).toBeLessThan(high);
          expect(high).toBeLessThanOrEqual(1);
          expect(worth).toBeLessThanOrEqual(count);
        }
      }),
    );
  });

  it('rises with a right answer and falls with a wrong one', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 100 }), (list, daysAgo) => {
        const before = of(list).estimate;
        expect(of([...list, answer(1, daysAgo)]).estimate).toBeGreaterThan(before);
        expect(of([...list, answer(0, daysAgo)]).estimate).toBeLessThan(before);
      }),
    );
  });

  it('does not depend on the order of the answers, nor on those of other objectives', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const own = list.filter(({ objective }) => objective === 'a');
        const turned = of([...own].reverse());
        expect(of(list).estimate).toBeCloseTo(turned.estimate, 12);
        expect(of(list).answers).toBe(turned.answers);
      }),
    );
  });

  it('counts an answer half after sixty days, and knows less with time', () => {
    expect(of([answer(1, answerHalfLife)]).worth).toBeCloseTo(0.5);
    const [fresh, old] = [of([answer(1)]), of([answer(1, 300)])];
    expect(old.estimate).toBeLessThan(fresh.estimate);
    expect(old.high - old.low).toBeGreaterThan(fresh.high - fresh.low);
  });

  it('knows nothing of an objective without answers, and of answers still to come', () => {
    expect(of([])).toMatchObject({ estimate: 0.5, low: 0, high: 1, answers: 0 });
    expect(of([answer(1, -1)])).toMatchObject({ answers: 0 });
  });
});

describe('calibration', () => {
  const stated = (probability: number, happened: boolean) => ({ probability, happened });

  it('compares in each bin what was stated with what happened', () => {
    const result = calibrate([stated(0.9, true), stated(1, false), stated(0.1, false), stated(0, false)])!;
    expect(result.bins.map(({ from, count }) => [from, count])).toEqual([
      [0, 2],
      [0.8, 2],
    ]);
    expect(result.bins[1]).toMatchObject({ stated: 0.95, to: 1, observed: { estimate: 0.5 } });
    expect(result.brier).toBeCloseTo((0.01 + 1 + 0.01 + 0) / 4);
    expect(result.excess).toBeCloseTo(0.25);
  });

  it('gives 0 to the all-knowing and a quarter to “half” for everything', () => {
    expect(calibrate([stated(1, true), stated(0, false)])!.brier).toBe(0);
    expect(calibrate([stated(0.5, true), stated(0.5, false)])!.brier).toBe(0.25);
  });

  it('puts every statement in one bin', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), happened: fc.boolean() }), {
          minLength: 1,
        }),
        (statements) => {
          const { bins, count } = calibrate(statements)!;
          expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(count);
          for (const { from, to, stated: mean } of bins) {
            expect(mean).toBeGreaterThanOrEqual(from - 1e-9);
            expect(mean).toBeLessThanOrEqual(to + 1e-9);
          }
        },
      ),
    );
  });

  it('is nothing without statements', () => {
    expect(calibrate([])).toBeUndefined();
  });
});
