import { sign } from '../shared/numbers.ts';

/** What a state has of both goods, and how much security counts for it: a; autonomy counts 1 − a. */
export interface Trader {
  readonly a: number;
  readonly security: number;
  readonly autonomy: number;
}

export interface Outcome {
  readonly security: number;
  readonly autonomy: number;
  /** How much its utility has risen. Not comparable between states. */
  readonly gain: number;
}

export interface Exchange {
  /** Units of autonomy for a unit of security. */
  readonly price: number;
  /** Security that the minor state buys; below 0 it sells. */
  readonly bought: number;
  /** Autonomy that it gives for it; below 0 it receives. */
  readonly ceded: number;
  readonly minor: Outcome;
  readonly major: Outcome;
  readonly trade: 'buys' | 'sells' | 'none';
}

// #region utility
/**
 * What both goods are worth: U = a·ln S + (1 − a)·ln E. The trade of
 * security for autonomy is Morrow’s (1991), the form ours. Valid for
 * amounts above 0.
 */
export const utility = ({ a, security, autonomy }: Trader): number =>
  a * Math.log(security) + (1 - a) * Math.log(autonomy);
// #endregion

/** How much autonomy a state would give for a little more security: a·E / [(1 − a)·S]. Where both agree nothing is traded. */
export const marginalRate = ({ a, security, autonomy }: Trader): number => (a * autonomy) / ((1 - a) * security);

// #region exchange
/**
 * The exchange at the price at which both markets clear:
 * p = Σ a·e / Σ (1 − a)·s. With its wealth w = p·s + e each ends with
 * S = a·w / p and E = (1 − a)·w. Valid for amounts above 0, 0 < a < 1.
 */
export function exchange(minor: Trader, major: Trader): Exchange {
  const price =
    (minor.a * minor.autonomy + major.a * major.autonomy) /
    ((1 - minor.a) * minor.security + (1 - major.a) * major.security);
  const outcome = (trader: Trader): Outcome => {
    const wealth = price * trader.security + trader.autonomy;
    const after = { a: trader.a, security: (trader.a * wealth) / price, autonomy: (1 - trader.a) * wealth };
    return { security: after.security, autonomy: after.autonomy, gain: utility(after) - utility(trader) };
  };
  const [first, second] = [outcome(minor), outcome(major)];
  const bought = first.security - minor.security;
  return {
    price,
    bought,
    ceded: minor.autonomy - first.autonomy,
    minor: first,
    major: second,
    trade: ({ '-1': 'sells', 0: 'none', 1: 'buys' } as const)[sign(bought)],
  };
}
// #endregion
