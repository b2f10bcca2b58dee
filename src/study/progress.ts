import type { RecordState } from './reduce.ts';

/** How far a reader is with some questions. */
export interface Progress {
  readonly total: number;
  /** Questions answered at least once. */
  readonly answered: number;
  /** Questions whose last answer had full marks. */
  readonly right: number;
}

/** Counts what the record knows of the questions with these ids. */
export function progressOf({ answers }: Pick<RecordState, 'answers'>, questions: readonly string[]): Progress {
  const last = questions.flatMap((id) => answers.get(id)?.at(-1) ?? []);
  return {
    total: questions.length,
    answered: last.length,
    right: last.filter(({ payload }) => payload.score >= payload.max).length,
  };
}
