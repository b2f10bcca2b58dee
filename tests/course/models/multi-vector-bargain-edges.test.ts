import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/multi-vector-bargain/index.ts';
import {
  auction,
  outsideOption,
  parameters,
  run,
  threatPoint,
  type BargainValues,
} from '../../../chapters/models/multi-vector-bargain/model.ts';
import { DEFAULTS, at, draws } from './multi-vector-bargain-runs.ts';

const NO_COSTS = { gamma: 0, sigma: 0, tau: 0, phi: 0 };

describe('edges', () => {
  it('makes a deal without gain where the pie is just the sum of the threat points, and none just below', () => {
    expect(threatPoint(5, 0.4, 5, NO_COSTS)).toMatchObject({ deal: true, x: 5, surplus: 0 });
    expect(threatPoint(5, 0.4, 5 + 5e-10, NO_COSTS).deal).toBe(true);
    expect(threatPoint(5, 0.4, 5 + 5e-9, NO_COSTS)).toMatchObject({ deal: false, effects: { e: 1, sigma: 0, V: 0 } });
    expect(threatPoint(5, 0.4, 5, NO_COSTS).effects).toEqual({ e: 1, sigma: 0.4, V: 0.4 });
  });

  it('gives the patron’s stake an effect in gauge 1 only where there is a deal, though the specification says always', () => {
    const values = at({ E: 10, V: 1, gamma: 0, sigma: 0, tau: 0 });
    expect(run(values).threatPoint.deal).toBe(false);
    expect(run({ ...values, sigma: 1 }).threatPoint.x).toBe(run(values).threatPoint.x);
    expect(run({ ...values, sigma: 10 }).threatPoint.x).toBeGreaterThan(run(values).threatPoint.x);
  });

  it('shows side payments as they are: above the pie, and below nothing', () => {
    const rich = run(at({ sigma: 10, phi: 10, tau: 1, V: 1, beta: 0.95 }));
    expect(rich.threatPoint.x).toBeGreaterThan(rich.values.V);
    expect(model.describe(rich)).toContain('the patron pays more than the deal is worth');
    const poor = run(at({ gamma: 10, E: 0, V: 1, sigma: 0, tau: 0, beta: 0.05 }));
    expect(poor.threatPoint.x).toBeLessThan(0);
    expect(model.describe(poor)).toContain('it is the small state that pays');
  });

  it('ends the deal of gauge 2 where the alternative is worth more than the pie, and not where it is worth as much', () => {
    expect(outsideOption(4, 4, 0.8, 0.9)).toMatchObject({ deal: true, binds: true, x: 4 });
    expect(outsideOption(4, 4.1, 0.8, 0.9)).toMatchObject({ deal: false, x: 4.1, patientLimit: 4.1 });
  });

  it('does not call an option binding that is exactly as good as bargaining, though more of it would pay', () => {
    const { bargained } = outsideOption(10, 0, 0.8, 0.9);
    expect(outsideOption(10, bargained, 0.8, 0.9)).toMatchObject({
      binds: false,
      effects: { e: 1, V: bargained / 10 },
    });
  });

  it('lets neither bidder alone move the price where the bids are equal', () => {
    expect(auction(3, 3)).toEqual({ patronWins: true, x: 3, effects: { e: 0, sigma: 0, V: 0 } });
  });

  it('makes a closed door, or a price at home above the offer, the same as no offer at all', () => {
    const none = run(at({ E: 0 }));
    for (const closed of [at({ E: 10, q: 0 }), at({ E: 3, kappa: 3 }), at({ E: 3, kappa: 8 })]) {
      const result = run(closed);
      expect(result.e).toBe(0);
      expect([result.threatPoint, result.outsideOption, result.auction]).toEqual([
        none.threatPoint,
        none.outsideOption,
        none.auction,
      ]);
    }
    expect(run(at({ q: 0 })).bindsFrom).toBe(Infinity);
    expect(model.marks!('E', run(at({ q: 0 })))).toEqual([]);
  });

  it.each(parameters.map(({ id, min, max }) => [id, min, max] as const))(
    'refuses %s outside its range',
    (id, min, max) => {
      for (const bad of [min - 0.001, max + 0.001, NaN, Infinity, -Infinity]) {
        expect(() => run(at({ [id]: bad }))).toThrow(RangeError);
        expect(() => run(at({ [id]: bad }))).toThrow(`${id} must be a number from ${min} to ${max}`);
      }
      for (const end of [min, max]) {
        const result = run(at({ [id]: end }));
        const amounts = [result.threatPoint.x, result.outsideOption.x, result.auction.x];
        expect(amounts.every(Number.isFinite)).toBe(true);
      }
    },
  );

  it('refuses values with a parameter missing', () => {
    const { V: _, ...rest } = DEFAULTS;
    expect(() => run(rest as BargainValues)).toThrow('V must be a number');
  });

  it('gives the same run for the same values, whatever the seed, and leaves the values as they were', () => {
    for (const values of draws(5, 100)) {
      const frozen = Object.freeze({ ...values });
      expect(model.run(frozen, 1)).toEqual(model.run({ ...values }, 2));
    }
  });
});

describe('the declaration', () => {
  it('has the ranges and defaults of the specification', () => {
    expect(parameters.map(({ id, min, max, default: value }) => [id, min, max, value])).toEqual([
      ['E', 0, 10, 2],
      ['q', 0, 1, 1],
      ['kappa', 0, 10, 0],
      ['sigma', 0, 10, 1],
      ['V', 1, 20, 10],
      ['beta', 0.05, 0.95, 0.4],
      ['gamma', 0, 10, 3],
      ['tau', 0, 1, 0.4],
      ['phi', 0, 10, 5],
      ['deltaS', 0.05, 0.99, 0.8],
      ['deltaP', 0.05, 0.99, 0.9],
    ]);
  });

  it.each([
    ['start', [4.6, 2.857143, 2]],
    ['before', [4, 2.857143, 1]],
    ['binding', [5.8, 4, 4]],
    ['open-door-2016', [5.26, 3.1, 3.1]],
    ['closed-door-2020', [3.4, 2.857143, 0]],
    ['anxious-patron', [5.8, 2.857143, 2]],
    ['no-transit', [3.8, 2.857143, 2]],
  ])('runs the preset %s, whose gauges show %j, and says whose the numbers are', (id, amounts) => {
    expect(model.presets).toHaveLength(7);
    const preset = model.presets.find((candidate) => candidate.id === id)!;
    const result = run(at(preset.values));
    const found = [result.threatPoint.x, result.outsideOption.x, result.auction.x];
    found.forEach((x, index) => expect(x).toBeCloseTo(amounts[index]!, 5));
    expect(preset.doc).toContain('our choice');
  });

  it.each([
    ['raise-offer', 'E'],
    ['raise-stake', 'sigma'],
    ['raise-worth', 'V'],
  ] as const)('moves with the lever %s nothing but %s, by one', (id, parameter) => {
    const { apply } = model.actions!.find((action) => action.id === id)!;
    expect(apply(DEFAULTS)).toEqual(at({ [parameter]: DEFAULTS[parameter] + 1 }));
    expect(apply(at({ [parameter]: 1.1 }))[parameter]).toBe(2.1);
  });
});
