import { describe, expect, it } from 'vitest';
import {
  eigenvalues,
  equilibrium,
  eulerLimit,
  outcomeOf,
  parameters,
  run,
  speed,
  stepEuler,
  stepRungeKutta,
  type Arms,
  type RaceValues,
} from '../../../chapters/models/arms-race/model.ts';
import { drawValues, valuesAt } from './checks.ts';

const at = valuesAt(parameters);
const RUN_FREE = { floor: 0, method: 0 } as const;

/**
 * Arms at time t by the exponential of the whole linear system, constants included: a Taylor series for a short time,
 * squared up. Knows nothing of eigenvalues or equilibria.
 */
function exactly({ k, l, a, b, g, h, x0, y0 }: RaceValues, t: number): Arms {
  type Matrix = number[][];
  const times = (p: Matrix, q: Matrix) =>
    p.map((row) => q[0]!.map((_, column) => row.reduce((sum, value, i) => sum + value * q[i]![column]!, 0)));
  const DOUBLINGS = 12;
  const small = t / 2 ** DOUBLINGS;
  const rates = [
    [-a, k, g],
    [l, -b, h],
    [0, 0, 0],
  ].map((row) => row.map((value) => value * small));
  const one = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  let [sum, term] = [one, one];
  for (let power = 1; power <= 12; power++) {
    term = times(term, rates).map((row) => row.map((value) => value / power));
    sum = sum.map((row, i) => row.map((value, j) => value + term[i]![j]!));
  }
  for (let i = 0; i < DOUBLINGS; i++) sum = times(sum, sum);
  const [x, y] = times(sum, [[x0], [y0], [1]]);
  return [x![0]!, y![0]!];
}

const armsAt = (values: RaceValues, t: number) =>
  run(values).path.find((moment) => Math.abs(moment.t - t) < 1e-9)!.arms;
const close = (found: number, wanted: number, share: number) =>
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(share * Math.max(1, Math.abs(wanted)));

describe('the test vectors of the specification', () => {
  it('settles by default at (1, 1), with λ = −0.2 and −0.8, x(5) = 0.6321205588 and Euler’s limit at 2.5', () => {
    const { equilibrium: rest, lambda, eulerLimit: limit, balance } = run(at());
    expect(rest!.map((arms) => Number(arms.toFixed(12)))).toEqual([1, 1]);
    expect(lambda.plus).toBeCloseTo(-0.2, 12);
    expect(lambda.minus).toBeCloseTo(-0.8, 12);
    expect(limit).toBeCloseTo(2.5, 12);
    expect(balance).toBe(1);
    const [x, y] = armsAt(at(), 5);
    expect(Math.abs(x - 0.6321205588)).toBeLessThan(1e-6);
    expect(x).toBe(y);
  });

  it('runs away at k = l = 0.6: λ = 0.1 and −1.1, x(10) = 3.436563657', () => {
    const values = at({ k: 0.6, l: 0.6 });
    expect(eigenvalues(values).plus).toBeCloseTo(0.1, 12);
    expect(eigenvalues(values).minus).toBeCloseTo(-1.1, 12);
    expect(armsAt(values, 10)[0]).toBeCloseTo(3.436563657, 6);
    expect(run(values)).toMatchObject({ balance: -1, outcome: 'runs-up', eulerLimit: null });
  });

  it('settles unequal sides at 1.444444 and 2.555556, with λ = −0.1 and −0.9', () => {
    const values = at({ a: 0.6, b: 0.4, k: 0.3, l: 0.5, g: 0.1, h: 0.3 });
    expect(equilibrium(values)!.map((arms) => Number(arms.toFixed(6)))).toEqual([1.444444, 2.555556]);
    expect(eigenvalues(values).plus).toBeCloseTo(-0.1, 12);
    expect(eigenvalues(values).minus).toBeCloseTo(-0.9, 12);
  });

  it('holds Runge and Kutta to an error of 1e-9 by default, and of a relative 1e-6 in the fastest race', () => {
    const error = Math.abs(armsAt(at(), 5)[0] - (1 - Math.exp(-1)));
    expect(error).toBeLessThan(1e-9);
    close(armsAt(at({ k: 1, l: 1, a: 1, b: 1 }), 20)[0], exactly(at({ k: 1, l: 1, a: 1, b: 1 }), 20)[0], 1e-6);
  });
});

