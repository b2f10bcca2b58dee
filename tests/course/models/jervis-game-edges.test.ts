import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/jervis-game/index.ts';
import {
  classify,
  parameters,
  payoffs,
  run,
  thresholds,
  type GameValues,
} from '../../../chapters/models/jervis-game/model.ts';
import { DEFAULTS, LEVERS, at, draws, stableProfiles, GREEDY } from './jervis-game-runs.ts';

describe('edges', () => {
  it.each([
    ['o₁', at({ o: 0.25 }), ['CC', 'DD']],
    ['o₂', at({ k: 0.3, G: 0.6, L: 1, m: 0.2, o: 0.5 }), ['CC', 'DD']],
    ['o₂ short of fear', at({ k: 0.3, G: 0.6, L: 0.5, m: 0.2, o: 0.5 }), ['CC', 'CD', 'DC']],
    ['o₁ beyond greed', at({ k: 0.2, G: 0.9, L: 0.6, m: 0.2, o: 0.5 }), ['CD', 'DC', 'DD']],
    ['both at once', at({ k: 0.2, G: 0.4, L: 0.6, m: 0.2, o: 0.5 }), ['CC', 'CD', 'DC', 'DD']],
  ])(
    'calls a point on %s a boundary, without p*, and lists every equilibrium that a tie allows',
    (_, values, profiles) => {
      const result = run(values);
      expect(result).toMatchObject({ gameClass: 'boundary', pStar: null, riskDominant: null, riskBound: null });
      expect(result.equilibria).toEqual(profiles);
      expect(result.equilibria).toEqual(stableProfiles(values));
    },
  );

  it('counts payoffs closer than 1e-9 as equal and payoffs further apart as different', () => {
    expect(classify({ R: 1, T: 1 - 5e-10, S: 0.5, P: 0 })).toBe('boundary');
    expect(classify({ R: 1, T: 1 - 5e-9, S: 0.5, P: 0 })).toBe('harmony');
    expect(classify({ R: 1, T: 0, S: 0.5, P: 0.5 + 5e-10 })).toBe('boundary');
  });

  it('has no fear threshold where L ≤ m and no greed threshold where G = 0', () => {
    expect(thresholds(at({ L: 0.2, m: 0.2 })).o1).toBe(Infinity);
    expect(thresholds(at({ L: 0.1, m: 0.2 })).o1).toBe(Infinity);
    expect(thresholds(at({ G: 0 })).o2).toBe(Infinity);
  });

  it('finds the place where fear ends when levers bring it to a state with L < m', () => {
    const values = at({ L: 0, m: 0.5, k: 0.1, G: 0, dP: 0.3 });
    expect(thresholds(values).o1).toBeCloseTo(0.4, 12);
    expect(run(values).classes.map(({ what }) => what)).toEqual(['stag-hunt', 'harmony']);
  });

  it('changes class once, not twice, where both thresholds coincide', () => {
    expect(run(at({ k: 0.2, G: 0.4, L: 0.6, m: 0.2 })).classes.map(({ what }) => what)).toEqual([
      'harmony',
      'prisoners-dilemma',
    ]);
  });

  it('shows a boundary along the whole strip where a lever cancels the cost of arming and G = 0', () => {
    expect(run(at({ G: 0, dT: 0.2 })).classes.every(({ what }) => what === 'boundary')).toBe(true);
  });

  it('advises either move exactly at p*', () => {
    expect(run(at({ p: 0.8 })).choice).toEqual(['C', 'D']);
    expect(run({ ...GREEDY, p: run(GREEDY).pStar! }).choice).toEqual(['C', 'D']);
    expect(run(at({ G: 0, o: 0.5 })).riskDominant).toBe('neither');
  });

  it('notices when levers make mutual arming better than mutual restraint, or S better than R in Chicken', () => {
    expect(run(at({ o: 0.7, dP: 0.5 })).usualOrder).toBe(false);
    expect(run({ ...GREEDY, dS: 0.3 })).toMatchObject({ gameClass: 'chicken', usualOrder: false });
    expect(run({ ...GREEDY, dS: 0.1 })).toMatchObject({ gameClass: 'chicken', usualOrder: true });
  });

  it.each(parameters.map(({ id, min, max }) => [id, min, max] as const))(
    'refuses %s outside its range',
    (id, min, max) => {
      for (const bad of [min - 0.001, max + 0.001, NaN, Infinity, -Infinity]) {
        const values = at({ [id]: bad });
        for (const compute of [run, payoffs, thresholds]) expect(() => compute(values)).toThrow(RangeError);
        expect(() => run(values)).toThrow(`${id} must be a number from ${min} to ${max}`);
      }
      expect(() => run(at({ [id]: min }))).not.toThrow();
      expect(() => run(at({ [id]: max }))).not.toThrow();
    },
  );

  it('refuses values with a parameter missing', () => {
    const { k: _, ...rest } = DEFAULTS;
    expect(() => run(rest as GameValues)).toThrow('k must be a number');
  });

  it('gives the same run for the same values, whatever the seed, and leaves the values as they were', () => {
    for (const values of draws(5, { levers: true, count: 100 })) {
      const frozen = Object.freeze({ ...values });
      expect(model.run(frozen, 1)).toEqual(model.run({ ...values }, 2));
    }
  });
});

