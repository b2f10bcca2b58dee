import {
  type AnswerEvent,
  type EventOf,
  isUnderstood,
  type KnownEvent,
  type PredictionEvent,
  type RecordEvent,
} from './events.ts';
import { sortEvents } from './order.ts';
import type { ExamEnd, ExamStart, Removed } from './payloads.ts';
import { findCovered, resetsInForce } from './resets.ts';

/** What follows from the log. It can be thrown away and rebuilt at any time. */
export interface RecordState {
  /** The answers to each question, oldest first, by question id. */
  readonly answers: ReadonlyMap<string, readonly AnswerEvent[]>;
  /** The reader’s own judgements of each question or flashcard, oldest first, by its id. */
  readonly selfGrades: ReadonlyMap<string, readonly EventOf<'self-grade'>[]>;
  /** The predictions for each model, oldest first, by prediction id. */
  readonly predictions: ReadonlyMap<string, readonly PredictionEvent[]>;
  /** What the reader holds of claims, judgements that were taken back left out, by item. */
  readonly judgements: ReadonlyMap<string, Standing<'judgement'>>;
  /** When each section was read last, ISO, by `chapter#section`. */
  readonly read: ReadonlyMap<string, string>;
  /** Questions that are not to be asked. */
  readonly suspended: ReadonlySet<string>;
  /** The moment, ISO, before which a question is not to be asked, by question id. It may have passed. */
  readonly later: ReadonlyMap<string, string>;
  /** Resets that were not taken back, oldest first. */
  readonly resets: readonly EventOf<'reset'>[];
  /** The plan for an exam, if there is one, in the shape the planner gave it. */
  readonly plan: unknown;
  /** Notes that were not removed, as they were written last, by their own id. */
  readonly notes: ReadonlyMap<string, Standing<'note'>>;
  /** Bookmarks that were not removed, by place. */
  readonly bookmarks: ReadonlyMap<string, Standing<'bookmark'>>;
  /** Highlights that were not removed, by their own id. */
  readonly highlights: ReadonlyMap<string, Standing<'highlight'>>;
  /** Sittings of mock exams, oldest first, by their own id. */
  readonly exams: ReadonlyMap<string, Sitting>;
  /** Milliseconds spent on each chapter, by chapter id. */
  readonly time: ReadonlyMap<string, number>;
}

/** A judgement, note, bookmark or highlight that was not removed. */
export type Standing<Type extends 'judgement' | 'note' | 'bookmark' | 'highlight'> = EventOf<Type> & {
  readonly payload: Exclude<EventOf<Type>['payload'], Removed>;
};

/** One sitting of a mock exam. Without an end it was broken off, or still runs. */
export interface Sitting {
  readonly startedAt: string;
  readonly start: ExamStart;
  readonly endedAt?: string;
  readonly end?: ExamEnd;
}

/** Reduces a log, in whatever order its events are given. Events it does not understand change nothing. */
export function reduceEvents(events: Iterable<RecordEvent>): RecordState {
  const log = sortEvents(events).filter(isUnderstood);
  const covered = findCovered(log);
  const state = {
    answers: new Map<string, AnswerEvent[]>(),
    selfGrades: new Map<string, EventOf<'self-grade'>[]>(),
    predictions: new Map<string, PredictionEvent[]>(),
    judgements: new Map<string, Standing<'judgement'>>(),
    read: new Map<string, string>(),
    suspended: new Set<string>(),
    later: new Map<string, string>(),
    resets: resetsInForce(log).map(({ reset }) => reset),
    plan: undefined,
    notes: new Map<string, Standing<'note'>>(),
    bookmarks: new Map<string, Standing<'bookmark'>>(),
    highlights: new Map<string, Standing<'highlight'>>(),
    exams: new Map<string, Sitting>(),
    time: new Map<string, number>(),
  };
  log.forEach((event, index) => {
    if (!covered.has(index)) apply(state, event);
  });
  return state;
}

type Mutable<Value> =
  Value extends ReadonlyMap<infer Key, infer Entry>
    ? Map<Key, Entry extends readonly (infer Item)[] ? Item[] : Entry>
    : Value extends ReadonlySet<infer Entry>
      ? Set<Entry>
      : Value;
type Draft = { -readonly [Key in keyof RecordState]: Mutable<RecordState[Key]> };

function apply(state: Draft, event: KnownEvent): void {
  const { item, ts } = event;
  switch (event.type) {
    case 'answer':
      append(state.answers, event);
      state.later.delete(item);
      break;
    case 'self-grade':
      append(state.selfGrades, event);
      state.later.delete(item);
      break;
    case 'prediction':
      append(state.predictions, event);
      break;
    case 'judgement':
      stand(state.judgements, event);
      break;
    case 'read':
      state.read.set(item, ts);
      break;
    case 'suspend':
      state.suspended.add(item);
      break;
    case 'unsuspend':
      state.suspended.delete(item);
      break;
    case 'later':
      state.later.set(item, event.payload.until);
      break;
    case 'plan':
      state.plan = event.payload.plan ?? undefined;
      break;
    case 'note':
      stand(state.notes, event);
      break;
    case 'bookmark':
      stand(state.bookmarks, event);
      break;
    case 'highlight':
      stand(state.highlights, event);
      break;
    case 'exam':
      sit(state.exams, event);
      break;
    case 'time':
      state.time.set(item, (state.time.get(item) ?? 0) + event.payload.ms);
      break;
  }
}

function append<Event extends { readonly item: string }>(map: Map<string, Event[]>, event: Event): void {
  const list = map.get(event.item);
  if (list) list.push(event);
  else map.set(event.item, [event]);
}

/** The last event of an item holds. */
function stand<Event extends { readonly item: string; readonly payload: object }>(
  map: Map<string, Event>,
  event: { readonly item: string; readonly payload: object },
): void {
  if ('removed' in event.payload && event.payload.removed === true) map.delete(event.item);
  else map.set(event.item, event as Event);
}

function sit(exams: Map<string, Sitting>, { item, ts, payload }: EventOf<'exam'>): void {
  const sitting = exams.get(item);
  if (payload.phase === 'started') {
    if (!sitting) exams.set(item, { startedAt: ts, start: payload });
  } else if (sitting && !sitting.end) exams.set(item, { ...sitting, endedAt: ts, end: payload });
}
