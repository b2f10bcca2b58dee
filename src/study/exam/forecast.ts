import { type Memory, type Scheduler, sessionDays } from '../spacing/scheduler.ts';
import { tenthMargin } from './input.ts';
import type { Problem } from './problem.ts';

/** What one more answer would do to an item. */
export interface Step {
  /** Expected recall on the exam day, after it. */
  readonly expected: number;
  /** Expected seconds, with asking a forgotten item again. */
  readonly seconds: number;
  /** Probability of a right answer, and the memory after either. */
  readonly chance: number;
  readonly right: Memory;
  readonly wrong: Memory;
}

/**
 * The expected course of memory while a plan is carried out. Either outcome of an answer is weighed by its
 * probability; the memory that goes on is the one that gives the same expected recall on the exam day.
 */
export class Forecast {
  readonly recall: Float64Array;
  readonly memories: (Memory | undefined)[];
  readonly #problem: Problem;
  readonly #lastLeft: Float64Array;
  readonly #floor: number;
  mean = 0;
  unseen = 0;
  #below = 0;
  #firstLeft = NaN;
  #firstStep: Step | undefined;

  constructor(problem: Problem) {
    const { candidates, scheduler, target } = problem;
    this.#problem = problem;
    this.#floor = target - tenthMargin;
    this.memories = candidates.map(({ memory }) => memory);
    this.#lastLeft = Float64Array.from(candidates, ({ lastLeft }) => lastLeft);
    this.recall = Float64Array.from(candidates, ({ memory, lastLeft }) =>
      memory ? scheduler.recall(memory, lastLeft) : 0,
    );
    candidates.forEach(({ weight, memory }, index) => {
      this.mean += weight * this.recall[index]!;
      this.unseen += memory ? 0 : 1;
      this.#below += this.recall[index]! < this.#floor ? 1 : 0;
    });
  }

  /** Whether the mean and the tenth that is known worst are as wanted, and nothing is unseen. */
  get met(): boolean {
    const { target, candidates } = this.#problem;
    return this.mean >= target && this.unseen === 0 && this.#below <= Math.floor(candidates.length / 10);
  }

  /** Recall below which a tenth of the items lies. */
  get tenth(): number {
    return [...this.recall].sort((a, b) => a - b)[Math.floor(this.recall.length / 10)] ?? 0;
  }

  /** What an answer `daysLeft` before the exam would do; undefined if the last is of the same session. */
  step(index: number, daysLeft: number): Step | undefined {
    const { scheduler, candidates } = this.#problem;
    const { seconds } = candidates[index]!;
    const memory = this.memories[index];
    const elapsed = this.#lastLeft[index]! - daysLeft;
    if (memory && elapsed < sessionDays) return undefined;
    if (!memory) return this.#first(daysLeft, seconds);
    const chance = scheduler.recall(memory, elapsed);
    const right = scheduler.review(memory, 'good', elapsed);
    const wrong = scheduler.review(scheduler.review(memory, 'again', elapsed), 'good', 0);
    return outcome(scheduler, daysLeft, seconds, chance, right, wrong);
  }

  /** The first answer: but for its length the same for every item. */
  #first(daysLeft: number, seconds: number): Step {
    const { scheduler, firstChance } = this.#problem;
    if (this.#firstLeft !== daysLeft) {
      const wrong = scheduler.review(scheduler.first('again'), 'good', 0);
      this.#firstStep = outcome(scheduler, daysLeft, 1, firstChance, scheduler.first('good'), wrong);
      this.#firstLeft = daysLeft;
    }
    return { ...this.#firstStep!, seconds: seconds * this.#firstStep!.seconds };
  }

  /** Takes the answer into the forecast. */
  take(index: number, step: Step, daysLeft: number): void {
    const { expected } = step;
    const { weight } = this.#problem.candidates[index]!;
    if (!this.memories[index]) this.unseen--;
    this.#below += Number(expected < this.#floor) - Number(this.recall[index]! < this.#floor);
    this.mean += weight * (expected - this.recall[index]!);
    this.recall[index] = expected;
    this.memories[index] = mix(this.#problem.scheduler, step, daysLeft);
    this.#lastLeft[index] = daysLeft;
  }

  /** Expected mean recall at a time, if nothing more is done. */
  meanAt(daysLeft: number): number {
    const { scheduler, candidates } = this.#problem;
    return candidates.reduce((sum, { weight }, index) => {
      const memory = this.memories[index];
      return sum + (memory ? weight * scheduler.recall(memory, this.#lastLeft[index]! - daysLeft) : 0);
    }, 0);
  }
}

function outcome(
  scheduler: Scheduler,
  daysLeft: number,
  seconds: number,
  chance: number,
  right: Memory,
  wrong: Memory,
): Step {
  const expected = chance * scheduler.recall(right, daysLeft) + (1 - chance) * scheduler.recall(wrong, daysLeft);
  return { expected, seconds: seconds * (2 - chance), chance, right, wrong };
}

/** Between the memories after a right and a wrong answer, the one with the expected recall on the exam day. */
function mix(scheduler: Scheduler, { right, wrong, chance, expected }: Step, daysLeft: number): Memory {
  const difficulty = chance * right.difficulty + (1 - chance) * wrong.difficulty;
  let [low, high] = [Math.log(wrong.stability), Math.log(right.stability)];
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2;
    if (scheduler.recall({ stability: Math.exp(middle), difficulty }, daysLeft) < expected) low = middle;
    else high = middle;
  }
  return { stability: Math.exp((low + high) / 2), difficulty };
}
