import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

const gap = <const Id extends string>(id: Id, symbol: string, name: string) => ({
  id,
  name,
  symbol,
  min: 0,
  max: 3,
  step: 0.1,
  default: 1,
  doc: 'What it would buy even if the other had nothing: its own feeling of insecurity.',
});

/** Ranges and defaults are ours; the literature gives no numbers. */
export const parameters = [
  {
    id: 'beta',
    name: 'Offence against defence',
    symbol: 'β',
    min: 0.2,
    max: 2,
    step: 0.01,
    default: 0.8,
    doc: 'Units of defence needed to offset one unit of offence. Above 1 attack is the cheaper, below 1 defence.',
  },
  {
    id: 'delta',
    name: 'Distinguishability',
    symbol: 'δ',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.2,
    doc: 'The share of a purchase that the other can recognise as defensive and need not answer.',
  },
  gap('xA', 'x_A', 'Insecurity gap of the first state'),
  gap('xB', 'x_B', 'Insecurity gap of the second state'),
  {
    id: 'reading',
    name: 'Read the purchases as',
    min: 0,
    max: 1,
    step: 1,
    default: 0,
    choices: ['arms', 'integration'],
    doc: 'The same numbers with other words: states that arm, or an ally that buys assets and another that hedges against it.',
  },
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type WorldsValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues = makeCheck<ParameterId>('Four worlds', parameters);
