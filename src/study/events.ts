/**
 * The learner’s record is a log of events that are never changed or removed.
 *
 * Shape: `{ v, id, device, seq, ts, tz, type, item, rev, payload }`. `id` is unique in the world, `seq` counts the
 * events of one device from 1, `ts` is UTC with milliseconds, `tz` the zone the reader was in. `item` and `rev` name
 * what was answered by its explicit id and revision. An event of an unknown type or a newer `v` is kept as it is.
 */
export const eventVersion = 1;

export interface BaseEvent<Type extends string, Payload> {
  readonly v: number;
  readonly id: string;
  readonly device: string;
  readonly seq: number;
  readonly ts: string;
  readonly tz: string;
  readonly type: Type;
  readonly item: string;
  readonly rev: number;
  readonly payload: Payload;
}

export type Confidence = 'unsure' | 'fairly' | 'certain';

/** Where a question was answered. */
export type AnswerContext = 'chapter' | 'quiz' | 'review' | 'exam';

/** An answer to a question, as it was shown. */
export type AnswerEvent = BaseEvent<
  'answer',
  {
    /** What the order and any numbers were drawn from; 0, or left out by older versions, as the author wrote them. */
    readonly seed?: number;
    /** Ids of the options in the order shown. */
    readonly shown: readonly string[];
    /** In the shape of the type of question; only its own logic reads it. */
    readonly response: unknown;
    readonly score: number;
    readonly max: number;
    /** How many hints were seen before. */
    readonly hints?: number;
    /** How sure the reader was, said before the verdict. */
    readonly confidence?: Confidence;
    /** Whether the reader marked the answer, as with an essay. */
    readonly selfMarked?: true;
    /** Time from seeing the question to answering it, in milliseconds. */
    readonly ms: number;
    readonly context: AnswerContext;
  }
>;

/** A prediction made before a model opened, with the values the model then showed. */
export type PredictionEvent = BaseEvent<
  'prediction',
  { readonly option: string; readonly model: string; readonly values: Readonly<Record<string, number>> }
>;

export type KnownEvent = AnswerEvent | PredictionEvent;
export type UnknownEvent = BaseEvent<string, unknown>;
export type RecordEvent = KnownEvent | UnknownEvent;

/** What happened, before it has its place in the log. */
export type NewEvent = Pick<KnownEvent, 'item' | 'rev'> &
  (
    | { readonly type: 'answer'; readonly payload: AnswerEvent['payload'] }
    | { readonly type: 'prediction'; readonly payload: PredictionEvent['payload'] }
  );

/** Where and when an event enters the log. */
export interface Entry {
  readonly device: string;
  readonly seq: number;
  /** Milliseconds since 1970, UTC. */
  readonly nowMillis: number;
  /** IANA name of the time zone. */
  readonly timeZone: string;
  /** Ten random bytes. */
  readonly random: Uint8Array;
}

/** Makes the event that is written. */
export function makeEvent(event: NewEvent, { device, seq, nowMillis, timeZone, random }: Entry): KnownEvent {
  const { type, item, rev, payload } = event;
  return {
    v: eventVersion,
    id: makeEventId(nowMillis, random),
    device,
    seq,
    ts: new Date(nowMillis).toISOString(),
    tz: timeZone,
    type,
    item,
    rev,
    payload,
  } as KnownEvent;
}

/**
 * Makes a UUID of version 7 (RFC 9562, section 5.7): 48 bits of time, then random bits.
 *
 * @throws RangeError if fewer than ten random bytes are given.
 */
export function makeEventId(nowMillis: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('An event id needs ten random bytes.');
  const bytes = new Uint8Array(16);
  for (let index = 0, rest = nowMillis; index < 6; index++, rest = Math.floor(rest / 256))
    bytes[5 - index] = rest % 256;
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The one order in which a log is read, whatever order its events arrived in: time, device, sequence, id. */
export function compareEvents(a: RecordEvent, b: RecordEvent): number {
  return compare(a.ts, b.ts) || compare(a.device, b.device) || a.seq - b.seq || compare(a.id, b.id);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
