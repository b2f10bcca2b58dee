import { createRandom } from '../../../src/models/random.ts';
import { TOLERANCE } from '../shared/numbers.ts';
import { checkValues, type GasValues } from './parameters.ts';

export { parameters, type GasValues, type ParameterId } from './parameters.ts';

/**
 * A supplier demands D ≥ 0 of a state its exports cross. The transit state concedes or resists. If it resists, the gas is
 * cut off, it stops the transit in return, and a settlement follows. The logic is Fearon 1995 and the risk–return trade-off
 * of Powell 1999; the formulas are ours.
 */
export const ROUNDS = 20;

/** What holds in every round: all but the transit share, which changes. */
export type Terms = Pick<GasValues, 's' | 'K' | 'cB' | 'cR' | 'L' | 'rho'>;

export interface Choice {
  /** What a cut-off costs the supplier: Λ. */
  readonly lambda: number;
  readonly demand: number;
  /** Chance from 0 to 1 that the demand leads to a cut-off. */
  readonly risk: number;
  /** What the supplier expects to gain. */
  readonly expected: number;
}

export interface Round extends Choice {
  readonly tau: number;
  /** The transit state's private cost in this round. */
  readonly cost: number;
  readonly war: boolean;
}

export interface Run {
  readonly values: GasValues;
  readonly rounds: readonly Round[];
  /** Transit share and choice after the last round. */
  readonly after: Choice & { readonly tau: number };
  readonly wars: number;
  /** Index of the first war, counted from 0; −1 if there is none. */
  readonly firstWar: number;
  readonly peace: Peace;
}

/** From which transit share on no war is worth its risk; none if transit makes no difference. */
export type Peace = { readonly from: number } | 'always' | 'never';

// #region demand
/** The supplier's cost of a cut-off: Λ = c_R + τ(L + ρ). */
export const supplierCost = (tau: number, { cR, L, rho }: Terms): number => cR + tau * (L + rho);

/** Chance of a war after the demand D: the transit state resists iff its cost k < (1 − s)D − c_B, with k uniform on [0, K]. */
export const riskOf = (demand: number, { s, K, cB }: Terms): number =>
  Math.min(1, Math.max(0, ((1 - s) * demand - cB) / K));

/** What the supplier expects of the demand D: D − p[(1 − s)D + Λ]. Valid for 0 ≤ D ≤ (K + c_B) / (1 − s). */
export function expectedGain(demand: number, tau: number, terms: Terms): number {
  return demand - riskOf(demand, terms) * ((1 - terms.s) * demand + supplierCost(tau, terms));
}

/**
 * The best demand for one round: (1 − s)D* = [K / (1 − s) − Λ + c_B] / 2, which
 * brings the risk p* = [K / (1 − s) − Λ − c_B] / 2K. Where that is not above 0,
 * the safe demand c_B / (1 − s), which nobody resists. The best on
 * 0 ≤ D ≤ (K + c_B) / (1 − s), where even the toughest type resists.
 */
export function choose(tau: number, terms: Terms): Choice {
  const { s, K, cB } = terms;
  const lambda = supplierCost(tau, terms);
  const margin = K / (1 - s) - lambda - cB;
  const kept = margin > TOLERANCE ? (margin + 2 * cB) / 2 : cB;
  const demand = kept / (1 - s);
  const risk = margin > TOLERANCE ? margin / (2 * K) : 0;
  return { lambda, demand, risk, expected: demand - risk * (kept + lambda) };
}
// #endregion

/** The transit share from which there is no risk of war: τ* = [K / (1 − s) − c_B − c_R] / (L + ρ). It may exceed 1. */
export function peaceThreshold({ s, K, cB, cR, L, rho }: Terms): Peace {
  const margin = K / (1 - s) - cB - cR;
  if (margin <= TOLERANCE) return 'always';
  return L + rho > 0 ? { from: margin / (L + rho) } : 'never';
}

// #region rounds
/**
 * Plays the rounds. In each the transit state's cost is drawn afresh, k = K·u,
 * even where nothing is at risk; both look one round ahead. After a war
 * the supplier builds a bypass: τ becomes τ(1 − ν).
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: GasValues, seed: number): Run {
  checkValues(values);
  const random = createRandom(seed);
  const rounds: Round[] = [];
  let tau = values.tau;
  for (let index = 0; index < ROUNDS; index++) {
    const choice = choose(tau, values);
    const cost = values.K * random();
    const war = choice.risk > 0 && cost < (1 - values.s) * choice.demand - values.cB;
    rounds.push({ ...choice, tau, cost, war });
    if (war) tau *= 1 - values.nu;
  }
  return {
    values,
    rounds,
    after: { ...choose(tau, values), tau },
    wars: rounds.filter(({ war }) => war).length,
    firstWar: rounds.findIndex(({ war }) => war),
    peace: peaceThreshold(values),
  };
}
// #endregion
