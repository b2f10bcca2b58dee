import type { EventOf, KnownEvent } from './events.ts';
import type { EventType } from './payloads.ts';

/** What a reader did, and can begin anew. What they wrote or set is theirs and stays. */
const done: ReadonlySet<EventType> = new Set<EventType>([
  'answer',
  'self-grade',
  'prediction',
  'judgement',
  'read',
  'suspend',
  'unsuspend',
  'later',
  'exam',
  'time',
]);

interface PlacedReset {
  readonly reset: EventOf<'reset'>;
  /** Its place in the log. */
  readonly index: number;
}

/** The resets of a log, in order, that were not taken back. */
export function resetsInForce(log: readonly KnownEvent[]): PlacedReset[] {
  const takenBack = new Set(log.flatMap((event) => (event.type === 'unreset' ? [event.payload.reset] : [])));
  return log.flatMap((event, index) =>
    event.type === 'reset' && !takenBack.has(event.id) ? [{ reset: event, index }] : [],
  );
}

/** The places of the events of a log, in order, that a reset has made not count. */
export function findCovered(log: readonly KnownEvent[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { reset, index } of resetsInForce(log)) {
    const covers = coverOf(reset);
    for (let place = 0; place < index; place++) if (covers(log[place]!)) covered.add(place);
  }
  return covered;
}

/** A card that is made of a question starts over with it. */
const questionOf = (item: string) => item.replace(/^question:([^:]+).*$/, '$1');

function coverOf({ item: chapter, payload }: EventOf<'reset'>): (event: KnownEvent) => boolean {
  const before = payload.before === undefined ? Infinity : Date.parse(payload.before);
  const items = new Set(payload.items);
  // A question may be called like a chapter.
  const isOf = ({ type, item }: KnownEvent) =>
    chapter === '' ||
    (type === 'read' || type === 'time' ? item.split('#', 1)[0] === chapter : items.has(questionOf(item)));
  return (event) => done.has(event.type) && isOf(event) && Date.parse(event.ts) < before;
}