describe('closed forms against independent computation on 1,500 draws', () => {
  const all = drawValues(parameters, 42, 1500, RUN_FREE);

  it('draws stable and unstable races often enough for the tests to mean something', () => {
    const count = (outcome: string) => all.filter((values) => run(values).outcome === outcome).length;
    for (const outcome of ['settles', 'runs-up', 'runs-down']) expect(count(outcome), outcome).toBeGreaterThan(50);
  });

  it('runs where the exponential of the system runs, at every time that is shown', () => {
    for (const values of all) {
      for (const { t, arms } of run(values).path.filter((_, index) => index % 20 === 0)) {
        const exact = exactly(values, t);
        close(arms[0], exact[0], 1e-5);
        close(arms[1], exact[1], 1e-5);
      }
    }
  });

  it('comes to a standstill at the equilibrium, found as well by Cramer’s rule', () => {
    for (const values of all) {
      const rest = equilibrium(values)!;
      const { k, l, a, b, g, h } = values;
      // −a·x + k·y = −g and l·x − b·y = −h
      const det = -a * -b - k * l;
      const solved = [(-g * -b - k * -h) / det, (-a * -h - -g * l) / det];
      close(rest[0], solved[0]!, 1e-9);
      close(rest[1], solved[1]!, 1e-9);
      const size = 1 + Math.abs(rest[0]) + Math.abs(rest[1]);
      for (const change of speed(rest, values)) expect(Math.abs(change) / size).toBeLessThan(1e-9);
    }
  });

  it('has eigenvalues that solve det(A − λ) = 0, both real, with the sum −(a + b)', () => {
    for (const values of all) {
      const { k, l, a, b } = values;
      const { plus, minus } = eigenvalues(values);
      for (const lambda of [plus, minus]) expect((-a - lambda) * (-b - lambda) - k * l).toBeCloseTo(0, 9);
      expect(plus + minus).toBeCloseTo(-(a + b), 9);
      expect(plus).toBeGreaterThanOrEqual(minus);
    }
  });

  it('says settles, up or down where running on for a long time settles or goes up or down', () => {
    for (const values of all) {
      const { outcome, lambda, equilibrium: rest } = run(values);
      if (Math.abs(lambda.plus) < 0.02) continue;
      const late = exactly(values, 30 / Math.abs(lambda.plus));
      const far = Math.abs(late[0] - rest![0]) + Math.abs(late[1] - rest![1]);
      if (outcome === 'settles') expect(far).toBeLessThan(1e-6 * (1 + Math.abs(rest![0]) + Math.abs(rest![1])) + 1e-6);
      else expect(Math.sign(late[0] + late[1])).toBe(outcome === 'runs-up' ? 1 : -1);
    }
  });

  it('settles by Euler’s method just below 2/|λ₂| and swings apart just above, where the race settles', () => {
    const endOf = (values: RaceValues, dt: number) => {
      const rest = equilibrium(values)!;
      // A lead, so that the pattern of λ₂ is there to swing.
      let arms: Arms = [rest[0] + 1, rest[1] - 1];
      for (let i = 0; i < 3000; i++) arms = stepEuler(arms, values, dt);
      return Math.hypot(arms[0] - rest[0], arms[1] - rest[1]);
    };
    for (const values of all.filter(({ a, b, k, l }) => a * b > 1.05 * k * l && k * l > 0.001).slice(0, 300)) {
      const limit = eulerLimit(values);
      if (eigenvalues(values).plus > -0.05) continue;
      expect(endOf(values, 0.97 * limit)).toBeLessThan(1e-3);
      expect(endOf(values, 1.03 * limit)).toBeGreaterThan(10);
    }
  });

  it('splits with equal sides into e^((k − a)t) for the sum and e^(−(a + k)t) for the difference, both as deviations', () => {
    for (const drawn of all.slice(0, 300)) {
      const values = { ...drawn, l: drawn.k, b: drawn.a, h: drawn.g };
      const rest = equilibrium(values);
      if (!rest || Math.abs(values.k - values.a) < 0.01) continue;
      const { k, a, x0, y0 } = values;
      const [x, y] = armsAt(values, 4);
      close(x + y - 2 * rest[0], (x0 + y0 - 2 * rest[0]) * Math.exp((k - a) * 4), 1e-5);
      close(x - y, (x0 - y0) * Math.exp(-(a + k) * 4), 1e-5);
    }
  });
});

