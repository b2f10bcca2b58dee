import { TOLERANCE } from '../shared/numbers.ts';
import { checkValues, type AllyValues } from './parameters.ts';

export { parameters, type AllyValues, type ParameterId } from './parameters.ts';

/** Which of the two weights pressure adds to. */
export type Feeds = 'entrapment' | 'abandonment';

export interface Weights {
  /** Of abandonment. */
  readonly A: number;
  /** Of entrapment. */
  readonly N: number;
}

export interface Choice {
  /** Commitment from 0 to 1. */
  readonly c: number;
  /** The patron’s pressure. */
  readonly r: number;
  /** The weights as pressure leaves them. */
  readonly weights: Weights;
  /** Expected cost at this commitment. */
  readonly cost: number;
}

export interface Run {
  readonly values: AllyValues;
  readonly weights: Weights;
  readonly feeds: Feeds;
  /** What the ally would choose if nobody pressed; null if it fears neither and so any commitment is as good. */
  readonly alone: Choice | null;
  /** Where ally and patron answer each other and neither changes any more. */
  readonly together: Choice | null;
  /** Commitment after 0, 1, 2, … replies, from full commitment; empty if it fears neither. */
  readonly path: readonly number[];
}

/** Replies that are shown. */
export const REPLIES = 6;

/** The two weights, each the product of what feeds it (Snyder 1984 names the factors; the products are ours), up to 1. */
export function weightsOf({
  dependence,
  unreliability,
  belligerence,
  divergence,
  crisis,
  outside,
}: AllyValues): Weights {
  return {
    A: Math.min(1, dependence * unreliability * (1 + outside)),
    N: Math.min(1, belligerence * divergence * (1 + crisis)),
  };
}

// #region cost
/**
 * What commitment c is expected to cost the ally:
 * E(c) = A(1 − c)² + N·c². Little commitment risks abandonment, much
 * risks entrapment. The two fears are Snyder’s (1984), the squares ours.
 */
export const expectedCost = ({ A, N }: Weights, c: number): number => A * (1 - c) ** 2 + N * c ** 2;
// #endregion

/** The commitment that costs least: A / (A + N). Valid for A, N ≥ 0, not both 0; null then. */
export const leastCost = ({ A, N }: Weights): number | null => (A + N <= TOLERANCE ? null : A / (A + N));

// #region pressure
/**
 * The patron presses for the commitment it misses: r = κ(1 − c).
 * Pressure is assumed to add to one of the ally’s fears: N(1 + r), or,
 * by the other assumption, A(1 + r). Ours.
 */
export function pressed({ A, N }: Weights, r: number, feeds: Feeds): Weights {
  return feeds === 'entrapment' ? { A, N: N * (1 + r) } : { A: A * (1 + r), N };
}
// #endregion

/** The ally’s reply to the pressure that a commitment of c brings. Null if it fears neither. */
export const reply = (weights: Weights, kappa: number, feeds: Feeds, c: number): number | null =>
  leastCost(pressed(weights, kappa * (1 - c), feeds));

/**
 * The commitment that is the reply to the pressure it brings itself.
 * If pressure feeds entrapment: c = 2A / {Q + √(Q² − 4NκA)}, Q = A + N + Nκ. If it feeds abandonment:
 * 1 − c = 2N / {q + √(q² + 4AκN)}, q = A + N. Each is the only root between 0 and 1, in the form that also covers
 * κ = 0, A = 0 and N = 0. Null if A = N = 0.
 */
export function fixedPoint({ A, N }: Weights, kappa: number, feeds: Feeds): number | null {
  if (A + N <= TOLERANCE) return null;
  if (feeds === 'entrapment') {
    const Q = A + N + N * kappa;
    return (2 * A) / (Q + Math.sqrt(Q * Q - 4 * N * kappa * A));
  }
  const q = A + N;
  return 1 - (2 * N) / (q + Math.sqrt(q * q + 4 * A * kappa * N));
}

function choiceAt(weights: Weights, kappa: number, feeds: Feeds, c: number | null): Choice | null {
  if (c === null) return null;
  const r = kappa * (1 - c);
  const felt = pressed(weights, r, feeds);
  return { c, r, weights: felt, cost: expectedCost(felt, c) };
}

/**
 * What the ally chooses alone and under pressure, and the way there. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: AllyValues): Run {
  checkValues(values);
  const { kappa } = values;
  const weights = weightsOf(values);
  const feeds: Feeds = values.pressure ? 'abandonment' : 'entrapment';
  const together = choiceAt(weights, kappa, feeds, fixedPoint(weights, kappa, feeds));
  const path = together ? [1] : [];
  while (together && path.length <= REPLIES) path.push(reply(weights, kappa, feeds, path.at(-1)!)!);
  return {
    values,
    weights,
    feeds,
    alone: choiceAt(weights, 0, feeds, leastCost(weights)),
    together,
    path,
  };
}
