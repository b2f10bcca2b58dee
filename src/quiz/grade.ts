import type { Choice, Question } from '../schemas/quiz.ts';

/** A reader’s answer. Ids, never positions: an edited question must not change what was said. */
export interface Response {
  readonly choice: string | undefined;
}

export type Verdict = 'right' | 'wrong' | 'unanswered';

export interface Grade {
  readonly verdict: Verdict;
  /** Points won, from 0 to `max`. */
  readonly score: number;
  readonly max: number;
  /** The option chosen, if it exists. */
  readonly chosen: Choice | undefined;
  readonly misconceptions: readonly string[];
}

/**
 * Grades a response. Total and deterministic: an empty or unknown choice is `unanswered`, not an exception.
 * Score in points, 0 to 1.
 */
export function grade(question: Question, { choice }: Response): Grade {
  const chosen = question.choices.find(({ id }) => id === choice);
  const right = chosen?.correct === true;
  return {
    verdict: chosen === undefined ? 'unanswered' : right ? 'right' : 'wrong',
    score: right ? 1 : 0,
    max: 1,
    chosen,
    misconceptions: chosen?.misconception === undefined || right ? [] : [chosen.misconception],
  };
}

/** The ids of the right options. */
export const keyOf = ({ choices }: Question): string[] => choices.filter(({ correct }) => correct).map(({ id }) => id);
