import { describe, expect, it } from 'vitest';
import { isEvent, makeEvent, makeEventId } from '../../src/study/events.ts';

const entry = {
  device: 'd1',
  seq: 3,
  nowMillis: Date.UTC(2026, 10, 23, 12, 0, 0, 5),
  timeZone: 'Europe/Minsk',
  random: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
};

describe('makeEvent', () => {
  it('writes version, place, time in UTC with milliseconds, zone, item and revision', () => {
    const event = makeEvent(
      { type: 'prediction', item: 'p', rev: 2, payload: { option: 'a', model: 'm', values: { o: 0.5 } } },
      entry,
    );
    expect(event).toEqual({
      v: 1,
      id: '01a20846-fe05-7102-8304-05060708090a',
      device: 'd1',
      seq: 3,
      ts: '2026-11-23T12:00:00.005Z',
      tz: 'Europe/Minsk',
      type: 'prediction',
      item: 'p',
      rev: 2,
      payload: { option: 'a', model: 'm', values: { o: 0.5 } },
    });
  });
});

describe('makeEventId', () => {
  it('makes a UUID of version 7 and the RFC 9562 variant', () => {
    for (const byte of [0, 0x7f, 0xff])
      expect(makeEventId(entry.nowMillis, new Uint8Array(10).fill(byte))).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
  });

  it('carries the time in its first 48 bits, as in the example of RFC 9562 A.6', () => {
    const id = makeEventId(0x017f22e279b0, new Uint8Array(10));
    expect(id.slice(0, 13)).toBe('017f22e2-79b0');
  });

  it('sorts by time', () => {
    const ids = [1, 2, 1e12, 1.7e12, 2e14].map((millis) => makeEventId(millis, new Uint8Array(10).fill(0xff)));
    expect([...ids].sort()).toEqual(ids);
  });

  it('refuses too little chance', () => {
    expect(() => makeEventId(0, new Uint8Array(9))).toThrow(RangeError);
  });
});

describe('isEvent', () => {
  const event = {
    v: 1,
    id: 'i',
    device: 'd',
    seq: 1,
    ts: '2026-01-01T00:00:00.000Z',
    tz: 'UTC',
    type: 'x',
    item: '',
    rev: 1,
  };

  it('takes an event of any type and version, whatever its payload', () => {
    for (const change of [{}, { type: 'hologram' }, { v: 99 }, { payload: null }, { payload: [1] }, { more: true }])
      expect([change, isEvent({ ...event, payload: {}, ...change })]).toEqual([change, true]);
  });

  it.each([
    ['no object', 'text'],
    ['nothing', null],
    ['a list', [event]],
    ['no payload', event],
    ['a version that is none', { ...event, payload: {}, v: '1' }],
    ['a sequence that is no number of an event', { ...event, payload: {}, seq: 0 }],
    ['a sequence beyond what is counted exactly', { ...event, payload: {}, seq: 2 ** 53 }],
    ['an id that is no name', { ...event, payload: {}, id: 'a b' }],
    ['an id without end', { ...event, payload: {}, id: 'a'.repeat(101) }],
    ['NUL in the name of the device', { ...event, payload: {}, device: 'a\0' }],
    ['a moment in words', { ...event, payload: {}, ts: '1 Jan 2026' }],
    ['a moment that is none', { ...event, payload: {}, ts: '2026-13-01T00:00:00.000Z' }],
    ['an item that is no text', { ...event, payload: {}, item: {} }],
    ['an item without end', { ...event, payload: {}, item: 'a'.repeat(301) }],
    ['a revision that is none', { ...event, payload: {}, rev: 0.5 }],
  ])('refuses %s', (_, value) => {
    expect(isEvent(value)).toBe(false);
  });
});
