import { describe, expect, it } from 'vitest';
import {
  auction,
  outsideOption,
  patientSuitors,
  run,
  threatPoint,
  usableAlternative,
  type Run,
} from '../../../chapters/models/multi-vector-bargain/model.ts';
import {
  DEFAULTS,
  afterBreak,
  at,
  courted,
  draws,
  maximiseNashProduct,
  offersBackwards,
  runAuction,
} from './multi-vector-bargain-runs.ts';

describe('the test vectors of the specification', () => {
  it('puts the default threat points at −1 and −3 and the share at 4.6; a stake of 4 raises it to 5.8', () => {
    const { dS, dP, x, surplus } = run(DEFAULTS).threatPoint;
    expect([dS, dP, surplus, x].map((n) => Number(n.toFixed(12)))).toEqual([-1, -3, 14, 4.6]);
    expect(run(at({ sigma: 4 })).threatPoint.x).toBeCloseTo(5.8, 12);
  });

  it('gives 4.0 at an offer of 1 and 4.6 at an offer of 2 in the case that is to be predicted', () => {
    expect(run(at({ E: 1 })).threatPoint.x).toBeCloseTo(4, 12);
    expect(run(at({ E: 2 })).threatPoint.x).toBeCloseTo(4.6, 12);
    expect([1, 2].map((E) => run(at({ E })).outsideOption.x)).toEqual([
      expect.closeTo(2.857143, 6),
      expect.closeTo(2.857143, 6),
    ]);
  });

  it('gives the share 0.2857143 at patience 0.8 and 0.9; an option of 2 is irrelevant to it and one of 4 replaces it', () => {
    expect(outsideOption(1, 0, 0.8, 0.9).x).toBeCloseTo(0.2857143, 7);
    expect(outsideOption(10, 2, 0.8, 0.9)).toMatchObject({ x: expect.closeTo(2.857143, 6) as number, binds: false });
    expect(outsideOption(10, 4, 0.8, 0.9)).toMatchObject({ x: 4, binds: true });
  });

  it('gives 4, 5, 7 and 7 to patient bargainers with suitors of (8, 3), (8, 5), (8, 7) and (12, 7)', () => {
    const pairs = [
      [8, 3],
      [8, 5],
      [8, 7],
      [12, 7],
    ] as const;
    expect(pairs.map(([high, low]) => patientSuitors(high, low))).toEqual([4, 5, 7, 7]);
    expect(pairs.map(([high, low]) => outsideOption(high, low, 0.8, 0.9).patientLimit)).toEqual([4, 5, 7, 7]);
  });

  it('gives 3 in the auction with bids of 8 and 3, and 3 however high the higher bid', () => {
    expect([8, 3, 12, 100].map((high) => auction(high, 3).x)).toEqual([3, 3, 3, 3]);
  });

  it('takes the usable alternative to be qE − κ, and 0 where that is negative', () => {
    expect(usableAlternative(6, 0.5, 1)).toBe(2);
    expect(usableAlternative(6, 0.2, 2)).toBe(0);
    expect(run(at({ E: 6, q: 0.5, kappa: 1 })).e).toBe(2);
  });
});

describe('closed forms against independent computation on 2,000 draws', () => {
  const all = [...draws(42), ...draws(43).map(courted)].map((values) => run(values));

  it('draws every case often enough for the tests to mean something', () => {
    const counts = [
      all.filter(({ threatPoint: { deal } }) => !deal),
      all.filter(({ outsideOption: { deal } }) => !deal),
      all.filter(({ outsideOption: { deal, binds } }) => deal && binds),
      all.filter(({ outsideOption: { binds } }) => !binds),
      all.filter(({ auction: { patronWins } }) => !patronWins),
      all.filter(({ e }) => e === 0),
    ];
    for (const [index, some] of counts.entries()) expect(some.length, String(index)).toBeGreaterThan(25);
  });

  it('divides the pie where a search for the greatest Nash product divides it, and gives d_S where nothing is gained', () => {
    for (const { values, e, threatPoint: found } of all) {
      const { small, patron } = afterBreak(values, e);
      expect(found.deal).toBe(values.V >= small + patron);
      expect(found.x).toBeCloseTo(found.deal ? maximiseNashProduct(values, e) : small, 5);
    }
  });

  it('divides the pie as alternating offers do when solved backwards round by round', () => {
    for (const { values, e, outsideOption: found } of all) {
      const backwards = offersBackwards(values, e);
      expect(found.deal).toBe(backwards !== null);
      expect(found.x).toBeCloseTo(backwards ?? e, 8);
    }
  });

  it('says that the option binds iff taking it away lowers the share found backwards', () => {
    for (const { values, e, outsideOption: found } of all.filter(({ outsideOption: { deal } }) => deal)) {
      const loss = offersBackwards(values, e)! - offersBackwards(values, 0)!;
      if (Math.abs(e - found.bargained) > 1e-6) expect(found.binds).toBe(loss > 1e-7);
    }
  });

  it('comes to the patient limit as patience grows', () => {
    for (const { values, e } of all) {
      const patience = 1 - 1e-7;
      expect(outsideOption(values.V, e, patience, patience).x).toBeCloseTo(
        e > values.V ? e : patientSuitors(values.V, e),
        4,
      );
    }
  });

  it('ends the auction at the price and with the winner that raising the price step by step finds', () => {
    const step = 1 / 512;
    for (const { values, e, auction: found } of all) {
      const price = runAuction(values.V, e, step);
      expect(Math.abs(found.x - price)).toBeLessThanOrEqual(step);
      if (Math.abs(values.V - e) > step) expect(found.patronWins).toBe(price <= values.V);
    }
  });

  it('states for e, σ and V the effect that moving each of them a little has', () => {
    const small = 1e-5;
    for (const { values, e, ...gauges } of all) {
      const { V, beta, deltaS, deltaP } = values;
      const moved = (id: 'e' | 'sigma' | 'V') => {
        const [pie, option] = [V + (id === 'V' ? small : 0), e + (id === 'e' ? small : 0)];
        const costs = { ...values, sigma: values.sigma + (id === 'sigma' ? small : 0) };
        return {
          threatPoint: threatPoint(pie, beta, option, costs),
          outsideOption: outsideOption(pie, option, deltaS, deltaP),
          auction: auction(pie, option),
        };
      };
      for (const gauge of ['threatPoint', 'outsideOption', 'auction'] as const) {
        for (const id of ['e', 'sigma', 'V'] as const) {
          const slope = (moved(id)[gauge].x - gauges[gauge].x) / small;
          expect(gauges[gauge].effects[id], `${gauge} ${id}`).toBeCloseTo(slope, 4);
        }
      }
    }
  });

  it('finds on the track of E where the option begins to bind and where it ends the deal', () => {
    for (const { values, bindsFrom, endsFrom } of all) {
      for (const [threshold, what] of [
        [bindsFrom, (result: Run) => result.outsideOption.binds],
        [endsFrom, (result: Run) => !result.outsideOption.deal],
      ] as const) {
        const below = Math.min(10, threshold - 1e-4);
        if (below >= 0) expect(what(run({ ...values, E: below }))).toBe(false);
        if (threshold + 1e-4 <= 10) expect(what(run({ ...values, E: threshold + 1e-4 }))).toBe(true);
      }
    }
  });
});

