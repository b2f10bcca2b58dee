import { createRandom } from '../../../src/models/random.ts';
import { finish, type Slices } from '../../../src/models/slices.ts';
import { TOLERANCE } from '../shared/numbers.ts';
import { checkPayoffs, intent, play, points, weightOf, type Memory, type Payoffs, type Rules } from './model-match.ts';
import { generous, named, type Strategy } from './model-strategies.ts';
import { HAND_ROUNDS, checkValues, type TournamentValues } from './parameters.ts';

export * from './model-match.ts';
export * from './model-strategies.ts';
export { HAND_ROUNDS, parameters, type ParameterId, type TournamentValues } from './parameters.ts';

export const GENERATIONS = 50;

/** One strategy at the end of the league. */
export interface Standing {
  readonly name: string;
  /** From 1; equal scores share a place. */
  readonly rank: number;
  readonly points: number;
  readonly perRound: number;
  /** Matches against the others. */
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
}

/** One round played by hand, as it came out. */
export interface HandRound {
  readonly meant: boolean;
  readonly mine: boolean;
  readonly other: boolean;
}

export interface HandMatch {
  readonly opponent: string;
  readonly rounds: readonly HandRound[];
  readonly mine: number;
  readonly other: number;
}

/** What cooperation needs, in a game without a known last round. */
export interface Thresholds {
  readonly grim: number;
  readonly tft: number;
  readonly generosity: number;
  /** What two TFT players get a round in the end, however little noise there is. */
  readonly noisyPair: number;
}

export interface Run {
  readonly values: TournamentValues;
  /** In the order of the strategies. */
  readonly standings: readonly Standing[];
  /** Shares of the strategies, from 0 to 1, in each generation from the first to the last. */
  readonly generations: readonly (readonly number[])[];
  readonly thresholds: Thresholds;
  readonly hand: HandMatch;
}

// #region thresholds
/**
 * GRIM sustains cooperation iff δ ≥ (T − R) / (T − P); TFT is an equilibrium with
 * itself iff δ ≥ max[(T − R) / (T − P), (T − R) / (R − S)] (Axelrod 1984; Nash, not
 * subgame perfection). The most generosity that still deters is
 * g* = min[1 − (T − R) / (R − S), (R − P) / (T − P)] (Molander 1985; Nowak and Sigmund
 * 1992). With any noise two TFT players come to (T + R + P + S) / 4.
 */
export function thresholdsOf(payoffs: Payoffs): Thresholds {
  checkPayoffs(payoffs);
  const { T, R, P, S } = payoffs;
  const grim = (T - R) / (T - P);
  return {
    grim,
    tft: Math.max(grim, (T - R) / (R - S)),
    generosity: Math.min(1 - (T - R) / (R - S), (R - P) / (T - P)),
    noisyPair: (T + R + P + S) / 4,
  };
}
// #endregion

// #region league
/**
 * What each strategy scores against each, itself included: `scores[i][j]` is what i gets from j. Every pair has
 * its own source of chance, named by its places in `strategies`, so that one more strategy leaves the other matches alone.
 */
export function* scoresInSlices(strategies: readonly Strategy[], rules: Rules, seed: number): Slices<number[][]> {
  const scores = strategies.map(() => strategies.map(() => 0));
  for (const [i, row] of strategies.entries()) {
    for (let j = i; j < strategies.length; j++) {
      yield;
      const random = createRandom(seed + Math.imul(16 * i + j + 1, 0x9e3779b1));
      const match = play(row, strategies[j]!, rules, random);
      // Against itself a strategy is on both sides: it gets what the two get on average.
      scores[i]![j] = i === j ? (match.row + match.column) / 2 : match.row;
      scores[j]![i] = i === j ? scores[i]![j]! : match.column;
    }
  }
  return scores;
}

/** The same without a stop. */
export const scoresOf = (strategies: readonly Strategy[], rules: Rules, seed: number): number[][] =>
  finish(scoresInSlices(strategies, rules, seed));

