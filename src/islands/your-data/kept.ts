import { fill } from '../../strings/fill.ts';
import { isEvent, isKnown, type RecordEvent } from '../../study/events.ts';
import { findGaps } from '../../study/merge.ts';
import type { RecordState } from '../../study/reduce.ts';
import { formatMoment, pageContext } from '../page.ts';
import { lines, make, part, strings } from './elements.ts';

/** What there is to tell of the log beyond its reduction. */
export interface Kept {
  readonly log: readonly RecordEvent[];
  /** The name of this device, if it has written anything. */
  readonly device: string | undefined;
  /** Whether the browser has agreed to keep it for good. */
  readonly isPersistent: boolean;
}

/** Shows in words and counts what is kept. What is not there is left out. */
export function showKept(state: RecordState, { log, device = '', isPersistent }: Kept): void {
  part('counts').replaceChildren(
    ...countsOf(state, log).flatMap(([label, value]) => [make('dt', label), make('dd', value)]),
  );
  const [first] = log.flatMap((event) => (isEvent(event) ? [event.ts] : [])).sort();
  const lost = findGaps(log).get(device);
  part('facts').replaceChildren(
    ...lines([
      first === undefined ? strings.dataNothing : fill(strings.dataSince, { date: formatMoment(first) }),
      ...(lost ? [fill(strings.dataLost, { count: format(lost) })] : []),
      ...(log.length === 0 ? [] : [isPersistent ? strings.dataPersistent : strings.dataNotPersistent]),
    ]),
  );
}

function countsOf(state: RecordState, log: readonly RecordEvent[]): (readonly [label: string, value: string])[] {
  const sum = (lists: Iterable<readonly unknown[]>) => [...lists].reduce((total, { length }) => total + length, 0);
  const minutes = Math.round([...state.time.values()].reduce((total, ms) => total + ms, 0) / 60_000);
  const counts = [
    [strings.dataAnswers, sum(state.answers.values())],
    [strings.dataQuestions, state.answers.size],
    [strings.dataSelfGrades, sum(state.selfGrades.values())],
    [strings.dataPredictions, sum(state.predictions.values())],
    [strings.dataJudgements, state.judgements.size],
    [strings.dataSections, state.read.size],
    [strings.dataTime, minutes, { style: 'unit', unit: 'minute', unitDisplay: 'long' }],
    [strings.dataNotes, state.notes.size],
    [strings.dataHighlights, state.highlights.size],
    [strings.dataBookmarks, state.bookmarks.size],
    [strings.dataExams, state.exams.size],
    [strings.dataSuspended, state.suspended.size],
    [strings.dataNotUnderstood, log.filter((event) => !isKnown(event)).length],
    [strings.dataEntries, log.length],
  ] satisfies [string, number, Intl.NumberFormatOptions?][];
  return counts.flatMap(([label, count, options]) => (count > 0 ? [[label, format(count, options)] as const] : []));
}

export const format = (count: number, options?: Intl.NumberFormatOptions): string =>
  count.toLocaleString(pageContext().language, options);

/** Whether the browser has agreed to keep what is stored for good. */
export async function readPersistence(): Promise<boolean> {
  const storage = (navigator as { readonly storage?: StorageManager }).storage;
  return (await storage?.persisted().catch(() => false)) ?? false;
}
