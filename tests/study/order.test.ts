import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, sortEvents } from '../../src/study/order.ts';
import { anyLog, event } from './sample-events.ts';

const at = (second: number, device: string, seq: number, id = `${device}-${seq}`) =>
  event(seq, 'x', '', {}, { device, id, ts: `2026-01-01T00:00:0${second}.000Z` });
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id);

describe('the order of a log', () => {
  it('is by time, then device, then sequence, then id', () => {
    const ordered = [
      at(0, 'b', 1),
      at(1, 'a', 9),
      at(1, 'b', 2),
      at(1, 'b', 3, 'x'),
      at(1, 'b', 3, 'y'),
      at(2, 'a', 10),
    ];
    expect(ids(sortEvents([...ordered].reverse()))).toEqual(ids(ordered));
  });

  it('leaves what was done later on a device later when its clock has jumped back', () => {
    const log = [at(5, 'a', 1), at(1, 'a', 2), at(6, 'a', 3), at(3, 'b', 1)];
    expect(ids(sortEvents(log))).toEqual(['b-1', 'a-1', 'a-2', 'a-3']);
  });

  it('never has a later number of a device before an earlier one', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const last = new Map<string, number>();
        for (const { device, seq } of sortEvents(log)) {
          expect(seq).toBeGreaterThanOrEqual(last.get(device) ?? 0);
          last.set(device, seq);
        }
      }),
    );
  });

  it('is the same in whatever order the events arrive', () => {
    fc.assert(
      fc.property(
        anyLog.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
        ([log, shuffled]) => {
          expect(sortEvents(shuffled)).toEqual(sortEvents(log));
        },
      ),
    );
  });

  it('counts one of several events with one id, the same on every device', () => {
    const [one, other] = [at(1, 'a', 1), { ...at(1, 'a', 1), payload: { b: 1 } }];
    expect(sortEvents([one, other])).toEqual(sortEvents([other, one]));
    expect(sortEvents([one, other])).toHaveLength(1);
  });

  it('gives no place to what has not the shape of an event, and lets it move nothing', () => {
    const log = [at(1, 'a', 1), { ...at(2, 'a', 2), ts: 'zzz' }, at(3, 'a', 3), at(2, 'b', 1)];
    expect(ids(sortEvents(log))).toEqual(['a-1', 'b-1', 'a-3']);
  });
});

describe('canonicalText', () => {
  it('is shared by values that differ in the order of their keys alone', () => {
    expect(canonicalText({ b: [{ d: 1, c: null }], a: 'x' })).toBe('{"a":"x","b":[{"c":null,"d":1}]}');
    expect(canonicalText([1, 2])).not.toBe(canonicalText([2, 1]));
  });

  it('keeps a key called __proto__ apart from the prototype', () => {
    expect(canonicalText(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });
});
