import { computeDecayFactor, FSRSAlgorithm, FSRSVersion, type Grade, Rating as Grades } from 'ts-fsrs';
import type { Rating } from './review.ts';
import { type Memory, type Scheduler, sessionDays } from './scheduler.ts';

const grades: Readonly<Record<Rating, Grade>> = {
  again: Grades.Again,
  hard: Grades.Hard,
  good: Grades.Good,
  easy: Grades.Easy,
};
const longestDays = 36_500;

/** FSRS-6 with its default parameters, without fuzz. */
export const fsrsScheduler: Scheduler = createFsrsScheduler();

/** Makes a scheduler of FSRS-6. `weights` are its 21 parameters; without them, the defaults. */
export function createFsrsScheduler(weights?: readonly number[]): Scheduler {
  const algorithm = new FSRSAlgorithm({ enable_fuzz: false, ...(weights && { w: weights }) });
  // The library works these out anew at every call, which a plan makes by the hundred thousand.
  const { decay, factor } = computeDecayFactor(algorithm.parameters.w);
  const modifiers = new Map<number, number>();
  const modifierOf = (retention: number): number => {
    const known = modifiers.get(retention) ?? algorithm.calculate_interval_modifier(retention);
    modifiers.set(retention, known);
    return known;
  };
  return {
    name: FSRSVersion,
    first: (rating) => algorithm.next_state(null, 0, grades[rating]),
    // The algorithm takes whole days and 0 for the same day. Counting from the last recall needs no time zone.
    review: (memory: Memory, rating, days) =>
      algorithm.next_state(memory, days < sessionDays ? 0 : days, grades[rating]),
    recall: ({ stability }, days) => (1 + (factor * days) / stability) ** decay,
    interval: ({ stability }, retention) => Math.min(longestDays, stability * modifierOf(retention)),
  };
}
