import { finish, type Slices } from '../../../src/models/slices.ts';
import { factorial, fraction, type Fraction } from './model-fraction.ts';
import { checkValues, type VotingValues } from './parameters.ts';

export * from './model-fraction.ts';
export { MEMBERS, parameters, type ParameterId, type VotingValues } from './parameters.ts';

/** A weighted voting game: a coalition wins iff its whole-numbered weights add up to the quota. */
export interface Game {
  readonly weights: readonly number[];
  readonly quota: number;
}

export interface Member {
  readonly votes: number;
  readonly seatShare: Fraction;
  /** Winning coalitions that lose without this member. */
  readonly swings: number;
  /** Swings by the chance that the others vote either way: η / 2^(n − 1). */
  readonly banzhaf: Fraction;
  /** Share of all swings. */
  readonly normalised: Fraction;
  /** Chance to be the one that turns a growing coalition into a winning one, in a random order. */
  readonly shapley: Fraction;
}

/** Nobody can decide, so that there is no power to share. */
export interface Powerless {
  readonly problem: 'no-votes' | 'quota-too-high';
}

export interface Power {
  readonly members: readonly Member[];
  /** Coleman's power of the body to act: share of all coalitions that win. */
  readonly act: Fraction;
  readonly winning: number;
  /** Whether two coalitions without a common member can win at once, so that the rule contradicts itself. */
  readonly improper: boolean;
}

export interface Run {
  readonly values: VotingValues;
  readonly total: number;
  /** The least number of votes that decides. */
  readonly needed: number;
  readonly power: Power | Powerless;
}

// #region quota
/**
 * The game of a body, in whole numbers. Votes come in halves, and a rule of two thirds or three quarters of them
 * need not; times 12 everything is whole: 57 : 21.5 : 21.5 with two thirds of 100 becomes 684 : 258 : 258 with 800.
 */
export function gameOf(values: VotingValues): Game {
  const weights = votesOf(values).map((votes) => votes * 12);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // More than half is half and a twelfth of a vote, less than anybody can cast.
  const quotas = [total / 2 + 1, (total * 2) / 3, (total * 3) / 4, total, halves(values.q) * 12];
  return { weights, quota: quotas[values.rule]! };
}

/** The votes of the members there are, in halves. */
export const votesOf = (values: VotingValues): number[] =>
  Array.from({ length: Math.floor(values.n) }, (_, index) => halves(values[`w${index + 1}` as 'w1']));

const halves = (votes: number): number => Math.round(votes * 2) / 2;
// #endregion

// #region power
/**
 * Counts the coalitions of a game, all 2ⁿ of them. Swings: Banzhaf 1965; orders: Shapley and Shubik 1954;
 * power to act: Coleman 1971. Exact. Valid for 1 to 12 members, weights ≥ 0 and a quota above 0. Stops now and then.
 */
export function* powerInSlices({ weights, quota }: Game): Slices<Power | Powerless> {
  const n = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return { problem: 'no-votes' };
  if (total < quota) return { problem: 'quota-too-high' };
  const coalitions = 2 ** n;
  const sums = new Float64Array(coalitions);
  const sizes = new Uint8Array(coalitions);
  /** Swings of each member by the number of others in the coalition. */
  const swings = weights.map(() => new Array<number>(n).fill(0));
  let [winning, improper] = [0, false];
  for (let coalition = 0; coalition < coalitions; coalition++) {
    if (coalition % 512 === 511) yield;
    if (coalition > 0) {
      const newest = 31 - Math.clz32(coalition);
      const rest = coalition ^ (1 << newest);
      sums[coalition] = sums[rest]! + weights[newest]!;
      sizes[coalition] = sizes[rest]! + 1;
    }
    if (sums[coalition]! < quota) continue;
    winning += 1;
    if (total - sums[coalition]! >= quota) improper = true;
    for (let i = 0; i < n; i++) {
      if (coalition & (1 << i) && sums[coalition]! - weights[i]! < quota) swings[i]![sizes[coalition]! - 1]! += 1;
    }
  }
  const counts = swings.map((bySize) => bySize.reduce((sum, count) => sum + count, 0));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const members = weights.map((weight, i): Member => ({
    votes: weight / 12,
    seatShare: fraction(BigInt(weight), BigInt(total)),
    swings: counts[i]!,
    banzhaf: fraction(BigInt(counts[i]!), BigInt(2 ** (n - 1))),
    normalised: fraction(BigInt(counts[i]!), BigInt(all)),
    shapley: shapleyOf(swings[i]!),
  }));
  return { members, act: fraction(BigInt(winning), BigInt(coalitions)), winning, improper };
}

/** The same without a stop. */
export const powerOf = (game: Game): Power | Powerless => finish(powerInSlices(game));

/** Of the n! orders, s!(n − s − 1)! put just these s others before the member. */
function shapleyOf(bySize: readonly number[]): Fraction {
  const n = bySize.length;
  const orders = bySize.reduce((sum, count, s) => sum + BigInt(count) * factorial(s) * factorial(n - s - 1), 0n);
  return fraction(orders, factorial(n));
}
// #endregion

/**
 * Finds the power that seats and rule give each member. Nothing in it is random.
 *
 * @throws RangeError when a value is out of its range.
 */
export function* slices(values: VotingValues): Slices<Run> {
  checkValues(values);
  const game = gameOf(values);
  const total = votesOf(values).reduce((sum, votes) => sum + votes, 0);
  // The least that can be cast: in halves of a vote only if somebody has one.
  const unit = game.weights.every((weight) => weight % 12 === 0) ? 12 : 6;
  const needed = (Math.ceil(game.quota / unit) * unit) / 12;
  return { values, total, needed, power: yield* powerInSlices(game) };
}

/** The same without a stop. */
export const run = (values: VotingValues): Run => finish(slices(values));
