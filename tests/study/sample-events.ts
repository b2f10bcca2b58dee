import fc from 'fast-check';
import type { RecordEvent } from '../../src/study/events.ts';

/** An event with a place in the log of one device, a second after the one before unless told otherwise. */
export const event = (
  seq: number,
  type: string,
  item: string,
  payload: unknown,
  rest: Partial<RecordEvent> = {},
): RecordEvent => ({
  v: 1,
  id: `${rest.device ?? 'd'}-${seq}`,
  device: 'd',
  seq,
  ts: new Date(1_700_000_000_000 + seq * 1000).toISOString(),
  tz: 'UTC',
  type,
  item,
  rev: 1,
  payload,
  ...rest,
});

export const answer = (seq: number, item: string, choice = 'a', rest: Partial<RecordEvent> = {}): RecordEvent =>
  event(
    seq,
    'answer',
    item,
    { response: { choice }, score: choice === 'a' ? 1 : 0, max: 1, ms: 10, context: 'chapter' },
    rest,
  );

const payloads = fc.oneof(
  fc.constantFrom<[string, unknown]>(
    ['self-grade', { rating: 'good' }],
    ['prediction', { option: 'a', model: 'm', values: {} }],
    ['judgement', { choice: 'a' }],
    ['judgement', { removed: true }],
    ['read', {}],
    ['suspend', {}],
    ['unsuspend', {}],
    ['later', { until: '2026-01-01T00:00:00.000Z' }],
    ['reset', {}],
    ['reset', { before: '2023-11-14T22:14:00.000Z', items: ['q1'] }],
    ['plan', { plan: { minutes: 10 } }],
    ['bookmark', {}],
    ['note', { removed: true }],
    ['exam', { phase: 'started', seed: 1, blueprint: {}, questions: ['q1'] }],
    ['exam', { phase: 'ended', result: {} }],
    ['time', { ms: 5 }],
    ['hologram', { anything: [true] }],
    ['answer', null],
  ),
  fc.tuple(fc.constant('note'), fc.record({ place: fc.constant('c#s'), text: fc.string() })),
  fc.tuple(fc.constant('answer'), fc.record({ response: fc.jsonValue(), score: fc.nat(1), max: fc.constant(1) })),
  fc.tuple(fc.constant('unreset'), fc.record({ reset: fc.constantFrom('d-1', 'e-1') })),
);

/** Events of three devices whose clocks are anywhere, with numbers and ids that meet. */
export const anyEvent: fc.Arbitrary<RecordEvent> = fc
  .tuple(
    payloads,
    fc.constantFrom('d', 'e', 'f'),
    fc.integer({ min: 1, max: 12 }),
    fc.nat(50),
    fc.constantFrom('q1', 'q2', 'c'),
  )
  .map(([[type, payload], device, seq, tick, item]) =>
    event(seq, type, item, payload, { device, ts: new Date(1_700_000_000_000 + tick * 1000).toISOString() }),
  );

export const anyLog = fc.array(anyEvent, { maxLength: 40 });
