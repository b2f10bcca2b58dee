import { isEvent, type RecordEvent } from './events.ts';

/**
 * Puts a log into the one order in which it is read, whatever order its events arrived in.
 *
 * A clock may jump back, and what a reader did later must not come before what they did earlier. So an event counts as
 * happening at the latest time its device had shown by then: the maximum of `ts` over the events of the device up to its
 * `seq`. The order is that time, then device, then `seq`, then id. On one device it is always the order of `seq`; between
 * devices it is that of their clocks. It depends on the set of events alone.
 *
 * Of several events with one id, the first in the order of their canonical text counts. What has not the shape of an
 * event has no place and is left out.
 */
export function sortEvents(events: Iterable<RecordEvent>): RecordEvent[] {
  const placed = new Map<string, Placed>();
  for (const event of events) {
    if (!isEvent(event)) continue;
    const known = placed.get(event.id)?.event;
    if (!known || canonicalText(event) < canonicalText(known))
      placed.set(event.id, { event, time: Date.parse(event.ts) });
  }
  const inSequence = [...placed.values()].sort((a, b) => a.event.seq - b.event.seq || byTime(a, b));
  raiseTimes(inSequence);
  return inSequence.sort(byTime).map(({ event }) => event);
}

interface Placed {
  readonly event: RecordEvent;
  time: number;
}

const byTime = (a: Placed, b: Placed) =>
  a.time - b.time ||
  compare(a.event.device, b.event.device) ||
  a.event.seq - b.event.seq ||
  compare(a.event.id, b.event.id);

/** Raises every time to the latest of its device so far. Events must be in the order of `seq`. */
function raiseTimes(inSequence: readonly Placed[]): void {
  const latest = new Map<string, number>();
  for (const placed of inSequence) {
    const { device } = placed.event;
    placed.time = Math.max(placed.time, latest.get(device) ?? -Infinity);
    latest.set(device, placed.time);
  }
}

/** A text that two JSON values share if they are the same, whatever the order of their keys. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compare(a, b)))
      : part,
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
