import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordEvent } from '../../src/study/events.ts';
import { conflictKey, findGaps, mergeLogs } from '../../src/study/merge.ts';
import { reduceEvents } from '../../src/study/reduce.ts';
import { answer, anyLog, event } from './sample-events.ts';

const merged = (...logs: readonly RecordEvent[][]) => mergeLogs(...logs).events;

describe('merging logs', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
        expect(mergeLogs(merged(a, b), c)).toEqual(mergeLogs(a, merged(b, c)));
        expect(mergeLogs(merged(a, b), b)).toEqual(mergeLogs(a, b));
        expect(mergeLogs(a, a)).toEqual(mergeLogs(a));
      }),
    );
  });

  it('never has fewer events than either log: every event is in it as it was', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const all = merged(a, b);
        for (const one of [...a, ...b]) expect(all).toContainEqual(one);
        expect(all.length).toBe(new Set([...a, ...b].map((one) => JSON.stringify(conflictKey(one)))).size);
      }),
    );
  });

  it('gives the same state on both devices, whichever took in the other', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        expect(reduceEvents([...a, ...b])).toEqual(reduceEvents(merged(b, a)));
      }),
    );
  });

  it('keeps unknown types, newer versions and fields it does not know as they are', () => {
    const odd = [event(1, 'hologram', 'q', { x: [1] }), { ...answer(2, 'q'), v: 7, more: 'kept' }];
    expect(merged(odd, [answer(3, 'q')])).toEqual([...odd, answer(3, 'q')]);
  });

  it('keeps both of two events that share an id and differ, and reports the id', () => {
    const [one, other] = [answer(1, 'q', 'a'), answer(1, 'q', 'b')];
    const { events, conflicts } = mergeLogs([one, answer(2, 'q')], [other]);
    expect(events).toHaveLength(3);
    expect(events).toEqual(expect.arrayContaining([one, other]));
    expect(conflicts).toEqual(['d-1']);
    expect(reduceEvents(events).answers.get('q')).toHaveLength(2);
  });

  it('sees no conflict in another order of keys', () => {
    const one = answer(1, 'q');
    const other = Object.fromEntries(Object.entries(one).reverse()) as unknown as typeof one;
    expect(mergeLogs([one], [other])).toEqual({ events: [one], conflicts: [] });
  });
});

describe('findGaps', () => {
  it('counts what a device wrote and the log does not hold', () => {
    expect([...findGaps([answer(3, 'q'), answer(5, 'q'), answer(1, 'q', 'a', { device: 'e' })])]).toEqual([['d', 3]]);
  });
});
