import { describe, expect, it } from 'vitest';
import {
  actsNeeded,
  faultOf,
  gains,
  gestureWindow,
  misreadingLimit,
  parameters,
  posterior,
  run,
  trustThreshold,
  type TrustValues,
} from '../../../chapters/models/trust-and-reassurance/model.ts';
import { createRandom } from '../../../src/models/random.ts';
import { drawValues, valuesAt } from './checks.ts';

const at = valuesAt(parameters);
/** Draws whose payoffs are in the order that the types need. */
const ordered = (seed: number, count: number) => {
  const random = createRandom(seed);
  const sorted = (length: number) => Array.from({ length }, () => -2 + 4 * random()).sort((a, b) => a - b);
  return drawValues(parameters, seed + 1, count)
    .map((values) => {
      const [S, P, R] = sorted(3) as [number, number, number];
      const [SU, PU, TU] = sorted(3) as [number, number, number];
      return { ...values, S, P, R, SU, PU, TU, T: -2 + (R + 2) * random() };
    })
    .filter((values) => faultOf(values) === null);
};

/** Outcomes of the two rounds, told step by step from the words: what the sender gets if it makes the gesture or not. */
function play({ R, P, S }: { R: number; P: number; S: number }, alpha: number, eps: number, makes: boolean): number {
  let sum = 0;
  for (const misread of [false, true]) {
    const chance = misread ? eps : 1 - eps;
    const isTrusted = makes !== misread;
    // The receiver is cautious in round one: the gesture is lost on it.
    const first = makes ? S : P;
    const second = isTrusted ? R : P;
    sum += chance * (alpha * first + (1 - alpha) * second);
  }
  return sum;
}
const other = ({ TU, PU, SU }: TrustValues) => ({ R: TU, P: PU, S: SU });
const wouldMake = (type: { R: number; P: number; S: number }, alpha: number, eps: number) =>
  play(type, alpha, eps, true) - play(type, alpha, eps, false);

describe('the test vectors of the specification', () => {
  it('needs trust of 1/1.3 = 0.769231 by default', () => {
    expect(trustThreshold(at())).toBeCloseTo(0.769231, 6);
    expect(trustThreshold(at({ T: 0.5 }))).toBeCloseTo(2 / 3, 12);
  });

  it('has the window [0.318182, 0.5] by default, none at P_U = 0, and a knife edge at P_U = 0.1', () => {
    expect(gestureWindow(at(), 0).min).toBeCloseTo(0.318182, 6);
    expect(gestureWindow(at(), 0).max).toBeCloseTo(0.5, 12);
    expect(gestureWindow(at({ PU: 0 }), 0).min).toBeCloseTo(0.545455, 6);
    expect(run(at({ PU: 0, alpha: 0.5 })).results!.gesture).toBe('too-small' satisfies string);
    const edge = gestureWindow(at({ PU: 0.1 }), 0);
    expect(edge.min).toBeCloseTo(0.5, 12);
    expect(edge.max).toBeCloseTo(0.5, 12);
    expect(run(at({ PU: 0.1, alpha: 0.5 })).results!.gesture).toBe('separates');
    expect(run(at({ PU: 0.1, alpha: 0.49 })).results!.gesture).toBe('too-small');
    expect(run(at({ PU: 0.1, alpha: 0.51 })).results!.gesture).toBe('too-big');
  });

  it('agrees with both types’ own choice on the grid α = 0, 0.005, …, 1', () => {
    for (const payoffs of [at(), at({ PU: 0 }), at({ PU: 0.1 })]) {
      const { min, max } = gestureWindow(payoffs, 0);
      for (let step = 0; step <= 200; step++) {
        const alpha = step / 200;
        const separates = wouldMake(payoffs, alpha, 0) >= -1e-9 && wouldMake(other(payoffs), alpha, 0) <= 1e-9;
        expect(separates, String(alpha)).toBe(alpha >= min - 1e-9 && alpha <= max + 1e-9);
      }
    }
  });

  it('bears a misreading of 0.222222 at t = 0.3 and m = 0.6', () => {
    expect(misreadingLimit(0.3, 0.6)).toBeCloseTo(0.222222, 6);
  });

  it('needs three good acts at t = 0.3, m = 0.6 and 0.9 against 0.5, which bring trust to 0.714239', () => {
    expect(actsNeeded(0.3, 0.6, 0.9, 0.5)).toBe(3);
    expect(posterior(0.3, 0.9 ** 3, 0.5 ** 3)).toBeCloseTo(0.714239, 6);
  });
});

