import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/balance-or-hedge/index.ts';
import {
  bestOf,
  parameters,
  run,
  type AlignmentValues,
  type Policy,
} from '../../../chapters/models/balance-or-hedge/model.ts';
import { drawValues, expectChecked, valuesAt } from './checks.ts';

const at = valuesAt(parameters);

/** Threats, values and the best policy worked out afresh: no formula of the model is used. */
function byHand(values: AlignmentValues) {
  const fade = (d: number) => 1 / Math.E ** (d * values.lambda);
  const sum = (A: number, O: number, I: number, d: number) =>
    values.form === 1 ? 0.25 * A + 0.25 * O + 0.25 * I + 0.25 * fade(d) : [A, O, I, fade(d)].reduce((a, b) => a * b);
  const east = { T: sum(values.AE, values.OE, values.IE, values.dE), B: values.BE };
  const west = { T: sum(values.AW, values.OW, values.IW, values.dW), B: values.BW };
  const [threat, ally] = east.T >= west.T ? [east, west] : [west, east];
  const open = 1 - values.rho;
  const worth = {
    balance: ally.B - threat.T + values.c * threat.T,
    bandwagon: threat.B - values.Lambda - threat.T + values.alpha * threat.T,
    'multi-vector': open * values.mu * threat.B + open * values.mu * ally.B - threat.T + values.n * open * threat.T,
  };
  return { east: east.T, west: west.T, worth };
}

const clear = (worth: Readonly<Record<Policy, number>>) => {
  const [first, second] = Object.values(worth).sort((a, b) => b - a) as [number, number];
  return first - second > 1e-6;
};

describe('the test vectors of the specification', () => {
  it('has threats of 0.3040254 and 0.0630829 by default', () => {
    expect(run(at()).east.threat).toBeCloseTo(0.3040254, 7);
    expect(run(at()).west.threat).toBeCloseTo(0.0630829, 7);
    expect(run(at()).threat.name).toBe('East');
  });

  it('values the policies at 0.1371822, 0.2087924 and 0.2499068, with ρ* = 0.2593783 and c* = 0.5355400', () => {
    const { worth, rhoStar, cStar, best } = run(at());
    expect(worth.balance).toBeCloseTo(0.1371822, 7);
    expect(worth.bandwagon).toBeCloseTo(0.2087924, 7);
    expect(worth['multi-vector']).toBeCloseTo(0.2499068, 7);
    expect(rhoStar).toBeCloseTo(0.2593783, 7);
    expect(cStar).toBeCloseTo(0.53554, 7);
    expect(best).toBe('multi-vector');
  });

  it('bandwagons at ρ = 0.35 and balances at c = 0.95 and ρ = 0.6', () => {
    expect(run(at({ rho: 0.35 })).best).toBe('bandwagon');
    expect(run(at({ c: 0.95, rho: 0.6 })).best).toBe('balance');
  });
});

