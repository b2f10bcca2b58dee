import { isMoment } from './payloads.ts';
import type { RecordState } from './reduce.ts';

/** What of a record is in no file yet. */
export interface Unsaved {
  /** Answers given since. */
  readonly answers: number;
  /** When the first of them was given, ISO. */
  readonly since: string | undefined;
  /** Whether the reader should be told: some browsers clear a site after seven days without a visit. */
  readonly isDue: boolean;
}

const mostAnswers = 20;
const longestMillis = 5 * 24 * 60 * 60 * 1000;

/** Finds the answers given since the record was last saved to a file, `savedAt` in ISO; all where there is no such moment. */
export function findUnsaved({ answers }: Pick<RecordState, 'answers'>, savedAt: unknown, nowMillis: number): Unsaved {
  const from = isMoment(savedAt) ? Date.parse(savedAt) : -Infinity;
  let count = 0;
  let since: string | undefined;
  for (const list of answers.values())
    for (const { ts } of list) {
      if (from > -Infinity && Date.parse(ts) <= from) continue;
      count++;
      if (since === undefined || ts < since) since = ts;
    }
  const isOld = since !== undefined && nowMillis - Date.parse(since) >= longestMillis;
  return { answers: count, since, isDue: count >= mostAnswers || isOld };
}