/** The league: everybody meets everybody, and itself once. */
export function rank(
  strategies: readonly Strategy[],
  scores: readonly (readonly number[])[],
  weight: number,
): Standing[] {
  const totals = scores.map((row) => row.reduce((sum, score) => sum + score, 0));
  return strategies.map(({ name }, i) => {
    const margins = scores.flatMap((row, j) => (i === j ? [] : [scores[i]![j]! - row[i]!]));
    return {
      name,
      rank: 1 + totals.filter((total) => total > totals[i]! + TOLERANCE).length,
      points: totals[i]!,
      perRound: totals[i]! / (weight * strategies.length),
      won: margins.filter((margin) => margin > TOLERANCE).length,
      drawn: margins.filter((margin) => Math.abs(margin) <= TOLERANCE).length,
      lost: margins.filter((margin) => margin < -TOLERANCE).length,
    };
  });
}
// #endregion

// #region evolution
/**
 * The next generation: a strategy's share grows with what it earns against the present mix, compared with the average
 * (replicator dynamics). Shares add up to 1; scores are at least 0 and not all 0.
 */
export function nextGeneration(shares: readonly number[], scores: readonly (readonly number[])[]): number[] {
  const fitness = scores.map((row) => row.reduce((sum, score, j) => sum + score * shares[j]!, 0));
  const average = fitness.reduce((sum, one, i) => sum + one * shares[i]!, 0);
  return shares.map((share, i) => (share * fitness[i]!) / average);
}
// #endregion

/**
 * Plays the league once with seeded chance, lets the shares evolve on its scores, and replies to the moves made by hand.
 * Stops after every match.
 *
 * @throws RangeError when a value is out of its range, or the payoffs are no Prisoners' Dilemma.
 */
export function* slices(values: TournamentValues, seed: number): Slices<Run> {
  checkValues(values);
  const rules: Rules = { payoffs: values, n: values.n, eps: values.eps, delta: values.delta };
  const thresholds = thresholdsOf(values);
  const strategies = contestants(values);
  const scores = yield* scoresInSlices(strategies, rules, seed);
  const generations = [strategies.map(() => 1 / strategies.length)];
  while (generations.length <= GENERATIONS) generations.push(nextGeneration(generations.at(-1)!, scores));
  return {
    values,
    standings: rank(strategies, scores, weightOf(rules)),
    generations,
    thresholds,
    hand: playByHand(values, seed),
  };
}

/** The same without a stop. */
export const run = (values: TournamentValues, seed: number): Run => finish(slices(values, seed));

/** Who takes part, by the choice of the field. The reader's strategy comes last. */
export function contestants(values: TournamentValues): Strategy[] {
  const { field, first, pCC, pCD, pDC, pDD } = values;
  const others = withGenerosity(values.g).slice(0, [5, 7, 11][Math.floor(field / 2)]);
  return field % 2 === 1 ? [...others, { name: 'Yours', first, after: [pCC, pCD, pDC, pDD] }] : others;
}

const withGenerosity = (g: number): Strategy[] => named.map((one) => (one.name === 'GTFT' ? generous(g) : one));

/** The moves that `hand` stands for: after the leading 1, cooperation is 1 and defection 0. */
export const movesOf = (hand: number): boolean[] =>
  Array.from(Math.round(hand).toString(2).slice(1), (digit) => digit === '1').slice(0, HAND_ROUNDS);

/** The reader's moves against one opponent, with noise as in the league; rounds count alike. */
function playByHand(values: TournamentValues, seed: number): HandMatch {
  const opponent = withGenerosity(values.g)[values.foe]!;
  const random = createRandom(seed);
  let memory: Memory | undefined;
  const rounds = movesOf(values.hand).map((meant): HandRound => {
    const meantByOther = random() < intent(opponent, memory);
    const mine = meant !== random() < values.eps;
    const other = meantByOther !== random() < values.eps;
    // Seen from the other side.
    memory = { mine: other, other: mine, wronged: (memory?.wronged ?? false) || !mine };
    return { meant, mine, other };
  });
  const sum = (of: (round: HandRound) => number) => rounds.reduce((total, round) => total + of(round), 0);
  return {
    opponent: opponent.name,
    rounds,
    mine: sum(({ mine, other }) => points(values, mine, other)),
    other: sum(({ mine, other }) => points(values, other, mine)),
  };
}
