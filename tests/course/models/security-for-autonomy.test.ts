import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/security-for-autonomy/index.ts';
import {
  exchange,
  marginalRate,
  netValue,
  parameters,
  reachOf,
  run,
  utility,
  type Trader,
} from '../../../chapters/models/security-for-autonomy/model.ts';
import { drawValues, expectChecked, valuesAt } from './checks.ts';

const at = valuesAt(parameters);
const trader = (security: number, autonomy: number, a = 0.5): Trader => ({ security, autonomy, a });
const worth = (a: number, S: number, E: number) => Math.log(S ** a * E ** (1 - a));

/** The security a state would hold at a price: the best point of its budget, by golden section search. */
function demand({ a, security, autonomy }: Trader, price: number): number {
  const wealth = price * security + autonomy;
  const value = (S: number) => worth(a, S, wealth - price * S);
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, wealth / price];
  for (let i = 0; i < 70; i++) {
    const [left, right] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (value(left) > value(right)) high = right;
    else low = left;
  }
  return (low + high) / 2;
}

/** The price at which both together want just the security there is: bisection. */
function clearingPrice(minor: Trader, major: Trader): number {
  const there = minor.security + major.security;
  let [low, high] = [1e-3, 1e3];
  for (let i = 0; i < 60; i++) {
    const middle = Math.sqrt(low * high);
    if (demand(minor, middle) + demand(major, middle) > there) low = middle;
    else high = middle;
  }
  return Math.sqrt(low * high);
}

describe('the test vectors of the specification', () => {
  it('trades 1.5 of security for 1.5 of autonomy at p = 1, with gains of 0.2231436 and 0.0204110', () => {
    const { exchange: deal } = run(at());
    expect(deal.price).toBeCloseTo(1, 12);
    expect(deal.bought).toBeCloseTo(1.5, 12);
    expect(deal.ceded).toBeCloseTo(1.5, 12);
    expect(deal.minor.gain).toBeCloseTo(0.2231436, 7);
    expect(deal.major.gain).toBeCloseTo(0.020411, 7);
    expect(deal.trade).toBe('buys');
  });

  it('trades nothing between (2, 2) and (8, 8), nor between giant and dwarf (9, 9) and (1, 1)', () => {
    for (const [minor, major] of [
      [trader(2, 2), trader(8, 8)],
      [trader(1, 1), trader(9, 9)],
    ] as const) {
      const deal = exchange(minor, major);
      expect(deal.trade).toBe('none');
      expect(deal.bought).toBeCloseTo(0, 12);
      expect(deal.minor.gain).toBeCloseTo(0, 12);
    }
  });

  it('gains each of two equals of opposite mix, (1, 4) and (4, 1), 0.223', () => {
    const deal = exchange(trader(1, 4), trader(4, 1));
    expect(deal.minor.gain).toBeCloseTo(0.223, 3);
    expect(deal.major.gain).toBeCloseTo(deal.minor.gain, 12);
    expect(deal.bought).toBeCloseTo(1.5, 12);
  });

  it('has p = 1.2083333, 2.0172414 bought and 2.4375 ceded at a_m = 0.7', () => {
    const { price, bought, ceded } = run(at({ am: 0.7 })).exchange;
    expect(price).toBeCloseTo(1.2083333, 7);
    expect(bought).toBeCloseTo(2.0172414, 7);
    expect(ceded).toBeCloseTo(2.4375, 7);
  });

  it('has B = 2.6, C = 1.4 and d* = 2.0634640 in the ledger', () => {
    const { benefits, costs, reach } = run(at()).ledger;
    expect(benefits).toBeCloseTo(2.6, 12);
    expect(costs).toBeCloseTo(1.4, 12);
    expect(reach).toBeCloseTo(2.063464, 6);
  });
});

