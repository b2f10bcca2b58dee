import type { RecordEvent } from './events.ts';
import { canonicalText } from './order.ts';

/** A union of logs. */
export interface MergedLog {
  /** Every event of either log, each once, in the order of their ids. */
  readonly events: readonly RecordEvent[];
  /** Ids under which there are events that differ. All of them are kept; one counts, see `sortEvents`. */
  readonly conflicts: readonly string[];
}

/**
 * Merges logs: nothing is dropped, changed or understood. It does not matter which log comes first, how they are grouped,
 * or how often one is merged.
 */
export function mergeLogs(...logs: readonly Iterable<RecordEvent>[]): MergedLog {
  const byContent = new Map<string, RecordEvent>();
  const contents = new Map<string, number>();
  for (const event of logs.flatMap((log) => [...log])) {
    const key = JSON.stringify(conflictKey(event));
    if (byContent.has(key)) continue;
    byContent.set(key, event);
    contents.set(event.id, (contents.get(event.id) ?? 0) + 1);
  }
  return {
    events: [...byContent.keys()].sort().map((key) => byContent.get(key)!),
    conflicts: [...contents.keys()].filter((id) => contents.get(id)! > 1).sort(),
  };
}

/** Names an event by id and content: two events that share an id have two such keys if they differ, and one if not. */
export const conflictKey = (event: RecordEvent): [id: string, content: string] => [event.id, canonicalText(event)];

/** How many events of each device are not in a log that holds later ones, by device; devices without a gap are left out. */
export function findGaps(log: Iterable<RecordEvent>): ReadonlyMap<string, number> {
  const numbers = new Map<string, Set<number>>();
  for (const { device, seq } of log) numbers.set(device, (numbers.get(device) ?? new Set()).add(seq));
  const gaps = [...numbers].map(([device, seqs]): [string, number] => [device, largest(seqs) - seqs.size]);
  return new Map(gaps.filter(([, missing]) => missing > 0));
}

const largest = (numbers: Iterable<number>): number => {
  let found = 0;
  for (const number of numbers) found = Math.max(found, number);
  return found;
};
