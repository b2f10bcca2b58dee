import { TOLERANCE } from '../shared/numbers.ts';
import type { TrustValues } from './parameters.ts';

/** Payoffs of a trustworthy side and, with U, of an untrustworthy one. */
export type Payoffs = Pick<TrustValues, 'R' | 'T' | 'P' | 'S' | 'TU' | 'PU' | 'SU'>;

/**
 * What is wrong with the order of the payoffs; null if nothing is. A trustworthy side has R > T and R > P > S: it
 * cooperates with whoever does. An untrustworthy one has Sᵤ < Pᵤ < Tᵤ and Rᵤ ≤ Tᵤ: it never does. Rᵤ decides
 * nothing else and is left out.
 */
export function faultOf({ R, T, P, S, TU, PU, SU }: Payoffs): string | null {
  const order = [
    [R, T, 'R must be more than T'],
    [R, P, 'R must be more than P'],
    [P, S, 'P must be more than S'],
    [TU, PU, 'Tᵤ must be more than Pᵤ'],
    [PU, SU, 'Pᵤ must be more than Sᵤ'],
  ] as const;
  return order.find(([more, less]) => more - less <= TOLERANCE)?.[2] ?? null;
}

/** @throws RangeError saying which payoffs are out of order. */
function checkOrder(payoffs: Payoffs): void {
  const fault = faultOf(payoffs);
  if (fault) throw new RangeError(`Trust and reassurance: ${fault}.`);
}

// #region threshold
/**
 * The trust from which cooperating pays: t·R + (1 − t)·S is at least
 * t·T + (1 − t)·P, that is, t ≥ m = (P − S) / [(R − T) + (P − S)].
 * After Kydd 2000. Two trustworthy sides that trust each other that
 * much can cooperate; that neither does stays an equilibrium too.
 *
 * @throws RangeError when the payoffs are out of order.
 */
export function trustThreshold(payoffs: Payoffs): number {
  checkOrder(payoffs);
  const { R, T, P, S } = payoffs;
  return (P - S) / (R - T + (P - S));
}
// #endregion

/**
 * What the gesture gains each type beyond making none, if whoever is seen to make it is trusted with the rest: the share α
 * is lost on a cautious receiver, and misreading ε takes the gesture for none and none for a gesture.
 * α(S − P) + (1 − α)(1 − 2ε)(R − P) for the trustworthy; for the other with Tᵤ, Pᵤ and Sᵤ. Ours.
 */
export function gains({ R, P, S, TU, PU, SU }: Payoffs, alpha: number, eps: number) {
  const gain = (trusted: number, none: number, exploited: number) =>
    alpha * (exploited - none) + (1 - alpha) * (1 - 2 * eps) * (trusted - none);
  return { trustworthy: gain(R, P, S), untrustworthy: gain(TU, PU, SU) };
}

export interface Window {
  /** Below it the untrustworthy would make the gesture too. */
  readonly min: number;
  /** Above it the trustworthy would not make it. */
  readonly max: number;
}

// #region window
/**
 * The gestures that tell the two types apart: α_min ≤ α ≤ α_max, with
 * α_max = (1 − 2ε)(R − P) / [(1 − 2ε)(R − P) + P − S] and α_min the same
 * with Tᵤ, Pᵤ and Sᵤ. Where each type’s gain is 0. Empty if
 * α_min > α_max. Two rounds, ours, after Kydd 2000.
 *
 * @throws RangeError when the payoffs are out of order.
 */
export function gestureWindow(payoffs: Payoffs, eps: number): Window {
  checkOrder(payoffs);
  const { R, P, S, TU, PU, SU } = payoffs;
  const bound = (hope: number, loss: number) => ((1 - 2 * eps) * hope) / ((1 - 2 * eps) * hope + loss);
  return { min: bound(TU - PU, PU - SU), max: bound(R - P, P - S) };
}
// #endregion

/** Trust after something that a trustworthy side does with chance `ifT` and another with `ifU` (Bayes); as before if neither ever does. */
export function posterior(t: number, ifT: number, ifU: number): number {
  const all = t * ifT + (1 - t) * ifU;
  return all > 0 ? (t * ifT) / all : t;
}

/**
 * The misreading up to which a gesture that is seen makes for trust enough, where only the trustworthy make it:
 * ε* = t(1 − m) / [t(1 − m) + (1 − t)m]. Valid for 0 < m < 1.
 */
export const misreadingLimit = (t: number, m: number): number => (t * (1 - m)) / (t * (1 - m) + (1 - t) * m);

/**
 * How many good acts in a row raise trust from t to m: n = ⌈ln{[m/(1 − m)]·[(1 − t)/t]} / ln(qₜ/qᵤ)⌉, 0 if trust is
 * there already, 1 if only the trustworthy ever behave well. Null if no number does: no trust at all to begin with, or
 * acts that tell nothing. Valid for 0 < m < 1.
 */
export function actsNeeded(t: number, m: number, qT: number, qU: number): number | null {
  if (t >= m - TOLERANCE) return 0;
  if (t <= TOLERANCE || qT <= qU + TOLERANCE) return null;
  if (qU <= TOLERANCE) return 1;
  return Math.ceil(Math.log((m / (1 - m)) * ((1 - t) / t)) / Math.log(qT / qU) - TOLERANCE);
}
