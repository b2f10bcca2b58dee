import type { CommonQuestion } from '../schemas/question.ts';
import {
  type Asked,
  type Models,
  noModels,
  type Note,
  type Part,
  type QuestionLogic,
  type Verdict,
} from './question-type.ts';

export interface Grade {
  readonly verdict: Verdict;
  /** Points won, at most `max`. */
  readonly score: number;
  readonly max: number;
  readonly parts: readonly Part[];
  /** What is to be said to the reader, first what holds for the whole. */
  readonly feedback: readonly string[];
  /** What the type of the question has to say, in words of the interface. */
  readonly notes: readonly Note[];
  readonly misconceptions: readonly string[];
}

/** Sums of shares such as 1/3 + 1/3 + 1/3 miss 1 by the last binary digit. */
const closeness = 1e-9;

/**
 * Grades a stored response with the logic of its type. Pure, total and deterministic: what is no response of this type is
 * `unanswered`, not an exception. `hintsSeen` hints are charged for, in shares of the points.
 */
export function gradeWith<Q extends CommonQuestion, A extends Asked, Response>(
  logic: QuestionLogic<Q, A, Response>,
  question: Q,
  stored: unknown,
  seed: number,
  { hintsSeen = 0, models = noModels }: { readonly hintsSeen?: number; readonly models?: Models } = {},
): Grade {
  const { points = 1 } = question;
  const response = logic.readStored(stored);
  const parts = response === undefined ? [] : logic.mark(question, response, seed, models);
  if (parts.every(({ verdict }) => verdict === 'unanswered'))
    return { verdict: 'unanswered', score: 0, max: points, parts, feedback: [], notes: [], misconceptions: [] };
  const least = logic.least?.(question) ?? 0;
  const won = parts.reduce((sum, part) => sum + part.score, 0);
  const isRight = parts.every(({ verdict }) => verdict === 'right') && won > 1 - closeness;
  const share = isRight ? 1 : logic.allOrNothing?.(question) ? 0 : Math.max(least, Math.min(won, 1));
  const cost = question.hints.slice(0, hintsSeen).reduce((sum, hint) => sum + hint.cost, 0);
  const verdict = isRight ? 'right' : share > closeness ? 'partly' : 'wrong';
  const whole = {
    right: question.feedback.correct,
    partly: question.feedback.partial,
    wrong: question.feedback.incorrect,
  };
  return {
    verdict,
    // Hints cost of what was won; they do not push a reader below nothing.
    score: points * (share > 0 ? Math.max(0, share - cost) : share),
    max: points,
    parts,
    feedback: [whole[verdict], ...new Set(parts.map(({ feedback }) => feedback))].filter((text) => text !== undefined),
    notes: parts.flatMap(({ notes = [] }) => notes),
    misconceptions: [...new Set(parts.flatMap(({ misconception }) => misconception ?? []))],
  };
}
