import { describe, expect, it } from 'vitest';
import { defaultValues } from '../../../src/models/address.ts';
import type { Model, Values } from '../../../src/models/define-model.ts';
import { drawValues } from './checks.ts';

const found = import.meta.glob<{ default: Model }>('../../../chapters/models/*/index.ts', { eager: true });
const models = Object.values(found).map((module) => module.default);

const valueOf = (model: Model, quantity: string, changes: Values = {}): number => {
  const run = model.run({ ...defaultValues(model.parameters), ...changes }, 42);
  return model.quantities!.find(({ id }) => id === quantity)!.of(run);
};

/** Vectors of the specification, as a question gets them. `NaN` stands for no number. */
const vectors: Readonly<Record<string, readonly (readonly [quantity: string, value: number, changes?: Values])[]>> = {
  'jervis-game': [
    ['fear-threshold', 0.25],
    ['greed-threshold', 2 / 3],
    ['threshold-belief', 0.8],
  ],
  'four-worlds': [
    ['response', 0.64],
    ['multiplier', 2.777778],
    ['settled-first', 3.929539, { xA: 2, xB: 0.5 }],
    ['settled-second', 3.014905, { xA: 2, xB: 0.5 }],
    ['share-needed', 1 / 3, { beta: 1.5 }],
    ['multiplier', Number.NaN, { beta: 1.5 }],
  ],
  'arms-race': [
    ['equilibrium-x', 1.444444, { a: 0.6, b: 0.4, k: 0.3, l: 0.5, g: 0.1, h: 0.3 }],
    ['equilibrium-y', 2.555556, { a: 0.6, b: 0.4, k: 0.3, l: 0.5, g: 0.1, h: 0.3 }],
    ['common-rate', -0.2],
    ['lead-rate', -0.8],
    ['euler-limit', 2.5],
    ['euler-limit', Number.NaN, { k: 0.6, l: 0.6 }],
  ],
  'trust-and-reassurance': [
    ['trust-needed', 0.769231],
    ['least-gesture', 0.318182],
    ['greatest-gesture', 0.5],
    ['acts-needed', 4],
    ['trust-needed', Number.NaN, { P: 1.5 }],
  ],
  'balance-or-hedge': [
    ['threat-east', 0.3040254],
    ['threat-west', 0.0630829],
    ['worth-balance', 0.1371822],
    ['worth-bandwagon', 0.2087924],
    ['worth-multi-vector', 0.2499068],
    ['polarisation-borne', 0.2593783],
    ['credibility-needed', 0.53554],
    ['credibility-needed', Number.NaN, { IE: 0, IW: 0 }],
  ],
  'abandonment-entrapment': [['commitment', 0.5316251]],
  'security-for-autonomy': [
    ['price', 1.2083333, { am: 0.7 }],
    ['bought', 2.0172414, { am: 0.7 }],
    ['ceded', 2.4375, { am: 0.7 }],
    ['reach', 2.063464],
    ['reach', Infinity, { lambda: 0 }],
  ],
  'multi-vector-bargain': [['threat-point-share', 4.6]],
  'gas-war': [
    ['cut-off-cost', 1.7, { tau: 0.4 }],
    ['demand', 2.7555556, { tau: 0.4 }],
    ['risk', 0.3916667, { tau: 0.4 }],
    ['expected', 1.2802778, { tau: 0.4 }],
    ['peace-threshold', 0.7222222, { rho: 4 }],
    ['peace-threshold', Number.NaN, { rho: 0, L: 0 }],
  ],
  tournament: [
    ['grim-threshold', 0.5],
    ['tft-threshold', 2 / 3],
    ['generosity', 1 / 3],
    ['noisy-pair', 2.25],
  ],
  'voting-power': [
    ['votes-needed', 52],
    ['power-second', 0],
    ['power-second', 0.5, { rule: 2 }],
    ['power-first', 3 / 5, { n: 3, w1: 57, w2: 21.5, w3: 21.5, rule: 1 }],
    ['shapley-first', 2 / 3, { n: 3, w1: 57, w2: 21.5, w3: 21.5, rule: 1 }],
    ['shapley-second', 1 / 6, { n: 3, w1: 57, w2: 21.5, w3: 21.5, rule: 1 }],
    ['power-to-act', 1 / 32, { n: 5, w1: 1, w2: 1, w3: 1, w4: 1, w5: 1, rule: 3 }],
    ['power-to-act', Number.NaN, { rule: 4, q: 1200 }],
  ],
  'tug-of-war': [['integration', 0.56]],
  omnibalancing: [
    ['worth-multi', 0.32],
    ['worth-east', 0.315],
    ['worth-west', 0.045],
    ['flip', 0.3571429],
  ],
  'cost-of-rupture': [
    ['cost-small', 2, { sB: 0.3, sR: 0.2, kR: 0.25 }],
    ['cost-patron', 0.6666667, { sB: 0.3, sR: 0.2, kR: 0.25 }],
    ['asymmetry', 0.5, { sB: 0.3, sR: 0.2, kR: 0.25 }],
    ['crossing', 1.0136628],
    ['crossing', Number.NaN, { sB: 0.3, sR: 0.2, kR: 0.25 }],
  ],
  'issue-linkage': [
    ['military-alone', 0.25],
    ['energy-alone', 0.6],
    ['linked', 4 / 9],
  ],
};

describe.each(models.map((model) => ({ id: model.id, model })))('what questions may ask of $id', ({ id, model }) => {
  it('is offered, and is the number of the specification', () => {
    expect(model.quantities?.length).toBeGreaterThan(1);
    expect(vectors[id]).toBeDefined();
    for (const [quantity, value, changes] of vectors[id]!) {
      const shown = `${quantity} at ${JSON.stringify(changes ?? {})}`;
      if (Number.isFinite(value)) expect(valueOf(model, quantity, changes), shown).toBeCloseTo(value, 5);
      else expect(valueOf(model, quantity, changes), shown).toBe(value);
    }
  });

  it('is a number or none at every setting, and no matter of chance', () => {
    for (const values of drawValues(model.parameters, 3, 200)) {
      const runs = [1, 2].map((seed) => model.run(values, seed));
      for (const { of } of model.quantities!) {
        expect(typeof of(runs[0])).toBe('number');
        expect(of(runs[1])).toBe(of(runs[0]));
      }
    }
  });
});
