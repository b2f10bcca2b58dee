import {
  TOLERANCE,
  bestReplies,
  choose,
  classify,
  equilibria,
  hasUsualOrder,
  riskDominance,
  sign,
  thresholdBelief,
  type BestReplies,
  type GameClass,
  type Move,
  type Payoffs,
  type Profile,
} from './model-game.ts';
import { checkValues, type GameValues } from './parameters.ts';

export * from './model-game.ts';
export { parameters, type GameValues, type ParameterId } from './parameters.ts';

/** A stretch of a track from 0 to 1 on which the same thing holds. */
export interface Stretch<What> {
  readonly from: number;
  readonly to: number;
  readonly what: What;
}

export interface Run {
  readonly values: GameValues;
  readonly payoffs: Payoffs;
  readonly gameClass: GameClass;
  readonly bestReplies: BestReplies;
  readonly equilibria: readonly Profile[];
  readonly pStar: number | null;
  readonly riskDominant: Move | 'neither' | null;
  readonly riskBound: number | null;
  readonly o1: number;
  readonly o2: number;
  /** The class of the game along o, everything else held. */
  readonly classes: readonly Stretch<GameClass>[];
  /** What belief p makes of each move, along p. */
  readonly choices: readonly Stretch<readonly Move[]>[];
  /** What is best at the belief p now held; two moves where they tie. */
  readonly choice: readonly Move[];
  /** Whether the payoffs have the order that the name of the class implies; levers can break it. */
  readonly usualOrder: boolean;
}

/**
 * R = 1, T = 1 − k + oG, S = 1 − oL, P = 1 − k − om, each plus its lever.
 * Order and meaning of the four: Jervis 1978, Oye 1985; the formulas are ours.
 * Valid over the ranges of `parameters`. Without levers R − P = k + om > 0: both prefer mutual restraint to mutual arming.
 *
 * @throws RangeError when a value is out of its range.
 */
export function payoffs(values: GameValues): Payoffs {
  checkValues(values);
  const { o, k, G, L, m, dR, dS, dT, dP } = values;
  return { R: 1 + dR, T: 1 - k + o * G + dT, S: 1 - o * L + dS, P: 1 - k - o * m + dP };
}

/**
 * Offence advantage below which holding back is risk-dominant: o < 2k / (G + L − m), from R − T > P − S.
 * Valid in the Stag Hunt and without levers only; null otherwise.
 */
export function riskBound(values: GameValues): number | null {
  const { k, G, L, m, dR, dS, dT, dP } = values;
  if (dR || dS || dT || dP || classify(payoffs(values)) !== 'stag-hunt') return null;
  return (2 * k) / (G + L - m);
}

/**
 * Where along o the class changes, everything else held.
 * Fear: P − S = o(L − m) − k + ΔP − ΔS is zero at o₁ = (k + ΔS − ΔP) / (L − m); without levers k / (L − m), ∞ if L ≤ m.
 * Greed: R − T = k − oG + ΔR − ΔT is zero at o₂ = (k + ΔR − ΔT) / G; without levers k / G, ∞ if G = 0.
 * Ours. Valid for o ≥ 0: ∞ where the difference never changes sign there; a value above 1 is off the track.
 *
 * @throws RangeError when a value is out of its range.
 */
export function thresholds(values: GameValues): { readonly o1: number; readonly o2: number } {
  checkValues(values);
  const { k, G, L, m, dR, dS, dT, dP } = values;
  return { o1: crossing(k + dS - dP, L - m), o2: crossing(k + dR - dT, G) };
}

/**
 * The cost of arming above which the game is a harmony at this o: k > max(oG + ΔT − ΔR, o(L − m) + ΔP − ΔS),
 * from R − T > 0 and P − S < 0. Ours. It may lie outside the range of k.
 */
export function harmonyCost({ o, G, L, m, dR, dS, dT, dP }: GameValues): number {
  return Math.max(o * G + dT - dR, o * (L - m) + dP - dS);
}

/** The o ≥ 0 at which `slope`·o reaches `height`; ∞ if there is none. */
function crossing(height: number, slope: number): number {
  if (sign(slope) === 0) return Infinity;
  if (sign(height) === 0) return 0;
  return height / slope > 0 ? height / slope : Infinity;
}

/** Cuts the track from 0 to 1 at the given points and says what holds in the middle of each piece. */
function stretches<What>(cuts: readonly number[], what: (middle: number) => What): Stretch<What>[] {
  const inside = cuts.filter((cut) => cut > TOLERANCE && cut < 1 - TOLERANCE).sort((a, b) => a - b);
  const ends = [0, ...inside.filter((cut, index) => index === 0 || cut - inside[index - 1]! > TOLERANCE), 1];
  return ends.slice(1).map((to, index) => ({ from: ends[index]!, to, what: what((ends[index]! + to) / 2) }));
}

/**
 * Computes everything the figure, the words and the table show. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function run(values: GameValues): Run {
  const game = payoffs(values);
  const { o1, o2 } = thresholds(values);
  const pStar = thresholdBelief(game);
  return {
    values,
    payoffs: game,
    gameClass: classify(game),
    bestReplies: bestReplies(game),
    equilibria: equilibria(game),
    pStar,
    riskDominant: riskDominance(game),
    riskBound: riskBound(values),
    o1,
    o2,
    classes: stretches([o1, o2], (o) => classify(payoffs({ ...values, o }))),
    choices: stretches(pStar === null ? [] : [pStar], (p) => choose(game, p)),
    choice: choose(game, values.p),
    usualOrder: hasUsualOrder(game),
  };
}
