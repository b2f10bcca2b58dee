import type { Strategy } from './model-strategies.ts';

/** Points of one round: T for defecting alone, R for both cooperating, P for both defecting, S for cooperating alone. */
export interface Payoffs {
  readonly T: number;
  readonly R: number;
  readonly P: number;
  readonly S: number;
}

export interface Rules {
  readonly payoffs: Payoffs;
  /** Rounds of a match, at least 1. */
  readonly n: number;
  /** Chance from 0 to ½ that a move comes out as its opposite. */
  readonly eps: number;
  /** What a round counts compared with the one before. */
  readonly delta: number;
}

/** Points of the two players: sums over the rounds, each round worth δ times the one before. */
export interface Score {
  readonly row: number;
  readonly column: number;
}

/** What a player remembers of the last round, as it came out. */
export interface Memory {
  readonly mine: boolean;
  readonly other: boolean;
  readonly wronged: boolean;
}

/** @throws RangeError unless T > R > P > S and 2R > T + S: otherwise it is no Prisoners' Dilemma. */
export function checkPayoffs({ T, R, P, S }: Payoffs): void {
  if (!(T > R && R > P && P > S && 2 * R > T + S)) {
    throw new RangeError(`The tournament: payoffs need T > R > P > S and 2R > T + S, not ${T}, ${R}, ${P}, ${S}.`);
  }
}

// #region round
/** How likely a strategy is to mean to cooperate. */
export function intent({ first, after, unforgiving }: Strategy, memory: Memory | undefined): number {
  if (!memory) return first;
  if (unforgiving && memory.wronged) return 0;
  return after[(memory.mine ? 0 : 2) + (memory.other ? 0 : 1)]!;
}

/** Points of the one who made the first move. */
export const points = ({ T, R, P, S }: Payoffs, mine: boolean, other: boolean): number =>
  mine ? (other ? R : S) : other ? T : P;
// #endregion

// #region match
/**
 * Plays a match. Every round takes four numbers from `random`, needed or not:
 * for the choice of row and column, then for the noise of row and column.
 */
export function play(row: Strategy, column: Strategy, rules: Rules, random: () => number): Score {
  const { payoffs, n, eps, delta } = rules;
  let rowPoints = 0;
  let columnPoints = 0;
  let weight = 1;
  let a = true;
  let b = true;
  let rowWronged = false;
  let columnWronged = false;
  for (let round = 0; round < n; round++) {
    const isFirst = round === 0;
    const rowIntent: number = isFirst
      ? row.first
      : row.unforgiving && rowWronged
        ? 0
        : row.after[(a ? 0 : 2) + (b ? 0 : 1)]!;
    const columnIntent: number = isFirst
      ? column.first
      : column.unforgiving && columnWronged
        ? 0
        : column.after[(b ? 0 : 2) + (a ? 0 : 1)]!;
    const meantA: boolean = random() < rowIntent;
    const meantB: boolean = random() < columnIntent;
    a = meantA !== random() < eps;
    b = meantB !== random() < eps;
    if (!b) rowWronged = true;
    if (!a) columnWronged = true;
    rowPoints += weight * points(payoffs, a, b);
    columnPoints += weight * points(payoffs, b, a);
    weight *= delta;
  }
  return { row: rowPoints, column: columnPoints };
}
// #endregion

/** What all rounds count together: 1 + δ + δ² + … over n rounds. */
export function weightOf({ n, delta }: Pick<Rules, 'n' | 'delta'>): number {
  let [sum, weight] = [0, 1];
  for (let round = 0; round < n; round++) {
    sum += weight;
    weight *= delta;
  }
  return sum;
}
