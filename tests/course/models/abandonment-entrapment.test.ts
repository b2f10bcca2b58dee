import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/abandonment-entrapment/index.ts';
import {
  expectedCost,
  fixedPoint,
  leastCost,
  parameters,
  reply,
  run,
  weightsOf,
  type Feeds,
} from '../../../chapters/models/abandonment-entrapment/model.ts';
import { drawValues, expectChecked, valuesAt } from './checks.ts';

const at = valuesAt(parameters);
const FEARS: readonly Feeds[] = ['entrapment', 'abandonment'];

/** The commitment of least cost by golden section search, given what each fear weighs. */
function search(A: number, N: number): number {
  const cost = (c: number) => A * (1 - c) * (1 - c) + N * c * c;
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 1];
  for (let i = 0; i < 90; i++) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (cost(left) < cost(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** Where ally and patron answer each other: bisection on the ally’s regret over raising its commitment. */
function meet(A: number, N: number, kappa: number, feeds: Feeds): number {
  // The slope of the cost at c, at the pressure that c itself brings: below 0 the ally wants more.
  const slope = (c: number) => {
    const felt = 1 + kappa * (1 - c);
    return -2 * A * (feeds === 'abandonment' ? felt : 1) * (1 - c) + 2 * N * (feeds === 'entrapment' ? felt : 1) * c;
  };
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

describe('the test vectors of the specification (A = 0.4, N = 0.24)', () => {
  const weights = { A: 0.4, N: 0.24 };

  it('has these weights by default', () => {
    expect(weightsOf(at()).A).toBeCloseTo(0.4, 12);
    expect(weightsOf(at()).N).toBeCloseTo(0.24, 12);
  });

  it('commits itself to 0.625 alone, at a cost of 0.15', () => {
    const { alone } = run(at());
    expect(alone!.c).toBeCloseTo(0.625, 12);
    expect(alone!.cost).toBeCloseTo(0.15, 12);
    expect(alone!.cost).toBeCloseTo((0.4 * 0.24) / 0.64, 12);
  });

  it.each([
    [0, 0.625, 0],
    [1, 0.5316251, 0.4683749],
    [3, 0.3644274, 1.9067178],
    [6, 0.2284336, 4.6293981],
  ])('meets the patron at κ = %d with c = %d and r = %d', (kappa, c, r) => {
    const { together } = run(at({ kappa }));
    expect(together!.c).toBeCloseTo(c, 7);
    expect(together!.r).toBeCloseTo(r, 6);
    expect(fixedPoint(weights, kappa, 'entrapment')).toBeCloseTo(c, 7);
  });

  it('replies at κ = 3 from full commitment with 0.6250, 0.4396, 0.3833, 0.3690, 0.3655, 0.3647', () => {
    expect(
      run(at({ kappa: 3 }))
        .path.slice(1)
        .map((c) => c.toFixed(4)),
    ).toEqual(['0.6250', '0.4396', '0.3833', '0.3690', '0.3655', '0.3647']);
  });

  it('lets a patron ten times as anxious undo a doubled fear of abandonment: 0.532 falls to 0.292', () => {
    expect(fixedPoint({ A: 0.4, N: 0.24 }, 1, 'entrapment')).toBeCloseTo(0.532, 3);
    expect(fixedPoint({ A: 0.8, N: 0.24 }, 10, 'entrapment')).toBeCloseTo(0.292, 3);
    expect(fixedPoint({ A: 0.8, N: 0.24 }, 1, 'entrapment')).toBeGreaterThan(0.532);
  });
});

describe('closed forms against independent computation on 2,000 draws', () => {
  const all = drawValues(parameters, 42, 2000).map((values) => ({ values, ...weightsOf(values) }));

  it('draws doubled weights that reach their limit often enough for the tests to mean something', () => {
    expect(all.filter(({ A }) => A === 1).length).toBeGreaterThan(50);
    expect(all.filter(({ N }) => N === 1).length).toBeGreaterThan(50);
  });

  it('finds the commitment of least cost that searching finds, and its cost AN/(A + N)', () => {
    for (const { A, N } of all) {
      expect(leastCost({ A, N })).toBeCloseTo(search(A, N), 6);
      expect(expectedCost({ A, N }, leastCost({ A, N })!)).toBeCloseTo((A * N) / (A + N), 9);
    }
  });

  it('meets the patron where bisection on the slope of the cost does, whichever fear is fed', () => {
    for (const { A, N, values } of all) {
      for (const feeds of FEARS) {
        const c = fixedPoint({ A, N }, values.kappa, feeds)!;
        expect(c).toBeCloseTo(meet(A, N, values.kappa, feeds), 8);
        expect(reply({ A, N }, values.kappa, feeds, c)).toBeCloseTo(c, 9);
      }
    }
  });

  it('is led there by answering in turn: straight down if entrapment is fed, to and fro if abandonment is', () => {
    for (const { A, N, values } of all) {
      for (const feeds of FEARS) {
        const end = fixedPoint({ A, N }, values.kappa, feeds)!;
        let c = 1;
        let isOnItsWay = true;
        for (let count = 0; count < 2000; count++) {
          const next = reply({ A, N }, values.kappa, feeds, c)!;
          const crosses = (next - end) * (c - end) <= 1e-15;
          isOnItsWay &&= feeds === 'entrapment' ? next <= c + 1e-12 && next >= end - 1e-9 : crosses;
          c = next;
        }
        expect(isOnItsWay).toBe(true);
        expect(c).toBeCloseTo(end, 4);
      }
    }
  });

  it('has one meeting point only: the reply crosses the line of no change once', () => {
    for (const { A, N, values } of all.slice(0, 400)) {
      for (const feeds of FEARS) {
        const above = Array.from({ length: 400 }, (_, step) => {
          const c = (step + 0.5) / 400;
          return reply({ A, N }, values.kappa, feeds, c)! > c;
        });
        expect(above.filter((is, index) => index > 0 && is !== above[index - 1]).length).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('laws', () => {
  const all = drawValues(parameters, 7).filter((values) => {
    const { A, N } = weightsOf(values);
    return A > 0.02 && N > 0.02;
  });

  it('loses commitment and gains pressure as the patron grows more anxious, if pressure feeds entrapment', () => {
    for (const values of all.filter(({ kappa }) => kappa < 9)) {
      const [calm, anxious] = [0, 1].map(
        (more) => run({ ...values, pressure: 0, kappa: values.kappa + more }).together!,
      );
      expect(anxious!.c).toBeLessThan(calm!.c);
      expect(anxious!.r).toBeGreaterThan(calm!.r);
    }
  });

  it('gains commitment if pressure feeds abandonment: the sign turns on the assumption', () => {
    for (const values of all.filter(({ kappa }) => kappa > 0.1)) {
      const [entrapment, abandonment] = [0, 1].map((pressure) => run({ ...values, pressure }));
      expect(entrapment!.together!.c).toBeLessThan(entrapment!.alone!.c);
      expect(abandonment!.together!.c).toBeGreaterThan(abandonment!.alone!.c);
    }
  });

  it('raises commitment with A and lowers it with N at any given κ', () => {
    for (const values of all) {
      const { A, N } = weightsOf(values);
      for (const feeds of FEARS) {
        const c = fixedPoint({ A, N }, values.kappa, feeds)!;
        expect(fixedPoint({ A: A + 0.05, N }, values.kappa, feeds)!).toBeGreaterThan(c);
        expect(fixedPoint({ A, N: N + 0.05 }, values.kappa, feeds)!).toBeLessThan(c);
      }
    }
  });
});

describe('edges', () => {
  it.each(FEARS)('covers κ = 0, no fear of entrapment and no fear of abandonment (pressure feeding %s)', (feeds) => {
    for (const kappa of [0, 1, 10]) {
      expect(fixedPoint({ A: 0.5, N: 0 }, kappa, feeds)).toBeCloseTo(1, 12);
      expect(fixedPoint({ A: 0, N: 0.5 }, kappa, feeds)).toBeCloseTo(0, 12);
      expect(fixedPoint({ A: 0, N: 0 }, kappa, feeds)).toBeNull();
    }
    expect(fixedPoint({ A: 0.3, N: 0.1 }, 0, feeds)).toBeCloseTo(0.75, 12);
    expect(fixedPoint({ A: 1, N: 1e-8 }, 10, feeds)).toBeCloseTo(1, 5);
  });

  it('recommends nothing to an ally that fears neither', () => {
    const calm = run(at({ dependence: 0, belligerence: 0 }));
    expect(calm).toMatchObject({ alone: null, together: null, path: [] });
    expect(model.describe(calm)).toContain('nothing to recommend');
  });

  it('doubles a weight up to 1 and no further', () => {
    expect(weightsOf(at({ dependence: 1, unreliability: 0.9, outside: 1 })).A).toBe(1);
    expect(weightsOf(at({ crisis: 1 })).N).toBeCloseTo(0.48, 12);
    expect(weightsOf(at({ outside: 1 }))).toEqual({ A: 0.8, N: 0.24 });
  });

  it('refuses what is out of range and leaves nothing to chance', () => {
    expectChecked(model);
  });
});

describe('the declaration', () => {
  it('has the ranges and defaults of the specification', () => {
    expect(parameters.map(({ id, min, max, default: value }) => [id, min, max, value])).toEqual([
      ['kappa', 0, 10, 1],
      ['dependence', 0, 1, 0.8],
      ['unreliability', 0, 1, 0.5],
      ['belligerence', 0, 1, 0.6],
      ['divergence', 0, 1, 0.4],
      ['crisis', 0, 1, 0],
      ['outside', 0, 1, 0],
      ['pressure', 0, 1, 0],
    ]);
  });

  it.each([
    ['start', 0.5316],
    ['no-pressure', 0.625],
    ['clutching', 0.2284],
    ['crisis-2014', 0.1963],
    ['airbase-2015', 0.1168],
    ['after-2020', 0.723],
    ['after-2020-pressed', 0.2917],
    ['other-assumption', 0.746],
  ])('runs the preset %s, with commitment %d, and says whose the numbers are', (id, c) => {
    const preset = model.presets.find((candidate) => candidate.id === id)!;
    expect(run(at(preset.values)).together!.c).toBeCloseTo(c, 3);
    expect(preset.doc).toContain('our choice');
    expect(model.presets).toHaveLength(8);
  });

  it('moves nothing but κ, or the assumption, with its buttons', () => {
    const [press, swap] = model.actions!.map(({ apply }) => apply);
    expect(press!(at())).toEqual(at({ kappa: 2 }));
    expect(swap!(swap!(at()))).toEqual(at());
    expect(swap!(at())).toEqual(at({ pressure: 1 }));
  });
});
