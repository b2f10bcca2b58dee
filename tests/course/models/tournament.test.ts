import { describe, expect, it } from 'vitest';
import {
  GENERATIONS,
  checkPayoffs,
  contestants,
  generous,
  named,
  nextGeneration,
  parameters,
  play,
  run,
  scoresOf,
  slices,
  thresholdsOf,
  weightOf,
  type Payoffs,
  type Rules,
  type Strategy,
} from '../../../chapters/models/tournament/model.ts';
import { createRandom } from '../../../src/models/random.ts';
import { drawValues, valuesAt } from './checks.ts';
import { expectedScore, playInWords } from './tournament-runs.ts';

const at = valuesAt(parameters);
const all = drawValues(parameters, 42, 1000).map((values) => ({ ...values, n: Math.round(values.n) }));
const AXELROD: Payoffs = { T: 5, R: 3, P: 1, S: 0 };
const RULES: Rules = { payoffs: AXELROD, n: 200, eps: 0, delta: 1 };
const [TFT, ALLD, ALLC, GRIM, WSLS] = named;
const match = (row: Strategy, column: Strategy, rules: Partial<Rules> = {}, seed = 1) =>
  play(row, column, { ...RULES, ...rules }, createRandom(seed));

describe('the test vectors of the specification', () => {
  it('scores 200 rounds: TFT–ALLD 199:204, TFT–TFT 600:600, WSLS–ALLD 100:600, GRIM–ALLC 600:600', () => {
    expect(match(TFT, ALLD)).toEqual({ row: 199, column: 204 });
    expect(match(TFT, TFT)).toEqual({ row: 600, column: 600 });
    expect(match(WSLS, ALLD)).toEqual({ row: 100, column: 600 });
    expect(match(GRIM, ALLC)).toEqual({ row: 600, column: 600 });
  });

  it('ends the round robin of the five at 2599, 2208, 2400, 2599 and 2500, TFT sharing first place with GRIM', () => {
    const { standings } = run(at(), 42);
    expect(standings.map(({ name, points }) => [name, points])).toEqual([
      ['TFT', 2599],
      ['ALLD', 2208],
      ['ALLC', 2400],
      ['GRIM', 2599],
      ['WSLS', 2500],
    ]);
    expect(standings.map(({ rank }) => rank)).toEqual([1, 5, 4, 1, 3]);
  });

  it('has the thresholds ½ and 2/3, the generosity 1/3 and the noisy pair at 2.25', () => {
    const { grim, tft, generosity, noisyPair } = thresholdsOf(AXELROD);
    expect([grim, tft, generosity, noisyPair]).toEqual([
      0.5,
      expect.closeTo(2 / 3, 12),
      expect.closeTo(1 / 3, 12),
      2.25,
    ]);
  });

  it('expects 2.46 a round of two TFT in 200 rounds at ε = 0.01, which is above the limit of 2.25', () => {
    const rules = { ...RULES, eps: 0.01 };
    expect(expectedScore(TFT, TFT, rules) / 200).toBeCloseTo(2.46, 2);
    expect(expectedScore(TFT, TFT, { ...rules, n: 3000 }) / 3000).toBeCloseTo(2.25, 1);
    let sum = 0;
    for (let seed = 0; seed < 2000; seed++) sum += match(TFT, TFT, rules, seed).row / 200;
    expect(Math.abs(sum / 2000 - expectedScore(TFT, TFT, rules) / 200)).toBeLessThan(0.03);
  });
});

