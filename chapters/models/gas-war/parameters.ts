import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

/** Amounts are in one arbitrary unit. Ranges and defaults are ours; the literature gives no numbers. */
export const parameters = [
  {
    id: 'tau',
    name: 'Transit share at the start',
    symbol: 'τ',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.6,
    doc: 'The part of the supplier’s exports that crosses the transit state before the first round.',
  },
  {
    id: 'nu',
    name: 'Bypass built after a war',
    symbol: 'ν',
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0.25,
    doc: 'The part of the remaining transit that the supplier moves elsewhere after each cut-off, by a new pipeline or by ship.',
  },
  {
    id: 'rho',
    name: 'Lost reputation',
    symbol: 'ρ',
    min: 0,
    max: 5,
    step: 0.1,
    default: 1,
    doc: 'What the supplier loses with its customers if all of its exports were to stop.',
  },
  {
    id: 'L',
    name: 'Lost revenue',
    symbol: 'L',
    min: 0,
    max: 5,
    step: 0.1,
    default: 2,
    doc: 'What the supplier loses in sales if all of its exports were to stop.',
  },
  {
    id: 'K',
    name: 'How little the supplier knows',
    symbol: 'K',
    min: 1,
    max: 10,
    step: 0.1,
    default: 4,
    doc: 'The transit state’s private cost of a cut-off lies anywhere between 0 and K. The supplier cannot see where.',
  },
  {
    id: 's',
    name: 'Settlement',
    symbol: 's',
    min: 0,
    max: 0.5,
    step: 0.01,
    secondary: true,
    default: 0.25,
    doc: 'The part of the demand that is paid in the end when the transit state has resisted.',
  },
  {
    id: 'cB',
    name: 'Known cost of the transit state',
    symbol: 'c_B',
    min: 0,
    max: 2,
    step: 0.05,
    secondary: true,
    default: 0.5,
    doc: 'What a cut-off costs the transit state at least; the private cost comes on top.',
  },
  {
    id: 'cR',
    name: 'Own cost of the supplier',
    symbol: 'c_R',
    min: 0,
    max: 2,
    step: 0.05,
    secondary: true,
    default: 0.5,
    doc: 'What a cut-off costs the supplier whatever the transit.',
  },
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type GasValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues: (values: GasValues) => void = makeCheck('The gas war', parameters);