describe('laws and edges', () => {
  const all = drawValues(parameters, 7, 1000, RUN_FREE);

  it('is stable iff ab > kl, whatever the grievances: all that counts is the product', () => {
    for (const values of all) {
      const { balance } = run(values);
      expect(balance > 0).toBe(values.a * values.b > values.k * values.l);
      expect(run({ ...values, g: 0, h: 0 }).balance).toBe(balance);
      expect(run({ ...values, k: values.k / 2, l: Math.min(1, values.l) / 2 }).lambda.plus).toBeLessThanOrEqual(
        run(values).lambda.plus + 1e-12,
      );
    }
    expect(run(at({ k: 0.9, l: 0.1 })).balance).toBe(1);
    expect(run(at({ k: 0.6 })).balance).toBe(1);
    expect(run(at({ k: 1, l: 0.3 })).balance).toBe(-1);
    expect(run(at({ k: 1, l: 0.15 })).balance).toBe(1);
  });

  it('runs up from nothing with grievances above 0, and from any accident with none, where ab < kl', () => {
    for (const values of all.filter(({ a, b, k, l }) => a * b < 0.999 * k * l)) {
      const grudge = { ...values, g: Math.abs(values.g) + 0.001, h: Math.abs(values.h), x0: 0, y0: 0 };
      expect(outcomeOf(grudge, [0, 0])).toBe('runs-up');
      const calm = { ...values, g: 0, h: 0 };
      expect(outcomeOf(calm, [0.1, 0])).toBe('runs-up');
      expect(outcomeOf(calm, [0, 0.1])).toBe('runs-up');
      expect(outcomeOf(calm, [0, 0])).toBe('separatrix');
    }
  });

  it('has two fates with goodwill and ab < kl: up above the separatrix, down below', () => {
    const values = at({ k: 0.8, l: 0.8, g: -0.3, h: -0.3 });
    expect(equilibrium(values)!.map((arms) => Number(arms.toFixed(9)))).toEqual([1, 1]);
    expect(outcomeOf(values, [1.1, 1])).toBe('runs-up');
    expect(outcomeOf(values, [0.9, 1])).toBe('runs-down');
    expect(outcomeOf(values, [0.5, 1.5])).toBe('separatrix');
  });

  it('rests on a line or drifts where ab = kl, and says so within a relative 1e-9', () => {
    const edge = at({ k: 0.5, l: 0.5 });
    expect(run({ ...edge, g: 0, h: 0, x0: 2 })).toMatchObject({
      balance: 0,
      equilibrium: null,
      outcome: 'rests-on-line',
    });
    expect(run({ ...edge, g: 0, h: 0, x0: 2 }).path.at(-1)!.arms[1]).toBeCloseTo(1, 6);
    expect(run({ ...edge, g: 0.2, h: -0.2 }).outcome).toBe('rests-on-line');
    expect(run(edge).outcome).toBe('drifts-up');
    expect(run({ ...edge, g: -0.2, h: 0.1 }).outcome).toBe('drifts-down');
    expect(run(edge).lambda.plus).toBe(0);
    expect(run({ ...edge, k: 0.5 * (1 + 1e-10) }).balance).toBe(0);
    expect(run({ ...edge, k: 0.5 * (1 + 1e-8) }).balance).toBe(-1);
    expect(armsAt(edge, 10)[0]).toBeCloseTo(exactly(edge, 10)[0], 9);
  });

  it('cuts arms off at 0 after a full step if asked to, and leaves them alone otherwise', () => {
    const values = at({ g: -0.3, h: -0.3, x0: 1, y0: 1 });
    expect(run(values).path.at(-1)!.arms[0]).toBeLessThan(-1);
    const cut = run({ ...values, floor: 1 });
    expect(cut.floored).toBe(true);
    expect(cut.path.every(({ arms }) => arms[0] >= 0 && arms[1] >= 0)).toBe(true);
    expect(cut.path.at(-1)!.arms).toEqual([0, 0]);
    expect(run(at({ floor: 1 })).floored).toBe(false);
  });

  it('shows Euler’s steps only if asked, from the same start, and never beyond the end', () => {
    expect(run(at()).euler).toBeNull();
    const { euler } = run(at({ method: 1, dt: 3, x0: 2 }));
    expect(euler!.map(({ t }) => t)).toEqual([0, 3, 6, 9, 12, 15, 18]);
    expect(euler![0]!.arms).toEqual([2, 0]);
    expect(euler![1]!.arms).toEqual(stepEuler([2, 0], at(), 3));
  });

  it('halves the error of one Runge–Kutta step thirty-two-fold when the step is halved', () => {
    const start: Arms = [3, 1];
    const error = (dt: number) =>
      Math.abs(stepRungeKutta(start, at(), dt)[0] - exactly({ ...at(), x0: 3, y0: 1 }, dt)[0]);
    expect(error(1) / error(0.5)).toBeGreaterThan(25);
    expect(error(1) / error(0.5)).toBeLessThan(40);
  });
});
