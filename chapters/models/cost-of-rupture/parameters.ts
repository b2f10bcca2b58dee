import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

const sensitivity = <const Id extends string>(id: Id, symbol: string, who: string, initial: number) => ({
  id,
  name: `Sensitivity of ${who}`,
  symbol,
  min: 0.01,
  max: 1,
  step: 0.01,
  default: initial,
  doc: `What a break costs ${who} on the first day, before it can adapt, in a year’s terms.`,
});

const adaptation = <const Id extends string>(id: Id, symbol: string, who: string, initial: number) => ({
  id,
  name: `Adaptation of ${who}`,
  symbol,
  unit: 'per year',
  min: 0.01,
  max: 2,
  step: 0.01,
  default: initial,
  doc: `How fast ${who} finds other ways: the rate at which the cost falls.`,
});

/** Costs in an arbitrary unit per year. Ranges and defaults are ours. */
export const parameters = [
  sensitivity('sB', 's_B', 'the small state', 0.2),
  adaptation('kB', 'κ_B', 'the small state', 0.1),
  sensitivity('sR', 's_R', 'the patron', 0.3),
  adaptation('kR', 'κ_R', 'the patron', 0.5),
  {
    id: 'r',
    name: 'Discount rate',
    symbol: 'r',
    unit: 'per year',
    min: 0,
    max: 0.2,
    step: 0.01,
    default: 0.05,
    doc: 'How much less a cost counts with each year it lies ahead.',
  },
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type RuptureValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues: (values: RuptureValues) => void = makeCheck('The cost of rupture', parameters);
