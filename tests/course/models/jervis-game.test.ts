import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/jervis-game/index.ts';
import { classify, harmonyCost, payoffs, run, thresholds } from '../../../chapters/models/jervis-game/model.ts';
import {
  DEFAULTS,
  at,
  draws,
  pay,
  gainFromArming,
  expected,
  stableProfiles,
  signChanges,
  clear,
  OF_CLASS,
  GREEDY,
} from './jervis-game-runs.ts';

describe('the test vectors of the specification', () => {
  it('puts the default thresholds at o₁ = 0.25 and o₂ = 2/3 and the risk bound at 4/11', () => {
    expect(thresholds(DEFAULTS).o1).toBeCloseTo(0.25, 12);
    expect(thresholds(DEFAULTS).o2).toBeCloseTo(2 / 3, 12);
    expect(run(DEFAULTS).riskBound).toBeCloseTo(4 / 11, 12);
  });

  it('finds harmony at o = 0.1', () => {
    expect(run(at({ o: 0.1 }))).toMatchObject({ gameClass: 'harmony', pStar: null, equilibria: ['CC'] });
  });

  it('finds a Stag Hunt with p* = 0.266667 at o = 0.3', () => {
    expect(run(at({ o: 0.3 })).gameClass).toBe('stag-hunt');
    expect(run(at({ o: 0.3 })).pStar).toBeCloseTo(4 / 15, 12);
  });

  it('finds (R, T, S, P) = (1, 0.95, 0.5, 0.7), a Stag Hunt with p* = 0.8, at o = 0.5', () => {
    const { payoffs: game, gameClass, pStar, choice } = run(DEFAULTS);
    expect([game.R, game.T, game.S, game.P].map((x) => Number(x.toFixed(12)))).toEqual([1, 0.95, 0.5, 0.7]);
    expect(gameClass).toBe('stag-hunt');
    expect(pStar).toBeCloseTo(0.8, 12);
    expect(choice).toEqual(['D']);
  });

  it("finds a Prisoners' Dilemma at o = 0.7", () => {
    expect(run(at({ o: 0.7 }))).toMatchObject({ gameClass: 'prisoners-dilemma', pStar: null, equilibria: ['DD'] });
  });

  it('finds Chicken with mixed p* = 1/3 for the greedy type at o = 0.4', () => {
    expect(run(GREEDY)).toMatchObject({ gameClass: 'chicken', equilibria: ['CD', 'DC'] });
    expect(run(GREEDY).pStar).toBeCloseTo(1 / 3, 12);
  });
});

