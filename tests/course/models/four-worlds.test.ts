import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/four-worlds/index.ts';
import {
  nextRound,
  parameters,
  response,
  run,
  settle,
  spiralsAt,
  thresholdShare,
  type Holdings,
} from '../../../chapters/models/four-worlds/model.ts';
import { drawValues, expectChecked, valuesAt } from './checks.ts';

const at = valuesAt(parameters);

/** Rounds of purchases written out afresh, from the words of the model: everyone buys what is missing to feel safe. */
function buy(beta: number, delta: number, gaps: Holdings, rounds: number): Holdings {
  let [mine, yours] = [0, 0];
  for (let round = 0; round < rounds; round++) {
    const fearOf = (other: number) => beta * (other - delta * other);
    [mine, yours] = [gaps[0] + fearOf(yours), gaps[1] + fearOf(mine)];
  }
  return [mine, yours];
}

describe('the test vectors of the specification', () => {
  it.each([
    ['world 2, M = 2.777778', 0.8, 0.2, 0.64, 2, 2.777778],
    ['world 3, M = 4', 1.5, 0.5, 0.75, 3, 4],
    ['world 4, M = 1.111111', 0.5, 0.8, 0.1, 4, 1.111111],
  ])('finds %s', (_, beta, delta, b, world, M) => {
    const result = run(at({ beta, delta }));
    expect(result.b).toBeCloseTo(b, 12);
    expect(result).toMatchObject({ world, spirals: false });
    expect(result.multiplier).toBeCloseTo(M, 6);
    expect(result.settled![0]).toBeCloseTo(M, 6);
  });

  it('finds a spiral in world 1 at (1.5, 0.2), with δ* = 1/3 and 7.4416 after five rounds', () => {
    const result = run(at({ beta: 1.5, delta: 0.2 }));
    expect(result).toMatchObject({ world: 1, spirals: true, settled: null, multiplier: null });
    expect(result.b).toBeCloseTo(1.2, 12);
    expect(result.threshold).toBeCloseTo(1 / 3, 12);
    expect(result.path[5]![0]).toBeCloseTo(7.4416, 10);
  });

  it('settles at 3.929539 and 3.014905 with gaps of 2 and 0.5', () => {
    const { settled } = run(at({ xA: 2, xB: 0.5 }));
    expect(settled![0]).toBeCloseTo(3.929539, 6);
    expect(settled![1]).toBeCloseTo(3.014905, 6);
  });
});

describe('closed forms against independent computation on 2,000 draws', () => {
  const all = drawValues(parameters, 42, 2000);

  it('draws spirals and settled levels, and every world, often enough for the tests to mean something', () => {
    const runs = all.map(run);
    expect(runs.filter(({ spirals }) => spirals).length).toBeGreaterThan(200);
    for (const world of [1, 2, 3, 4]) expect(runs.filter((one) => one.world === world).length).toBeGreaterThan(100);
  });

  it('walks the path that buying round by round walks', () => {
    for (const values of all) {
      const { path } = run(values);
      path.forEach((held, rounds) => {
        const bought = buy(values.beta, values.delta, [values.xA, values.xB], rounds);
        expect(held[0]).toBeCloseTo(bought[0], 8);
        expect(held[1]).toBeCloseTo(bought[1], 8);
      });
    }
  });

  it('settles where thousands of rounds settle, and nowhere where they never do', () => {
    for (const values of all) {
      const { b, settled, spirals } = run(values);
      if (Math.abs(b - 1) < 0.01) continue;
      const late = buy(values.beta, values.delta, [values.xA, values.xB], 4000);
      expect(spirals).toBe(!(late[0] < 1e6));
      expect(settled === null).toBe(spirals);
      if (settled) {
        expect(Math.abs(settled[0] - late[0])).toBeLessThan(1e-7 * (1 + late[0]));
        expect(Math.abs(settled[1] - late[1])).toBeLessThan(1e-7 * (1 + late[1]));
      }
    }
  });

  it('leaves the settled levels as they are for one more round', () => {
    for (const { settled, b, values } of all.map(run)) {
      if (!settled) continue;
      const next = nextRound(settled, b, values.xA, values.xB);
      expect(next[0] / settled[0]).toBeCloseTo(1, 9);
      expect(next[1] / settled[1]).toBeCloseTo(1, 9);
    }
  });

  it('has the sum of both levels M times the sum of both gaps, with equal gaps and with unequal ones', () => {
    for (const { settled, multiplier, values } of all.map(run)) {
      if (settled) expect((settled[0] + settled[1]) / (values.xA + values.xB)).toBeCloseTo(multiplier!, 6);
    }
  });

  it('follows x(1 − bᵗ)/(1 − b) with equal gaps', () => {
    for (const values of all) {
      const { path, b } = run({ ...values, xB: values.xA });
      if (Math.abs(b - 1) < 1e-3) continue;
      path.forEach(([held], t) => {
        expect(held).toBeCloseTo((values.xA * (1 - b ** t)) / (1 - b), 6);
      });
    }
  });

  it('puts δ* where bisection on δ finds that the answers begin to die away', () => {
    for (const { beta } of all) {
      let [low, high] = [0, 1];
      for (let i = 0; i < 60; i++) {
        const middle = (low + high) / 2;
        if (beta * (1 - middle) >= 1) low = middle;
        else high = middle;
      }
      expect(thresholdShare(beta)).toBeCloseTo(high, 9);
    }
  });
});

