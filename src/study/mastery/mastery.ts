import { dayMillis } from '../spacing/review.ts';
import { type Share, wilson } from './wilson.ts';

/** An answer, as it counts for an objective. */
export interface ScoredAnswer {
  readonly objective: string;
  /** Milliseconds. */
  readonly at: number;
  /** Share of the best score, 0 to 1. */
  readonly score: number;
}

/** How well an objective is mastered. */
export interface Mastery extends Share {
  readonly objective: string;
  /** Answers it rests on, and how many recent ones they are worth. */
  readonly answers: number;
  readonly worth: number;
}

/** Days after which an answer counts half. Ours. */
export const answerHalfLife = 60;

/**
 * Estimates the share of questions on each objective that would be answered right. An answer counts 2^(−age / 60
 * days): with time less is known, the interval widens and the estimate goes back towards a half. The estimate is
 * (Σ weight · score + 1.35) / (Σ weight + 2.71), with Wilson’s interval. Answers after `now` do not count.
 */
export function masteryOf(
  answers: readonly ScoredAnswer[],
  objectives: readonly string[],
  now: number,
): ReadonlyMap<string, Mastery> {
  const sums = new Map(objectives.map((objective) => [objective, { answers: 0, worth: 0, score: 0 }]));
  for (const { objective, at, score } of answers) {
    const sum = sums.get(objective);
    if (!sum || at > now) continue;
    const weight = 2 ** (-(now - at) / dayMillis / answerHalfLife);
    sum.answers++;
    sum.worth += weight;
    sum.score += weight * Math.min(1, Math.max(0, score));
  }
  return new Map(
    [...sums].map(([objective, { answers: count, worth, score }]) => [
      objective,
      { objective, answers: count, worth, ...wilson(Math.min(score, worth), worth) },
    ]),
  );
}
