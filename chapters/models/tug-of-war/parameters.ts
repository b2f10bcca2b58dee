import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

const stake = <const Id extends string>(id: Id, symbol: string, who: string) => ({
  id,
  name: `Stake of ${who}`,
  symbol,
  min: 0.1,
  max: 5,
  step: 0.1,
  default: 1,
  doc: `How much ${who} cares where integration settles, compared with what its efforts cost.`,
});

const depth = <const Id extends string>(id: Id, symbol: string, name: string, initial: number, doc: string) => ({
  id,
  name,
  symbol,
  min: 0,
  max: 1,
  step: 0.01,
  default: initial,
  doc,
});

/** Depths of integration run from 0, two separate states, to 1, one state. Ranges and defaults are ours. */
export const parameters = [
  stake('sR', 's_R', 'the patron'),
  stake('sB', 's_B', 'the small state'),
  depth('start', 'I₀', 'Integration at the start', 0.4, 'The depth that holds if nobody makes an effort.'),
  depth(
    'iR',
    'i_R',
    'What the patron wants',
    0.9,
    'The depth the patron likes best. It wants no less than the small state does.',
  ),
  depth('iB', 'i_B', 'What the small state wants', 0.3, 'The depth the small state likes best.'),
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type TugValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues: (values: TugValues) => void = makeCheck('The tug-of-war', parameters);
