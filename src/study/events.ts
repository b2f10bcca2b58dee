import { type EventType, isMoment, isPayloadOf, type Payloads } from './payloads.ts';

/**
 * The learner’s record is a log of events that are never changed or removed.
 *
 * Shape: `{ v, id, device, seq, ts, tz, type, item, rev, payload }`. `id` is unique in the world, `seq` counts the
 * events of one device from 1, `ts` is UTC with milliseconds, `tz` the zone the reader was in. `item` and `rev` name
 * what it is about by its explicit id and revision; what has no revision has 1. What `item` and `payload` mean for a
 * type stands in `payloads.ts`. An event of an unknown type or a newer `v` is kept as it is.
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

export type EventOf<Type extends EventType> = BaseEvent<Type, Payloads[Type]>;
export type KnownEvent = { [Type in EventType]: EventOf<Type> }[EventType];
export type UnknownEvent = BaseEvent<string, unknown>;
export type RecordEvent = KnownEvent | UnknownEvent;

export type AnswerEvent = EventOf<'answer'>;
export type PredictionEvent = EventOf<'prediction'>;

/** What happened, before it has its place in the log. */
export type NewEvent = {
  [Type in EventType]: Pick<EventOf<Type>, 'type' | 'item' | 'rev' | 'payload'>;
}[EventType];

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
 * Makes a UUID of version 7 (RFC 9562, section 5.7): 48 bits of time, then random bits. Notes, highlights and sittings
 * of an exam have such ids too.
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

/** The last number a device gives; a device that has come there takes a new name. Nobody comes there by studying. */
export const lastSeq = 1e9;

const name = /^[\w-]{1,100}$/;
const isName = (value: unknown): boolean => typeof value === 'string' && name.test(value);
const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= 300;

/**
 * Whether a value from outside has the shape of an event, of whatever type and version. Only such a value may enter a
 * log; what its payload says is another matter.
 */
export function isEvent(value: unknown): value is RecordEvent {
  if (typeof value !== 'object' || value === null) return false;
  const { v, id, device, seq, ts, tz, type, item, rev, payload } = value as Readonly<Record<string, unknown>>;
  return (
    isCount(v, Number.MAX_SAFE_INTEGER) &&
    isCount(seq, lastSeq) &&
    isName(id) &&
    isName(device) &&
    isName(type) &&
    isMoment(ts) &&
    isShort(tz) &&
    isShort(item) &&
    Number.isSafeInteger(rev) &&
    payload !== undefined
  );
}

const isCount = (value: unknown, largest: number): boolean =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= largest;

/** Whether this version understands an event: its shape, its type and its payload. */
export const isKnown = (event: RecordEvent): event is KnownEvent => isEvent(event) && isUnderstood(event);

/** Whether this version understands what has the shape of an event. */
export const isUnderstood = (event: RecordEvent): event is KnownEvent =>
  event.v <= eventVersion && isPayloadOf(event.type, event.payload);
