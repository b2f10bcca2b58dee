import { TOLERANCE } from '../shared/numbers.ts';
import { exchange, type Exchange, type Trader } from './model-exchange.ts';
import { checkValues, type ExchangeValues } from './parameters.ts';

export * from './model-exchange.ts';
export { parameters, type ExchangeValues, type ParameterId } from './parameters.ts';

export interface Ledger {
  /** All benefits next door, and all costs. */
  readonly benefits: number;
  readonly costs: number;
  /** Net value of an ally at the distance set. */
  readonly net: number;
  /** Distance below which an ally is worth it: 0 for never, ∞ for any distance. */
  readonly reach: number;
}

export interface Run {
  readonly values: ExchangeValues;
  readonly minor: Trader;
  readonly major: Trader;
  readonly exchange: Exchange;
  readonly ledger: Ledger;
}

/** All entries of the leader’s ledger: what an ally next door brings, and what it costs (Istomin 2021 names them). */
export function entries({ b1, b2, b3, b4, Cd, Co, pi, stake }: ExchangeValues) {
  return { benefits: b1 + b2 + b3 + b4, costs: Cd + Co + pi * stake };
}

// #region ledger
/**
 * What an ally at distance d is worth to its leader:
 * NV(d) = B·e^(−λd) − C. Ours; that only the benefits fade with
 * distance is an assumption.
 */
export const netValue = (benefits: number, costs: number, lambda: number, d: number): number =>
  benefits * Math.exp(-lambda * d) - costs;
// #endregion

/** The distance below which NV is above 0: ln(B/C) / λ; 0 if B ≤ C, ∞ if B > C and nothing fades or nothing is paid. */
export function reachOf(benefits: number, costs: number, lambda: number): number {
  if (benefits <= costs + TOLERANCE) return 0;
  return costs <= TOLERANCE || lambda <= TOLERANCE ? Infinity : Math.log(benefits / costs) / lambda;
}

/**
 * The exchange of both states, and the leader’s ledger. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: ExchangeValues): Run {
  checkValues(values);
  const { sm, em, sM, eM, am, aM, lambda, d } = values;
  const minor = { a: am, security: sm, autonomy: em };
  const major = { a: aM, security: sM, autonomy: eM };
  const { benefits, costs } = entries(values);
  return {
    values,
    minor,
    major,
    exchange: exchange(minor, major),
    ledger: { benefits, costs, net: netValue(benefits, costs, lambda, d), reach: reachOf(benefits, costs, lambda) },
  };
}