describe('the match against independent computation', () => {
  // All but those that throw a die.
  const certain = named.filter(({ name }) => !['GTFT', 'RANDOM', 'SLY'].includes(name));

  it('plays every pair without noise as the strategies are described in words, on 1,000 draws of rules', () => {
    for (const [seed, { T, R, P, S, n, delta }] of all.entries()) {
      const rules = { payoffs: { T, R, P, S }, n, eps: 0, delta };
      const row = certain[seed % 8]!;
      const column = certain[Math.floor(seed / 8) % 8]!;
      const { row: mine, column: other } = play(row, column, rules, createRandom(seed));
      const [a, b] = playInWords(row.name, column.name, rules);
      expect(mine).toBeCloseTo(a, 8);
      expect(other).toBeCloseTo(b, 8);
    }
  });

  it('scores on average what the exact distribution over memories gives, with noise and chance', () => {
    let checked = 0;
    for (const [seed, { T, R, P, S, delta, eps, ...values }] of all.slice(0, 300).entries()) {
      const field = contestants({ ...values, T, R, P, S, delta, eps, field: 5 });
      const row = field[seed % 12]!;
      const column = field[Math.floor(seed / 12) % 12]!;
      const rules = { payoffs: { T, R, P, S }, n: 30, eps, delta };
      const scores = Array.from({ length: 300 }, (_, k) => play(row, column, rules, createRandom(1000 * seed + k)).row);
      const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
      const spread = Math.sqrt(scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / scores.length);
      const error = Math.abs(mean - expectedScore(row, column, rules));
      expect(error).toBeLessThan((4.5 * spread) / Math.sqrt(scores.length) + 0.02);
      if (spread > 0.1) checked += 1;
    }
    expect(checked).toBeGreaterThan(100);
  });

  it('counts all rounds together as the sum of the powers of δ', () => {
    for (const { n, delta } of all) {
      const closed = delta === 1 ? n : (1 - delta ** n) / (1 - delta);
      expect(weightOf({ n, delta })).toBeCloseTo(closed, 8);
    }
  });
});

describe('the thresholds against the best that a player can do', () => {
  /** The most a player can get for ever against an opponent whose mood (0 friendly, 1 angry) is set by `next`. */
  function best(payoffs: Payoffs, delta: number, next: (mood: number, cooperates: boolean) => number): number {
    const { T, R, P, S } = payoffs;
    let values = [0, 0];
    for (let i = 0; i < 4000; i++) {
      values = [0, 1].map((mood) =>
        Math.max(
          ...[true, false].map((c) => {
            const now = mood === 0 ? (c ? R : T) : c ? S : P;
            return now + delta * values[next(mood, c)]!;
          }),
        ),
      );
    }
    return values[0]!;
  }

  it('holds GRIM and TFT together iff no plan does better than cooperating, on 1,000 draws', () => {
    const random = createRandom(6);
    for (const { T, R, P, S } of all) {
      const payoffs = { T, R, P, S };
      const { grim, tft } = thresholdsOf(payoffs);
      const delta = 0.02 + 0.95 * random();
      const together = R / (1 - delta);
      const tempted = (value: number) => value > together + 1e-7;
      if (Math.abs(delta - grim) > 1e-3)
        expect(tempted(best(payoffs, delta, (mood, c) => (mood === 1 || !c ? 1 : 0)))).toBe(delta < grim);
      if (Math.abs(delta - tft) > 1e-3) expect(tempted(best(payoffs, delta, (_, c) => (c ? 0 : 1)))).toBe(delta < tft);
    }
  });

  it('sets g* where neither defecting always nor every second time pays against GTFT any more', () => {
    const random = createRandom(7);
    for (const { T, R, P, S } of all) {
      const { generosity } = thresholdsOf({ T, R, P, S });
      const g = random();
      const always = g * T + (1 - g) * P;
      const everySecond = (T + g * R + (1 - g) * S) / 2;
      if (Math.abs(g - generosity) > 1e-9) expect(Math.max(always, everySecond) <= R).toBe(g < generosity);
      expect(generosity).toBeGreaterThan(0);
      expect(generosity).toBeLessThan(1);
    }
  });

  it('makes more generosity than g* an invitation in played matches, and less a deterrent', () => {
    const long = { n: 20_000 };
    const gain = (g: number) => match(ALLD, generous(g), long, 3).row / long.n;
    expect(gain(0.6)).toBeGreaterThan(3);
    expect(gain(0.25)).toBeLessThan(3);
  });
});

