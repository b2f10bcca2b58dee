import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

/** How much the future counts for one of the two. */
const patience = <const Id extends string>(id: Id, symbol: string, who: string, initial: number) => ({
  id,
  name: `Patience of the ${who}`,
  symbol,
  min: 0.05,
  max: 0.99,
  step: 0.01,
  secondary: true,
  default: initial,
  doc: `What a unit in the next round is worth to the ${who} now. Gauge 2 only.`,
});

/** An amount from 0 to 10, in the unit of the pie. */
const amount = <const Id extends string>(
  id: Id,
  symbol: string,
  name: string,
  initial: number,
  doc: string,
  secondary = false,
) => ({ id, name, symbol, min: 0, max: 10, step: 0.1, secondary, default: initial, doc });

/**
 * One scenario for all three gauges. Amounts are in the unit of the pie, which is arbitrary. Ranges and defaults are ours;
 * the literature gives no numbers.
 */
export const parameters = [
  amount('E', 'E', 'Rival’s offer', 2, 'What the rival bloc offers the small state, before the two sliders below.'),
  {
    id: 'q',
    name: 'Availability of the offer',
    symbol: 'q',
    min: 0,
    max: 1,
    step: 0.05,
    default: 1,
    doc: 'How much of the offer can really be had: at 0 the door is closed, at 1 it is open.',
  },
  amount(
    'kappa',
    'κ',
    'Price at home',
    0,
    'What it would cost the rulers to meet the rival’s conditions, such as fair elections. Usable alternative: e = qE − κ, or 0 if that is negative.',
  ),
  amount(
    'sigma',
    'σ',
    'Patron’s stake',
    1,
    'What the patron would lose, in rank and safety, if the tie broke. Gauge 1 only.',
  ),
  {
    id: 'V',
    name: 'Worth of the deal',
    symbol: 'V',
    min: 1,
    max: 20,
    step: 0.5,
    default: 10,
    doc: 'The pie the two divide. It is also the most that the patron bids in gauges 2 and 3.',
  },
  {
    id: 'beta',
    name: 'Bargaining skill of the small state',
    symbol: 'β',
    min: 0.05,
    max: 0.95,
    step: 0.05,
    default: 0.4,
    doc: 'The share of the gain from agreeing that goes to the small state. Gauge 1 only.',
  },
  amount(
    'gamma',
    'γ',
    'Lost subsidy',
    3,
    'What a break would cost the small state in cheap energy. Gauge 1 only.',
    true,
  ),
  {
    id: 'tau',
    name: 'Share of transit',
    symbol: 'τ',
    min: 0,
    max: 1,
    step: 0.05,
    secondary: true,
    default: 0.4,
    doc: 'The part of the patron’s exports that crosses the small state and would stop after a break. Gauge 1 only.',
  },
  amount('phi', 'φ', 'Worth of the exports', 5, 'What those exports are worth to the patron. Gauge 1 only.', true),
  patience('deltaS', 'δₛ', 'small state', 0.8),
  patience('deltaP', 'δₚ', 'patron', 0.9),
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type BargainValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues = makeCheck<ParameterId>('The multi-vector bargain', parameters);