describe('laws', () => {
  const all = drawValues(parameters, 7);

  it('never spirals where defence is the cheaper, and above it iff δ ≤ 1 − 1/β', () => {
    for (const values of all) {
      if (values.beta < 1) expect(run(values).spirals).toBe(false);
      else if (Math.abs(values.delta - (1 - 1 / values.beta)) > 1e-6)
        expect(run(values).spirals).toBe(values.delta < 1 - 1 / values.beta);
    }
  });

  it('spirals at exactly b = 1: δ must be more than a third at β = 1.5, not a third', () => {
    expect(spiralsAt(response(1.5, 1 / 3), 1, 1)).toBe(true);
    expect(spiralsAt(response(1.5, 1 / 3 + 1e-6), 1, 1)).toBe(false);
    expect(run(at({ beta: 2, delta: 0.5 }))).toMatchObject({ spirals: true, world: 3 });
    expect(run(at({ beta: 1, delta: 0 }))).toMatchObject({ spirals: true, world: 2 });
  });

  it('needs somebody to begin: without gaps nothing is bought at any b, and one gap is enough for a spiral', () => {
    for (const values of all) {
      const calm = run({ ...values, xA: 0, xB: 0 });
      expect(calm).toMatchObject({ spirals: false, settled: [0, 0] });
      expect(calm.path.flat().every((held) => held === 0)).toBe(true);
      expect(run({ ...values, xA: 1, xB: 0 }).spirals).toBe(calm.b >= 1);
    }
    expect(settle(1.2, 0, 1)).toBeNull();
  });

  it('never lets plainer purchases or cheaper defence raise what both end with', () => {
    for (const values of all.filter(({ delta, beta }) => delta < 0.95 && beta > 0.3)) {
      const before = run(values);
      for (const after of [
        run({ ...values, delta: values.delta + 0.05 }),
        run({ ...values, beta: values.beta - 0.1 }),
      ]) {
        expect(after.path.at(-1)![0]).toBeLessThanOrEqual(before.path.at(-1)![0] + 1e-9);
        if (before.settled) expect(after.settled![1]).toBeLessThanOrEqual(before.settled[1] + 1e-9);
      }
    }
  });

  it('takes the world from Jervis’s axes alone: β ≤ 1 or more, δ below ½ or not', () => {
    const corners = [
      [1, 0.49, 2],
      [1, 0.5, 4],
      [1.01, 0.49, 1],
      [1.01, 0.5, 3],
    ] as const;
    for (const [beta, delta, world] of corners) expect(run(at({ beta, delta })).world).toBe(world);
  });

  it('can end in the doubly dangerous world too, for Jervis’s line and that of the spiral are two', () => {
    expect(run(at({ beta: 1.1, delta: 0.2 }))).toMatchObject({ world: 1, spirals: false });
  });

  it('computes the same whatever the words, the seed and the order', () => {
    for (const values of all.slice(0, 100)) {
      expect(run({ ...values, reading: 1 }).path).toEqual(run({ ...values, reading: 0 }).path);
    }
    expectChecked(model);
  });
});

describe('the declaration', () => {
  it('has the ranges and defaults of the specification', () => {
    expect(parameters.map(({ id, min, max, default: value }) => [id, min, max, value])).toEqual([
      ['beta', 0.2, 2, 0.8],
      ['delta', 0, 1, 0.2],
      ['xA', 0, 3, 1],
      ['xB', 0, 3, 1],
      ['reading', 0, 1, 0],
    ]);
  });

  it.each([
    ['start', 2, false],
    ['doubly-dangerous', 1, true],
    ['visible-aggressors', 3, false],
    ['doubly-stable', 4, false],
    ['unequal-fear', 2, false],
    ['pipelines-2006', 1, true],
  ])(
    'runs the preset %s, which shows world %i and %s for a spiral, and says whose the numbers are',
    (id, world, spirals) => {
      const preset = model.presets.find((candidate) => candidate.id === id)!;
      expect(run(at(preset.values))).toMatchObject({ world, spirals });
      expect(preset.doc).toContain('our choice');
      expect(model.presets).toHaveLength(6);
    },
  );

  it.each([
    ['more-transparent', 'delta'],
    ['cheaper-offence', 'beta'],
  ] as const)('moves with the button %s nothing but %s, by a tenth', (id, parameter) => {
    const { apply } = model.actions!.find((action) => action.id === id)!;
    expect(apply(at())).toEqual(at({ [parameter]: Number((at()[parameter] + 0.1).toFixed(2)) }));
  });
});