describe('closed forms against independent computation on 3,000 draws', () => {
  const all = drawValues(parameters, 42, 3000);

  it('draws every policy, both threats and both forms often enough for the tests to mean something', () => {
    const runs = all.map(run);
    for (const policy of ['multi-vector', 'balance', 'bandwagon'])
      expect(runs.filter(({ best }) => best === policy).length, policy).toBeGreaterThan(100);
    expect(runs.filter(({ threat }) => threat.name === 'West').length).toBeGreaterThan(500);
    expect(runs.filter(({ regions }) => regions.length === 2).length).toBeGreaterThan(300);
  });

  it('has the threats, the worths and the best policy that working them out by hand gives', () => {
    for (const values of all) {
      const { east, west, worth, best, threat } = run(values);
      const hand = byHand(values);
      expect(east.threat).toBeCloseTo(hand.east, 12);
      expect(west.threat).toBeCloseTo(hand.west, 12);
      expect(threat.name).toBe(hand.east >= hand.west ? 'East' : 'West');
      for (const policy of ['multi-vector', 'balance', 'bandwagon'] as const) {
        expect(worth[policy]).toBeCloseTo(hand.worth[policy], 12);
        if (clear(worth)) expect(hand.worth[policy] <= hand.worth[best]).toBe(true);
      }
    }
  });

  it('puts ρ* where scanning ρ finds that a multi-vector policy stops being best, and nowhere else', () => {
    for (const values of all) {
      const { rhoStar, regions } = run(values);
      const isBest = (rho: number) => {
        const { worth } = byHand({ ...values, rho });
        return worth['multi-vector'] >= Math.max(worth.balance, worth.bandwagon);
      };
      const [first, last] = [isBest(0), isBest(1)];
      expect(rhoStar! >= 0).toBe(first);
      expect(regions.length).toBe(first !== last ? 2 : 1);
      if (first === last) continue;
      let [low, high] = [0, 1];
      for (let i = 0; i < 50; i++) {
        const middle = (low + high) / 2;
        if (isBest(middle)) low = middle;
        else high = middle;
      }
      expect(rhoStar).toBeCloseTo(low, 9);
    }
  });

  it('puts c* where balancing begins to beat bandwagoning as c is moved', () => {
    for (const values of all) {
      const { cStar } = run(values);
      for (const c of [cStar! - 1e-5, cStar! + 1e-5].filter((one) => one >= 0 && one <= 1)) {
        const { worth } = byHand({ ...values, c });
        expect(worth.balance > worth.bandwagon).toBe(c > cStar!);
      }
      if (cStar! < 0) expect(byHand({ ...values, c: 0 }).worth.balance).toBeGreaterThan(byHand(values).worth.bandwagon);
      if (cStar! > 1) expect(byHand({ ...values, c: 1 }).worth.balance).toBeLessThan(byHand(values).worth.bandwagon);
    }
  });

  it('colours the strip from 0 to 1 without a gap, each stretch with what is best inside it', () => {
    for (const values of all) {
      const { regions } = run(values);
      expect([regions[0]!.from, regions.at(-1)!.to]).toEqual([0, 1]);
      for (const { from, to, policy } of regions.filter((stretch) => stretch.to - stretch.from > 1e-3)) {
        for (const share of [0.05, 0.5, 0.95]) {
          expect(run({ ...values, rho: from + share * (to - from) }).best).toBe(policy);
        }
      }
    }
  });
});

describe('laws', () => {
  const all = drawValues(parameters, 7, 1500);

  it('only ever lowers the worth of a multi-vector policy as the poles fall out, and moves nothing else', () => {
    for (const values of all.filter(({ rho }) => rho < 0.95)) {
      const [before, after] = [run(values), run({ ...values, rho: values.rho + 0.05 })];
      expect(after.worth['multi-vector']).toBeLessThan(before.worth['multi-vector']);
      expect(after.worth.balance).toBe(before.worth.balance);
      expect(after.worth.bandwagon).toBe(before.worth.bandwagon);
      expect(after.rhoStar).toBe(before.rhoStar);
    }
  });

  it('has a weak state without a credible ally bandwagon iff the threat can be appeased enough, not always', () => {
    let balancing = 0;
    for (const drawn of all) {
      const { threat, ally, worth, values } = run({ ...drawn, c: 0 });
      const isAppeasable = values.alpha * threat.threat > ally.rents + values.Lambda - threat.rents;
      const gap = worth.bandwagon - worth.balance;
      if (Math.abs(gap) > 1e-9) expect(gap > 0).toBe(isAppeasable);
      if (gap < 0) balancing += 1;
    }
    expect(balancing).toBeGreaterThan(100);
  });

  it('fears not the stronger pole but the more threatening one', () => {
    const values = at({ AE: 0.5, AW: 1 });
    expect(run(values).threat.name).toBe('East');
    expect(model.describe(run(values))).toContain('though it is the weaker of the two');
  });

  it('makes more threat of every source and less of distance', () => {
    for (const values of all.filter(({ AE, OE, IE, dE }) => AE < 0.9 && OE < 0.9 && IE < 0.9 && dE < 4)) {
      const T = run(values).east.threat;
      for (const source of ['AE', 'OE', 'IE'] as const) {
        expect(run({ ...values, [source]: values[source] + 0.1 }).east.threat).toBeGreaterThanOrEqual(T);
      }
      expect(run({ ...values, dE: values.dE + 1 }).east.threat).toBeLessThanOrEqual(T);
    }
  });

  it('lets a missing source end the threat where they are multiplied, and not where they are averaged', () => {
    expect(run(at({ IE: 0 })).east.threat).toBe(0);
    expect(run(at({ IE: 0, form: 1 })).east.threat).toBeCloseTo((0.8 + 0.7 + Math.exp(-0.1)) / 4, 12);
    expect(run(at({ form: 1 })).east.threat).toBeCloseTo((0.8 + 0.7 + 0.6 + Math.exp(-0.1)) / 4, 12);
  });
});

