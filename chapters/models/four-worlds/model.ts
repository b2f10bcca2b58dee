import { TOLERANCE } from '../shared/numbers.ts';
import { checkValues, type WorldsValues } from './parameters.ts';

export { parameters, type ParameterId, type WorldsValues } from './parameters.ts';

/** What both sides hold after a round: the first state, the second. */
export type Holdings = readonly [A: number, B: number];

/** Jervis’s four worlds (1978), numbered as he does. */
export type World = 1 | 2 | 3 | 4;

export interface Run {
  readonly values: WorldsValues;
  /** What each answers to one unit of the other’s. */
  readonly b: number;
  readonly world: World;
  readonly spirals: boolean;
  /** The multiplier of both gaps together; null if the answers do not die away. */
  readonly multiplier: number | null;
  /** Where the holdings settle; null in a spiral. */
  readonly settled: Holdings | null;
  /** The share δ above which nothing spirals at this β. */
  readonly threshold: number;
  /** Holdings after 0, 1, 2, … rounds. */
  readonly path: readonly Holdings[];
}

/** Rounds that are shown. */
export const ROUNDS = 8;

// #region response
/**
 * What a state answers to one unit of the other’s purchases:
 * b = β(1 − δ). The share δ is seen to be defensive and is not
 * answered; each unit of the rest takes β units to offset.
 * Ours. A response and not a share: it may exceed 1.
 */
export const response = (beta: number, delta: number): number => beta * (1 - delta);
// #endregion

/**
 * The world by Jervis’s own two axes (1978): is offence cheaper than defence (β > 1), and can the two be told apart?
 * That “apart” begins at δ = ½ is a convention of ours.
 */
export function worldOf(beta: number, delta: number): World {
  const apart = delta >= 0.5 - TOLERANCE;
  if (beta > 1 + TOLERANCE) return apart ? 3 : 1;
  return apart ? 4 : 2;
}

/** The δ above which nothing spirals: δ* = max(0, 1 − 1/β), from b < 1. Ours. Valid for β > 0; for β < 1 nothing ever does. */
export const thresholdShare = (beta: number): number => Math.max(0, 1 - 1 / beta);

// #region round
/**
 * One round of purchases: each side buys just what its own gap and
 * the other’s holdings of the last round call for. Ours.
 */
export const nextRound = ([A, B]: Holdings, b: number, xA: number, xB: number): Holdings => [
  Math.max(0, xA + b * B),
  Math.max(0, xB + b * A),
];
// #endregion

/**
 * Where the purchases settle: a_A = (x_A + b·x_B) / (1 − b²), and the same with A and B exchanged. Solves the two
 * equations that say that nobody buys more. Valid for b < 1 and gaps ≥ 0; null otherwise, unless nobody has a gap.
 */
export function settle(b: number, xA: number, xB: number): Holdings | null {
  if (spiralsAt(b, xA, xB)) return null;
  if (xA <= TOLERANCE && xB <= TOLERANCE) return [0, 0];
  return [(xA + b * xB) / (1 - b * b), (xB + b * xA) / (1 - b * b)];
}

/** Whether purchases grow without end: each answers a unit with one or more (b ≥ 1), and somebody begins. */
export const spiralsAt = (b: number, xA: number, xB: number): boolean =>
  b >= 1 - TOLERANCE && (xA > TOLERANCE || xB > TOLERANCE);

/**
 * Both sides’ purchases from nothing. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: WorldsValues): Run {
  checkValues(values);
  const { beta, delta, xA, xB } = values;
  const b = response(beta, delta);
  const path: Holdings[] = [[0, 0]];
  for (let round = 1; round <= ROUNDS; round++) path.push(nextRound(path[round - 1]!, b, xA, xB));
  return {
    values,
    b,
    world: worldOf(beta, delta),
    spirals: spiralsAt(b, xA, xB),
    multiplier: b < 1 - TOLERANCE ? 1 / (1 - b) : null,
    settled: settle(b, xA, xB),
    threshold: thresholdShare(beta),
    path,
  };
}