describe('closed forms against independent computation', () => {
  const all = ordered(42, 4000);

  it('draws enough settings, of every fate of the gesture that chance can meet', () => {
    expect(all.length).toBeGreaterThan(2000);
    const count = (gesture: string) => all.filter((values) => run(values).results!.gesture === gesture).length;
    for (const gesture of ['separates', 'too-small', 'too-big', 'tempts-only-others', 'doubted', 'needless'])
      expect(count(gesture), gesture).toBeGreaterThan(20);
  });

  it('puts m where bisection on the expected payoffs finds that cooperating begins to pay', () => {
    for (const values of all) {
      const { R, T, P, S } = values;
      const gain = (t: number) => t * R + (1 - t) * S - (t * T + (1 - t) * P);
      let [low, high] = [0, 1];
      for (let i = 0; i < 50; i++) {
        const middle = (low + high) / 2;
        if (gain(middle) < 0) low = middle;
        else high = middle;
      }
      expect(trustThreshold(values)).toBeCloseTo(high, 9);
      if (Math.abs(gain(values.t)) > 1e-6) expect(run(values).results!.cooperates).toBe(gain(values.t) > 0);
    }
  });

  it('lets two trustworthy sides cooperate in equilibrium iff each one’s trust reaches its own m, and never rules out that neither does', () => {
    const random = createRandom(17);
    let cooperating = 0;
    for (const [index, one] of all.entries()) {
      const sides = [one, all[(index + 1) % all.length]!].map((values) => ({ values, trust: random() }));
      // What a trustworthy side expects of a move if the other’s trustworthy kind plays `kind` and its other kind defects.
      const pays = ({ values: { R, T, P, S }, trust }: (typeof sides)[number], mine: 'C' | 'D', kind: 'C' | 'D') => {
        const met = (theirs: 'C' | 'D') => (mine === 'C' ? (theirs === 'C' ? R : S) : theirs === 'C' ? T : P);
        return trust * met(kind) + (1 - trust) * met('D');
      };
      const isEquilibrium = (move: 'C' | 'D') =>
        sides.every((side) => pays(side, move, move) >= pays(side, move === 'C' ? 'D' : 'C', move));
      const isTrusting = sides.every(({ values, trust }) => trust >= trustThreshold(values));
      expect(isEquilibrium('C')).toBe(isTrusting);
      expect(isEquilibrium('D')).toBe(true);
      if (isTrusting) cooperating += 1;
    }
    expect(all.length).toBeGreaterThanOrEqual(1000);
    expect(cooperating).toBeGreaterThan(50);
  });

  it('gains each type what playing the two rounds through gains it, with misreading', () => {
    for (const values of all) {
      const { trustworthy, untrustworthy } = gains(values, values.alpha, values.eps);
      expect(trustworthy).toBeCloseTo(wouldMake(values, values.alpha, values.eps), 9);
      expect(untrustworthy).toBeCloseTo(wouldMake(other(values), values.alpha, values.eps), 9);
    }
  });

  it('puts both ends of the window where bisection finds that a type is indifferent', () => {
    const indifferent = (type: { R: number; P: number; S: number }, eps: number) => {
      let [low, high] = [0, 1];
      for (let i = 0; i < 50; i++) {
        const middle = (low + high) / 2;
        if (wouldMake(type, middle, eps) > 0) low = middle;
        else high = middle;
      }
      return low;
    };
    for (const values of all) {
      const { min, max } = gestureWindow(values, values.eps);
      expect(max).toBeCloseTo(indifferent(values, values.eps), 8);
      expect(min).toBeCloseTo(indifferent(other(values), values.eps), 8);
    }
  });

  it('finds the posterior that counting a million cases by hand finds', () => {
    for (const { t, eps } of all.slice(0, 500)) {
      const people = 1e6;
      const trustworthy = t * people;
      const seenOf = trustworthy * (1 - eps);
      const seenOthers = (people - trustworthy) * eps;
      if (seenOf + seenOthers > 0) expect(posterior(t, 1 - eps, eps)).toBeCloseTo(seenOf / (seenOf + seenOthers), 9);
    }
  });

  it('believes what is seen iff ε ≤ ε*', () => {
    for (const values of all) {
      const m = trustThreshold(values);
      const limit = misreadingLimit(values.t, m);
      if (Math.abs(values.eps - limit) < 1e-6) continue;
      expect(posterior(values.t, 1 - values.eps, values.eps) >= m).toBe(values.eps < limit);
    }
  });

  it('counts the good acts that updating act by act counts', () => {
    for (const values of all) {
      const m = trustThreshold(values);
      const { qT, qU } = values;
      let trust = values.t;
      let acts: number | null = 0;
      while (trust < m) {
        trust = (trust * qT) / (trust * qT + (1 - trust) * qU);
        acts += 1;
        if (acts > 5000 || qT <= qU) {
          acts = null;
          break;
        }
      }
      const found = actsNeeded(values.t, m, qT, qU);
      if (acts === null) expect(found === null || found > 5000).toBe(true);
      else expect(found).toBe(acts);
      if (found !== null && found > 0 && found < 300) {
        expect(posterior(values.t, qT ** found, qU ** found)).toBeGreaterThanOrEqual(m - 1e-9);
        expect(posterior(values.t, qT ** (found - 1), qU ** (found - 1))).toBeLessThan(m);
      }
    }
  });
});

