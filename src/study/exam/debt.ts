import type { Problem } from './problem.ts';

/**
 * What a plan still owes, in seconds: a first answer to what is unseen, and one more in the last sittings to bring
 * everything back. The costs are upper bounds, so that what is kept free suffices.
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

  /** Counts an answer to an item. `sweeping` says whether it is one of the last sittings. */
  pay(index: number, sweeping: boolean): void {
    const { seconds } = this.#problem.candidates[index]!;
    if (this.#unseen[index]) this.firsts -= this.#firstCost(seconds);
    this.#unseen[index] = false;
    if (!sweeping || !this.#back[index]) return;
    this.#back[index] = false;
    this.back -= backCost(seconds);
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
  readonly back: readonly number[];
  /** First of the last sittings, in which everything comes back. */
  readonly sweep: number;
}

/**
 * Keeps the last sittings, as many as it takes, for bringing everything back, and those before for first answers. If
 * there is no time for both, only first answers are owed; if there is none for these, nothing is.
 */
export function makeAllowance({ candidates }: Problem, { firsts, back }: Debt, budgets: readonly number[]): Allowance {
  const largest = candidates.reduce((most, { seconds }) => Math.max(most, backCost(seconds)), 0);
  const sure = budgets.map((budget) => Math.max(0, budget - largest));
  const later = sumsAfter(sure);
  const sweep = later.findLastIndex((sum, index) => sum + sure[index]! >= back);
  const before = sure.map((seconds, index) => (index < sweep ? seconds : 0));
  if (sweep > 0 && firsts <= sum(before)) return { firsts: sumsAfter(before), back: later, sweep };
  const nothing = sure.map(() => Infinity);
  return { firsts: firsts <= sum(sure) ? later : nothing, back: nothing, sweep: sure.length };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function sumsAfter(values: readonly number[]): number[] {
  const sums: number[] = [];
  values.reduceRight((total, value, index) => {
    sums[index] = total;
    return total + value;
  }, 0);
  return sums;
}