describe('closed forms against independent computation on 1,500 draws', () => {
  const all = drawValues(parameters, 42, 1500).map(run);

  it('draws buyers and sellers, and ledgers of every kind, often enough for the tests to mean something', () => {
    for (const trade of ['buys', 'sells'])
      expect(all.filter(({ exchange: deal }) => deal.trade === trade).length).toBeGreaterThan(300);
    expect(all.filter(({ ledger }) => ledger.reach === 0).length).toBeGreaterThan(50);
    expect(all.filter(({ ledger }) => ledger.reach > 0 && ledger.reach < 10).length).toBeGreaterThan(300);
  });

  it('clears at the price at which both together want what there is, found by searching every budget', () => {
    for (const { minor, major, exchange: deal } of all) {
      const price = clearingPrice(minor, major);
      expect(deal.price / price).toBeCloseTo(1, 5);
      expect(deal.minor.security / demand(minor, deal.price)).toBeCloseTo(1, 5);
      expect(deal.major.security / demand(major, deal.price)).toBeCloseTo(1, 5);
    }
  });

  it('makes nothing and loses nothing: both goods add up before and after, and what is bought is paid for', () => {
    for (const { minor, major, exchange: deal } of all) {
      expect(deal.minor.security + deal.major.security).toBeCloseTo(minor.security + major.security, 9);
      expect(deal.minor.autonomy + deal.major.autonomy).toBeCloseTo(minor.autonomy + major.autonomy, 9);
      expect(deal.price * deal.bought).toBeCloseTo(deal.ceded, 9);
    }
  });

  it('has gains that are the difference of utilities, never below 0', () => {
    for (const { minor, major, exchange: deal } of all) {
      for (const [before, after] of [
        [minor, deal.minor],
        [major, deal.major],
      ] as const) {
        const gain =
          worth(before.a, after.security, after.autonomy) - worth(before.a, before.security, before.autonomy);
        expect(after.gain).toBeCloseTo(gain, 9);
        expect(after.gain).toBeGreaterThanOrEqual(-1e-12);
      }
    }
  });

  it('leaves nothing to gain: afterwards both would give the same for a unit, and no small trade suits both', () => {
    for (const { minor, major, exchange: deal } of all) {
      const rate = (of: Trader, { security, autonomy }: { security: number; autonomy: number }) =>
        marginalRate({ ...of, security, autonomy });
      expect(rate(minor, deal.minor) / deal.price).toBeCloseTo(1, 9);
      expect(rate(major, deal.major) / deal.price).toBeCloseTo(1, 9);
      for (const [dS, dE] of [
        [0.01, -0.01],
        [0.01, -0.02],
        [-0.01, 0.01],
        [0.01, 0.005],
        [-0.02, 0.01],
      ] as const) {
        const mine = worth(minor.a, deal.minor.security + dS, deal.minor.autonomy + dE);
        const theirs = worth(major.a, deal.major.security - dS, deal.major.autonomy - dE);
        const gains = [
          mine - worth(minor.a, deal.minor.security, deal.minor.autonomy),
          theirs - worth(major.a, deal.major.security, deal.major.autonomy),
        ];
        expect(Math.min(...gains.filter(Number.isFinite))).toBeLessThan(1e-12);
      }
    }
  });

  it('puts d* where bisection on the net value finds that an ally stops being worth it', () => {
    for (const { ledger, values } of all) {
      const { benefits, costs, reach, net } = ledger;
      const value = (d: number) => benefits / Math.E ** (values.lambda * d) - costs;
      expect(net).toBeCloseTo(value(values.d), 9);
      if (Math.abs(values.d - reach) > 1e-6) expect(net > 0).toBe(values.d < reach);
      if (reach === 0) expect(value(0)).toBeLessThanOrEqual(1e-9);
      if (reach === 0 || reach > 1e4) continue;
      let [low, high] = [0, 1e4];
      for (let i = 0; i < 80; i++) {
        const middle = (low + high) / 2;
        if (value(middle) > 0) low = middle;
        else high = middle;
      }
      expect(reach / low).toBeCloseTo(1, 8);
    }
  });
});

describe('laws', () => {
  const all = drawValues(parameters, 7).map(run);

  it('trades iff the marginal rates differ, and security goes to whoever would give more for it', () => {
    for (const { minor, major, exchange: deal } of all) {
      const [small, great] = [marginalRate(minor), marginalRate(major)];
      if (Math.abs(small - great) > 1e-6) expect(deal.trade).toBe(small > great ? 'buys' : 'sells');
      const same = exchange(minor, { ...major, autonomy: (small * (1 - major.a) * major.security) / major.a });
      expect(same.trade).toBe('none');
    }
  });

  it('depends on mixes and not on size: twice as big a pair trades twice as much at the same price', () => {
    for (const { minor, major, exchange: deal } of all) {
      const twice = (one: Trader) => ({ ...one, security: 2 * one.security, autonomy: 2 * one.autonomy });
      const big = exchange(twice(minor), twice(major));
      expect(big.price).toBeCloseTo(deal.price, 9);
      expect(big.bought).toBeCloseTo(2 * deal.bought, 9);
      expect(big.minor.gain).toBeCloseTo(deal.minor.gain, 9);
      const ofOneMix = exchange(minor, { ...twice(twice(minor)), a: minor.a });
      expect(ofOneMix.bought).toBeCloseTo(0, 9);
    }
  });

  it('buys more, at a higher price, for a minor state that cares more for security', () => {
    for (const { values, exchange: deal } of all.filter((one) => one.values.am < 0.85)) {
      const keener = run({ ...values, am: values.am + 0.05 }).exchange;
      expect(keener.price).toBeGreaterThan(deal.price);
      expect(keener.minor.security).toBeGreaterThan(deal.minor.security);
    }
  });

  it('reaches further with more benefits and less far with more costs or faster fading', () => {
    for (const { ledger, values } of all.filter((one) => one.ledger.reach > 0 && Number.isFinite(one.ledger.reach))) {
      const { benefits, costs, reach } = ledger;
      expect(reachOf(benefits + 0.1, costs, values.lambda)).toBeGreaterThan(reach);
      expect(reachOf(benefits, costs + 0.1, values.lambda)).toBeLessThan(reach);
      expect(reachOf(benefits, costs, values.lambda + 0.1)).toBeLessThan(reach);
    }
  });
});