describe('the declaration', () => {
  it('has the ranges and defaults of the specification', () => {
    const rows = parameters.map(({ id, min, max, step, default: value }) => [id, min, max, step, value]);
    expect(rows).toEqual([
      ['o', 0, 1, 0.01, 0.5],
      ['k', 0.01, 0.6, 0.01, 0.2],
      ['G', 0, 1, 0.01, 0.3],
      ['L', 0, 1.5, 0.01, 1],
      ['m', 0, 0.5, 0.01, 0.2],
      ['p', 0, 1, 0.01, 0.5],
      ...LEVERS.map((id) => [id, -0.5, 0.5, 0.1, 0]),
    ]);
  });

  it.each([
    ['start', 'stag-hunt'],
    ['security-seekers', 'stag-hunt'],
    ['greedy-state', 'chicken'],
    ['defence-is-easy', 'harmony'],
    ['prisoners-dilemma', 'prisoners-dilemma'],
    ['harmony-throughout', 'harmony'],
    ['defensive-realist', 'stag-hunt'],
    ['offensive-realist', 'prisoners-dilemma'],
  ])('runs the preset %s, which shows %s and says that its numbers are ours', (id, gameClass) => {
    expect(model.presets).toHaveLength(8);
    const preset = model.presets.find((candidate) => candidate.id === id)!;
    expect(model.run(at(preset.values), 0).gameClass).toBe(gameClass);
    expect(preset.doc).toMatch(/our choice.*not evidence/);
  });

  it.each([
    ['raise-R', 'dR', 0.1],
    ['raise-S', 'dS', 0.1],
    ['lower-T', 'dT', -0.1],
    ['lower-P', 'dP', -0.1],
    ['raise-p', 'p', 0.1],
  ] as const)('moves with the lever %s nothing but %s, by %d, without rounding dust', (id, parameter, change) => {
    const { apply, doc } = model.actions!.find((action) => action.id === id)!;
    expect(doc).toContain('Example: ');
    let values = DEFAULTS;
    for (let i = 1; i <= 3; i++) {
      values = apply(values);
      expect(values).toEqual(at({ [parameter]: Number((DEFAULTS[parameter] + i * change).toFixed(2)) }));
    }
  });

  it('makes each of the four payoff levers widen the room for cooperation, never narrow it', () => {
    for (const values of draws(11, { levers: false })) {
      for (const { id, apply } of model.actions!.filter((action) => action.id !== 'raise-p')) {
        const [before, after] = [payoffs(values), payoffs(apply({ ...values }))];
        expect(after.R - after.T, id).toBeGreaterThan(before.R - before.T - 1e-12);
        expect(after.S - after.P, id).toBeGreaterThan(before.S - before.P - 1e-12);
        expect(after.R - after.T + after.S - after.P).toBeGreaterThan(before.R - before.T + before.S - before.P);
      }
    }
  });
});