describe.each([
  { levers: false, name: 'without levers' },
  { levers: true, name: 'with levers' },
])('closed forms against brute force on 1,000 draws, $name', ({ levers }) => {
  const all = draws(levers ? 7 : 42, { levers });

  it('draws every class often enough for the tests to mean something', () => {
    for (const gameClass of Object.keys(OF_CLASS)) {
      expect(all.filter((values) => run(values).gameClass === gameClass).length, gameClass).toBeGreaterThan(25);
    }
  });

  it('gives each pair of moves its payoff', () => {
    for (const values of all) {
      const { R, T, S, P } = payoffs(values);
      const oracle = [pay(values, 'C', 'C'), pay(values, 'D', 'C'), pay(values, 'C', 'D'), pay(values, 'D', 'D')];
      [R, T, S, P].forEach((payoff, index) => expect(payoff).toBeCloseTo(oracle[index]!, 12));
    }
  });

  it('finds the pure equilibria that enumerating every deviation finds, and those its class is known for', () => {
    for (const values of all.filter(clear)) {
      const { equilibria, gameClass } = run(values);
      expect(equilibria).toEqual(stableProfiles(values));
      expect(equilibria).toEqual(OF_CLASS[gameClass]);
    }
  });

  it('finds the best replies that trying both moves finds', () => {
    for (const values of all.filter(clear)) {
      const { toC, toD } = run(values).bestReplies;
      expect(toC).toEqual([gainFromArming(values, 'C') > 0 ? 'D' : 'C']);
      expect(toD).toEqual([gainFromArming(values, 'D') > 0 ? 'D' : 'C']);
    }
  });

  it('finds p* where bisection on expected payoffs finds it, and only there', () => {
    for (const values of all.filter(clear)) {
      const found = signChanges((p) => expected(values, 'C', p) - expected(values, 'D', p));
      const { pStar } = run(values);
      expect(found).toHaveLength(pStar === null ? 0 : 1);
      if (pStar !== null) expect(pStar).toBeCloseTo(found[0]!, 9);
    }
  });

  it('advises the move with the higher expected payoff at the belief held, and along the whole belief bar', () => {
    for (const values of all.filter(clear)) {
      const { choice, choices } = run(values);
      const gain = (p: number) => expected(values, 'C', p) - expected(values, 'D', p);
      if (Math.abs(gain(values.p)) > 1e-6) expect(choice).toEqual([gain(values.p) > 0 ? 'C' : 'D']);
      for (const { from, to, what } of choices.filter((stretch) => stretch.to - stretch.from > 1e-3)) {
        for (const share of [0.02, 0.5, 0.98]) {
          expect(what).toEqual([gain(from + share * (to - from)) > 0 ? 'C' : 'D']);
        }
      }
    }
  });

  it('says hold back iff p ≥ p* in the Stag Hunt and iff p ≤ p* in Chicken', () => {
    for (const values of all) {
      const { gameClass, pStar, choice } = run(values);
      if (pStar === null || Math.abs(values.p - pStar) < 1e-6) continue;
      expect(choice[0] === 'C').toBe(gameClass === 'stag-hunt' ? values.p > pStar : values.p < pStar);
    }
  });

  it('puts o₁ and o₂ where scanning o finds that fear and greed begin or end, and nowhere else on the track', () => {
    for (const values of all) {
      const { o1, o2 } = thresholds(values);
      const fear = signChanges((o) => gainFromArming({ ...values, o }, 'D'));
      const greed = signChanges((o) => gainFromArming({ ...values, o }, 'C'));
      for (const [threshold, found] of [
        [o1, fear],
        [o2, greed],
      ] as const) {
        expect(found.length).toBe(threshold < 1 ? 1 : 0);
        if (threshold < 1) expect(threshold).toBeCloseTo(found[0]!, 9);
      }
    }
  });

  it('marks on the track of o only places where the class really changes', () => {
    for (const values of all) {
      const marks = model.marks!('o', run(values));
      expect(marks.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
      for (const { value } of marks.filter((mark) => mark.value > 1e-4 && mark.value < 1 - 1e-4)) {
        expect(run({ ...values, o: value - 1e-5 }).gameClass).not.toBe(run({ ...values, o: value + 1e-5 }).gameClass);
      }
    }
  });

  it('colours the strip from 0 to 1 without a gap, each stretch with the class found inside it', () => {
    for (const values of all) {
      const { classes } = run(values);
      expect([classes[0]!.from, classes.at(-1)!.to]).toEqual([0, 1]);
      classes.forEach(({ from, to, what }, index) => {
        if (index > 0) expect(from).toBe(classes[index - 1]!.to);
        for (const share of [0.1, 0.5, 0.9].filter(() => to - from > 1e-3)) {
          expect(classify(payoffs({ ...values, o: from + share * (to - from) }))).toBe(what);
        }
      });
    }
  });

  it('calls holding back risk-dominant iff p* < 1/2 in the Stag Hunt, and says nothing elsewhere', () => {
    for (const values of all) {
      const { gameClass, pStar, riskDominant } = run(values);
      if (gameClass !== 'stag-hunt') expect(riskDominant).toBeNull();
      else if (Math.abs(pStar! - 0.5) > 1e-6) expect(riskDominant).toBe(pStar! < 0.5 ? 'C' : 'D');
    }
  });

  it('knows the cost of arming above which the game is harmony', () => {
    for (const values of all) {
      const cost = harmonyCost(values);
      for (const k of [cost - 1e-4, cost + 1e-4].filter((k) => k >= 0.01 && k <= 0.6)) {
        expect(run({ ...values, k }).gameClass === 'harmony').toBe(k > cost);
      }
    }
  });
});

describe('laws of the game without levers', () => {
  const all = draws(99, { levers: false });

  it('always makes mutual restraint better than mutual arming, in the usual order of payoffs', () => {
    for (const values of all) {
      expect(payoffs(values).R).toBeGreaterThan(payoffs(values).P);
      expect(run(values).usualOrder).toBe(true);
    }
  });

  it('is harmony below both thresholds', () => {
    for (const values of all) {
      const { o1, o2 } = thresholds(values);
      expect(run({ ...values, o: Math.min(1, o1, o2) * 0.999 }).gameClass).toBe('harmony');
    }
  });

  it('names the class by the order of o, o₁ and o₂', () => {
    for (const values of all.filter(clear)) {
      const { o1, o2 } = thresholds(values);
      const [fear, greed] = [values.o > o1, values.o > o2];
      const name = fear ? (greed ? 'prisoners-dilemma' : 'stag-hunt') : greed ? 'chicken' : 'harmony';
      expect(run(values).gameClass).toBe(name);
    }
  });

  it('helps cooperation when exposure m rises: P − S falls, and p* with it in the Stag Hunt', () => {
    for (const values of all.filter(({ m, o }) => m < 0.49 && o > 0.01)) {
      const [less, more] = [run(values), run({ ...values, m: values.m + 0.01 })];
      expect(more.payoffs.P - more.payoffs.S).toBeLessThan(less.payoffs.P - less.payoffs.S);
      if (less.gameClass !== 'stag-hunt') continue;
      expect(['stag-hunt', 'harmony', 'boundary']).toContain(more.gameClass);
      if (more.pStar !== null) expect(more.pStar).toBeLessThan(less.pStar!);
    }
  });

  it("keeps pure security seekers (G = 0) out of Chicken and the Prisoners' Dilemma at every o", () => {
    for (const values of all) {
      const { classes, o2 } = run({ ...values, G: 0 });
      expect(o2).toBe(Infinity);
      expect(classes.every(({ what }) => what === 'harmony' || what === 'stag-hunt')).toBe(true);
    }
  });

  it("reaches the Prisoners' Dilemma within o ≤ 1 iff G > k and L − m > k", () => {
    for (const values of all) {
      const reached = run({ ...values, o: 1 }).gameClass === 'prisoners-dilemma';
      expect(reached).toBe(values.G > values.k && values.L - values.m > values.k);
      expect(run(values).classes.some(({ what }) => what === 'prisoners-dilemma')).toBe(reached);
    }
  });

  it('agrees with the risk-dominance bound o < 2k/(G + L − m) throughout the Stag Hunt, and gives no bound elsewhere', () => {
    for (const values of all) {
      const { gameClass, riskBound, pStar } = run(values);
      if (gameClass !== 'stag-hunt') expect(riskBound).toBeNull();
      else if (Math.abs(values.o - riskBound!) > 1e-6) expect(values.o < riskBound!).toBe(pStar! < 0.5);
    }
  });

  it('stays harmony at every o for some parameters', () => {
    expect(run(at({ G: 0.1, L: 0.3 })).classes).toEqual([{ from: 0, to: 1, what: 'harmony' }]);
    expect(model.marks!('o', run(at({ G: 0.1, L: 0.3 })))).toEqual([]);
  });
});