describe('edges', () => {
  it('reaches everywhere if nothing fades or nothing is paid, and nowhere if benefits are not above costs', () => {
    expect(reachOf(2, 1, 0)).toBe(Infinity);
    expect(reachOf(2, 0, 0.3)).toBe(Infinity);
    expect(reachOf(1, 1, 0.3)).toBe(0);
    expect(reachOf(1, 2, 0)).toBe(0);
    expect(reachOf(0, 0, 0.3)).toBe(0);
    expect(netValue(2, 0, 1, 10)).toBeGreaterThan(0);
    expect(model.describe(run(at({ lambda: 0 })))).toContain('at any distance, as nothing fades');
    expect(model.describe(run(at({ Cd: 0, Co: 0, pi: 0 })))).toContain('at any distance, as it costs nothing');
    expect(model.describe(run(at({ b1: 0, b2: 0, b3: 0 })))).toContain('No ally is worth it');
    expect(model.marks!('d', run(at({ lambda: 0 })))).toEqual([]);
  });

  it('gains the same in whatever unit the goods are counted', () => {
    const deal = exchange(trader(1, 4), trader(9, 6));
    expect(utility(trader(2.5, 2.5)) - utility(trader(1, 4))).toBeCloseTo(deal.minor.gain, 12);
    // In percent instead of units: the same state, another number for its utility, the same gain.
    expect(utility(trader(250, 250)) - utility(trader(100, 400))).toBeCloseTo(deal.minor.gain, 12);
  });

  it('refuses what is out of range and leaves nothing to chance', () => {
    expectChecked(model);
  });
});

describe('the declaration', () => {
  it('has the ranges and defaults of the specification', () => {
    const found = Object.fromEntries(parameters.map(({ id, min, max, default: value }) => [id, [min, max, value]]));
    const stock = (value: number) => [0.5, 10, value];
    const entry = (value: number) => [0, 2, value];
    expect(found).toEqual({
      ...{ sm: stock(1), em: stock(4), sM: stock(9), eM: stock(6), am: [0.1, 0.9, 0.5], aM: [0.1, 0.9, 0.5] },
      ...{ d: [0, 10, 1], lambda: [0, 1, 0.3], b1: entry(0.8), b2: entry(0.5), b3: entry(0.7), b4: entry(0.6) },
      ...{ Cd: entry(0.6), Co: entry(0.4), pi: [0, 1, 0.5], stake: entry(0.8) },
    });
  });

  it.each([
    ['start', 'buys', 1.5],
    ['giant-and-dwarf', 'none', 0],
    ['equals-of-opposite-mix', 'buys', 1.5],
    ['anxious-minor', 'buys', 2.0172414],
    ['minor-sells', 'sells', -1.5],
    ['far-ally', 'buys', 1.5],
  ])('runs the preset %s, where the minor state %s %d, and says whose the numbers are', (id, trade, bought) => {
    const preset = model.presets.find((candidate) => candidate.id === id)!;
    const result = run(at(preset.values));
    expect(result.exchange.trade).toBe(trade);
    expect(result.exchange.bought).toBeCloseTo(bought, 6);
    expect(preset.doc).toContain('our choice');
    expect(result.ledger.net > 0).toBe(id !== 'far-ally');
    expect(model.presets).toHaveLength(6);
  });

  it('moves nothing but the distance, or the size of the major state, with its buttons', () => {
    const [further, double] = model.actions!.map(({ apply }) => apply);
    expect(further!(at())).toEqual(at({ d: 2 }));
    expect(double!(at({ sM: 3, eM: 2 }))).toEqual(at({ sM: 6, eM: 4 }));
    expect(double!(at())).toEqual(at({ sM: 10, eM: 10 }));
  });
});