describe('laws', () => {
  const all = ordered(7, 3000);

  it('has a window that does not depend on trust, and separates at any trust between none and full without misreading', () => {
    for (const values of all) {
      const { min, max } = gestureWindow(values, 0);
      if (min > max) continue;
      const alpha = (min + max) / 2;
      for (const t of [0.001, 0.1, 0.5, 0.9, 0.999]) {
        const { results } = run({ ...values, t, alpha, eps: 0 });
        expect(results!.gesture).toBe('separates');
        expect(results!.after).toEqual({ seen: 1, none: 0 });
        expect(results!.window).toEqual({ min, max });
      }
    }
  });

  it('has no window if the types differ only in what exploiting pays (T_U > R)', () => {
    for (const { R, P, S, ...rest } of all) {
      const { min, max } = gestureWindow({ ...rest, R, P, S, TU: R + 0.01, PU: P, SU: S }, 0);
      expect(min).toBeGreaterThan(max);
    }
  });

  it('lets a gesture that is too small be made by both types and change nothing, and never calls it separating', () => {
    for (const values of all) {
      const { results } = run(values);
      if (results!.gesture !== 'too-small') continue;
      expect(results!.gains.trustworthy).toBeGreaterThanOrEqual(-1e-9);
      expect(results!.gains.untrustworthy).toBeGreaterThan(0);
      expect(results!.after).toEqual({ seen: values.t, none: values.t });
    }
  });

  it('moves both ends of the window down with misreading', () => {
    for (const values of all) {
      const [clear, blurred] = [gestureWindow(values, 0.1), gestureWindow(values, 0.3)];
      expect(blurred.min).toBeLessThan(clear.min);
      expect(blurred.max).toBeLessThan(clear.max);
    }
  });

  it('does not let a gesture separate by incentives alone: what is seen must be believed, and what is not seen must cost', () => {
    for (const values of all) {
      const { gesture, m, after } = run(values).results!;
      if (gesture === 'separates') expect(after.seen >= m - 1e-9 && after.none < m).toBe(true);
      if (gesture === 'needless') expect(after.none).toBeGreaterThanOrEqual(m - 1e-9);
      if (gesture === 'doubted') expect(after.seen).toBeLessThan(m);
    }
    // With misreading the window alone, as the specification has it, is not enough: a trusting receiver trusts all the same.
    expect(run(at({ t: 0.95, eps: 0.4, alpha: 0.15 })).results!.gesture).toBe('needless');
  });

  it('cannot move certainty by anything that is done', () => {
    for (const t of [0, 1]) {
      const { results } = run(at({ t }));
      expect(results!.gesture).toBe('certain');
      expect(results!.after).toEqual({ seen: t, none: t });
      expect(results!.learning.every((trust) => trust === t)).toBe(true);
    }
  });
});