describe('edges', () => {
  it('gives a tie to multi-vector policy before balancing before bandwagoning', () => {
    const worths = (mv: number, balance: number, bandwagon: number) => ({ 'multi-vector': mv, balance, bandwagon });
    expect(bestOf(worths(1, 1, 1))).toBe('multi-vector');
    expect(bestOf(worths(1, 1 + 5e-10, 1))).toBe('multi-vector');
    expect(bestOf(worths(0, 1, 1))).toBe('balance');
    expect(bestOf(worths(0, 1, 1 + 5e-9))).toBe('bandwagon');
  });

  it('takes East for the threat where both threaten alike', () => {
    const same = at({ AW: 0.8, OW: 0.7, IW: 0.6, dW: 0.2 });
    expect(run(same).threat.name).toBe('East');
    expect(model.describe(run(same))).toContain('Both poles are an equal threat');
  });

  it('has no c* without a threat and compares rents and autonomy instead', () => {
    const calm = run(at({ IE: 0, IW: 0 }));
    expect(calm).toMatchObject({ cStar: null, best: 'multi-vector' });
    expect(calm.worth.balance).toBeCloseTo(0.35, 12);
    expect(calm.worth.bandwagon).toBeCloseTo(0.3, 12);
    expect(model.describe(calm)).toContain('Without a threat credibility does not matter');
    expect(model.marks!('c', calm)).toEqual([]);
  });

  it('has no ρ* where a hedger keeps nothing that polarisation could take', () => {
    const bare = run(at({ mu: 0, n: 0 }));
    expect(bare.rhoStar).toBeNull();
    expect(bare.regions).toEqual([{ from: 0, to: 1, policy: 'bandwagon' }]);
    expect(model.describe(bare)).toContain('Polarisation does not matter');
    expect(run(at({ mu: 0, n: 0, BE: 0, BW: 0, Lambda: 0, alpha: 0, c: 0 })).best).toBe('multi-vector');
  });

  it('is best as a multi-vector policy at exactly ρ*', () => {
    const rho = run(at()).rhoStar!;
    expect(run(at({ rho })).best).toBe('multi-vector');
    expect(run(at({ rho: rho + 1e-6 })).best).toBe('bandwagon');
  });

  it('refuses what is out of range and leaves nothing to chance', () => {
    expectChecked(model);
  });
});

describe('the declaration', () => {
  it('has the ranges and defaults of the specification', () => {
    const found = Object.fromEntries(parameters.map(({ id, min, max, default: value }) => [id, [min, max, value]]));
    const unit = (value: number) => [0, 1, value];
    expect(found).toEqual({
      ...{ rho: unit(0.2), c: unit(0.3), alpha: unit(0.7), IE: unit(0.6), IW: unit(0.3), AE: unit(0.8), AW: unit(0.9) },
      ...{ OE: unit(0.7), OW: unit(0.3), dE: [0, 5, 0.2], dW: [0, 5, 0.5], lambda: [0, 2, 0.5], BE: unit(0.5) },
      ...{ BW: unit(0.35), Lambda: unit(0.2), mu: unit(0.6), n: unit(0.6), form: unit(0) },
    });
  });

  it.each([
    ['start', 'multi-vector', 'East'],
    ['fallen-out', 'bandwagon', 'East'],
    ['credible-ally', 'balance', 'East'],
    ['feared-west', 'balance', 'West'],
    ['no-threat', 'multi-vector', 'East'],
    ['mediator-2015', 'multi-vector', 'East'],
  ])('runs the preset %s, where %s is best and %s the threat, and says whose the numbers are', (id, best, threat) => {
    const preset = model.presets.find((candidate) => candidate.id === id)!;
    const result = run(at(preset.values));
    expect([result.best, result.threat.name]).toEqual([best, threat]);
    expect(preset.doc).toContain('our choice');
    expect(model.presets).toHaveLength(6);
  });

  it('moves nothing but ρ, or both intentions, with its buttons', () => {
    const [fall, swap] = model.actions!.map(({ apply }) => apply);
    expect(fall!(at())).toEqual(at({ rho: 0.3 }));
    expect(swap!(at())).toEqual(at({ IE: 0.3, IW: 0.6 }));
  });
});
