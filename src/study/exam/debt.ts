import type { Problem } from './problem.ts';

/**
 * What a plan still owes, in seconds: a first answer to what is unseen, and one more to bring back what was seen. The
 * costs are upper bounds, so that what is kept free suffices.
 */
export class Debt {
  readonly #problem: Problem;
  readonly #unseen: boolean[];
  readonly #back: boolean[];
  firsts = 0;
  back = 0;

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#unseen = problem.candidates.map(({ memory }) => memory === undefined);
    this.#back = problem.candidates.map(() => true);
    for (const { memory, seconds } of problem.candidates) {
      if (!memory) this.firsts += this.#firstCost(seconds);
      this.back += backCost(seconds);
    }
  }

  isFirst(index: number): boolean {
    return this.#unseen[index]!;
  }

  isOwed(index: number): boolean {
    return this.#back[index]!;
  }

  /** Counts an answer to an item. */
  pay(index: number): void {
    const { seconds } = this.#problem.candidates[index]!;
    if (this.#unseen[index]) {
      this.#unseen[index] = false;
      this.firsts -= this.#firstCost(seconds);
    } else if (this.#back[index]) {
      this.#back[index] = false;
      this.back -= backCost(seconds);
    }
  }

  #firstCost(seconds: number): number {
    return seconds * (2 - this.#problem.firstChance);
  }
}

/** A forgotten item is asked a second time. */
const backCost = (seconds: number) => 2 * seconds;

/** How much debt may be left after each sitting: what the later ones can take for sure. */
export interface Allowance {
  readonly firsts: readonly number[];
  readonly all: readonly number[];
}

/** Sees whether there is time for all first answers, and for bringing everything back; what there is no time for is not owed. */
export function makeAllowance({ candidates }: Problem, { firsts, back }: Debt, budgets: readonly number[]): Allowance {
  const largest = candidates.reduce((most, { seconds }) => Math.max(most, backCost(seconds)), 0);
  const sure = budgets.map((budget) => Math.max(0, budget - largest));
  const later = laterSums(sure);
  // What is seen first in the last sitting cannot come back.
  const beforeLast = laterSums(sure.map((seconds, index) => (index === sure.length - 1 ? 0 : seconds)));
  const [total, early] = [(sure[0] ?? 0) + (later[0] ?? 0), (beforeLast[0] ?? 0) + (sure.length > 1 ? sure[0]! : 0)];
  const nothingOwed = sure.map(() => Infinity);
  if (firsts <= early && firsts + back <= total) return { firsts: beforeLast, all: later };
  return { firsts: firsts <= total ? later : nothingOwed, all: nothingOwed };
}

function laterSums(values: readonly number[]): number[] {
  const sums: number[] = [];
  values.reduceRight((sum, value, index) => {
    sums[index] = sum;
    return sum + value;
  }, 0);
  return sums;
}