describe('laws', () => {
  const all = [...draws(7), ...draws(8).map(courted)].map((values) => run(values));
  const raised = ({ values }: Run, id: 'sigma' | 'V' | 'E', by: number) => run({ ...values, [id]: values[id] + by });

  it('gives neither side less than it would have without the deal', () => {
    for (const { values, e, threatPoint: one, outsideOption: two, auction: three } of all) {
      expect(one.x).toBeGreaterThanOrEqual(one.dS - 1e-9);
      if (one.deal) expect(values.V - one.x).toBeGreaterThanOrEqual(one.dP - 1e-9);
      expect(two.x).toBeGreaterThanOrEqual(e);
      if (two.deal) expect(two.x).toBeLessThanOrEqual(values.V);
      expect(three.x).toBe(Math.min(values.V, e));
    }
  });

  it('lets σ raise the share in gauge 1 wherever there is a deal, by β, and never touch the other two', () => {
    for (const before of all.filter(({ values }) => values.sigma <= 9)) {
      const after = raised(before, 'sigma', 1);
      if (before.threatPoint.deal)
        expect(after.threatPoint.x - before.threatPoint.x).toBeCloseTo(before.values.beta, 9);
      expect(after.outsideOption).toEqual(before.outsideOption);
      expect(after.auction).toEqual(before.auction);
    }
  });

  it('lets V raise the share in gauge 2 only while the rival’s offer does not bind, and in gauge 3 only while the patron bids less', () => {
    for (const before of all.filter(({ values }) => values.V <= 19)) {
      const after = raised(before, 'V', 1);
      if (before.threatPoint.deal) expect(after.threatPoint.x).toBeGreaterThan(before.threatPoint.x);
      if (!before.outsideOption.binds) expect(after.outsideOption.x).toBeGreaterThan(before.outsideOption.x);
      if (after.outsideOption.binds) expect(after.outsideOption.x).toBe(before.outsideOption.x);
      if (before.auction.patronWins) expect(after.auction.x).toBe(before.auction.x);
      else expect(after.auction.x).toBeGreaterThan(before.auction.x);
    }
  });

  it('never lets a better offer of the rival harm the small state', () => {
    for (const before of all.filter(({ values }) => values.E <= 9)) {
      const after = raised(before, 'E', 1);
      for (const gauge of ['threatPoint', 'outsideOption', 'auction'] as const) {
        expect(after[gauge].x).toBeGreaterThanOrEqual(before[gauge].x - 1e-9);
      }
    }
  });

  it('makes the alternative worth more than the patron’s stake in gauge 1 iff β < ½', () => {
    for (const { values, threatPoint: one } of all.filter(({ threatPoint: { surplus } }) => surplus > 0.1)) {
      if (Math.abs(values.beta - 0.5) < 1e-6) continue;
      expect(one.effects.e > one.effects.sigma).toBe(values.beta < 0.5);
    }
  });

  it('lowers the share in gauge 1 by 1 − β with each unit of lost subsidy and raises it by βφ with transit', () => {
    for (const before of all.filter(({ values, threatPoint: { surplus } }) => values.gamma <= 9 && surplus > 1)) {
      const { values } = before;
      expect(run({ ...values, gamma: values.gamma + 1 }).threatPoint.x).toBeCloseTo(
        before.threatPoint.x - (1 - values.beta),
        9,
      );
      const all1 = run({ ...values, tau: 1 }).threatPoint.x - run({ ...values, tau: 0 }).threatPoint.x;
      if (run({ ...values, tau: 0 }).threatPoint.deal) expect(all1).toBeCloseTo(values.beta * values.phi, 9);
    }
  });

  it('holds the auction to the rival’s offer, never above gauge 2, while the patron bids more', () => {
    for (const { auction: three, outsideOption: two } of all.filter(({ auction: { patronWins } }) => patronWins)) {
      expect(three.x).toBeLessThanOrEqual(two.x + 1e-9);
      expect(three.x).toBeLessThanOrEqual(two.patientLimit + 1e-9);
    }
  });
});