describe('laws', () => {
  it('never lets TFT outscore an opponent without noise, nor trail by more than T − S', () => {
    for (const [seed, values] of all.entries()) {
      const { T, R, P, S, n, delta } = values;
      const rules = { payoffs: { T, R, P, S }, n, eps: 0, delta };
      for (const other of contestants({ ...values, field: 5 })) {
        const { row, column } = play(TFT, other, rules, createRandom(seed));
        expect(row - column).toBeLessThanOrEqual(1e-9);
        expect(column - row).toBeLessThanOrEqual(T - S + 1e-9);
      }
    }
  });

  it('leaves the matches of the others alone when one more strategy takes part', () => {
    for (const [seed, values] of all.slice(0, 40).entries()) {
      const rules = { payoffs: values, n: values.n, eps: values.eps, delta: values.delta };
      const few = scoresOf(contestants({ ...values, field: 2 }), rules, seed);
      const more = scoresOf(contestants({ ...values, field: 5 }), rules, seed);
      expect(more).toHaveLength(12);
      expect(more.slice(0, 7).map((row) => row.slice(0, 7))).toEqual(few);
    }
  });

  it('keeps shares adding to 1 and raises exactly those that earn more than the average', () => {
    for (const [seed, values] of all.slice(0, 300).entries()) {
      const { generations } = run(values, seed);
      expect(generations).toHaveLength(GENERATIONS + 1);
      for (const shares of generations) {
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      }
    }
    const random = createRandom(9);
    for (let i = 0; i < 1000; i++) {
      const scores = [0, 1, 2].map(() => [0, 1, 2].map(() => 0.1 + random()));
      const raw = [random() + 0.01, random() + 0.01, random() + 0.01];
      const shares = raw.map((share) => share / (raw[0]! + raw[1]! + raw[2]!));
      // What an average member of each kind earns, against the average of all members, meeting by meeting.
      const earned = shares.map((_, a) => shares.reduce((sum, share, b) => sum + share * scores[a]![b]!, 0));
      let mean = 0;
      for (const a of [0, 1, 2]) for (const b of [0, 1, 2]) mean += shares[a]! * shares[b]! * scores[a]![b]!;
      nextGeneration(shares, scores).forEach((share, a) => {
        expect(share / shares[a]!).toBeCloseTo(earned[a]! / mean, 9);
      });
    }
  });

  it('refuses payoffs that are no Prisoners’ Dilemma, and accepts every setting of the sliders', () => {
    for (const bad of [
      { T: 3, R: 3, P: 1, S: 0 },
      { T: 5, R: 1, P: 1, S: 0 },
      { T: 5, R: 3, P: 0, S: 0 },
      { T: 6, R: 3, P: 1, S: 0 },
      { T: NaN, R: 3, P: 1, S: 0 },
    ]) {
      expect(() => checkPayoffs(bad)).toThrow('payoffs need T > R > P > S and 2R > T + S');
    }
    const ends = (id: 'T' | 'R' | 'P' | 'S') => {
      const { min, max } = parameters.find((one) => one.id === id)!;
      return [min, max];
    };
    for (const T of ends('T'))
      for (const R of ends('R'))
        for (const P of ends('P'))
          for (const S of ends('S')) {
            expect(() => checkPayoffs({ T, R, P, S })).not.toThrow();
          }
  });

  it('shows that repetition guarantees nothing: played once, ALLD leads and spreads', () => {
    const { standings, generations } = run(at({ n: 1 }), 42);
    expect(standings.filter(({ rank }) => rank === 1).map(({ name }) => name)).toEqual(['ALLD']);
    expect(generations.at(-1)![1]).toBeGreaterThan(0.99);
    expect(run(at({ delta: 0.2 }), 42).standings.find(({ rank }) => rank === 1)!.name).toBe('ALLD');
  });

  it('can be left after every match, and comes to the same', () => {
    const largest = at({ field: 5, eps: 0.02 });
    const work = slices(largest, 3);
    let stops = 0;
    let step = work.next();
    for (; !step.done; step = work.next()) stops += 1;
    expect(stops).toBe((12 * 13) / 2);
    expect(step.value).toEqual(run(largest, 3));
  });

  it('stays within a few milliseconds for the largest field, twelve, and the longest match, 200 rounds', () => {
    const largest = at({ field: 5, eps: 0.02 });
    expect(run(largest, 1).standings).toHaveLength(12);
    for (let warm = 0; warm < 20; warm++) run(largest, warm);
    const times = Array.from({ length: 20 }, (_, seed) => {
      const start = performance.now();
      run(largest, seed);
      return performance.now() - start;
    });
    // The median bears a machine that does other work at the same time.
    expect(times.sort((a, b) => a - b)[10]).toBeLessThan(12);
  });
});
