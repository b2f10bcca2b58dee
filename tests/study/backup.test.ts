import { describe, expect, it } from 'vitest';
import { findUnsaved } from '../../src/study/backup.ts';
import { reduceEvents } from '../../src/study/reduce.ts';
import { answer } from './sample-events.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-11-24T12:00:00.000Z');
const ago = (days: number) => new Date(now - days * day).toISOString();
const state = (...days: readonly number[]) =>
  reduceEvents(days.map((age, index) => answer(index + 1, 'q', 'a', { ts: ago(age), device: `d${index}` })));

describe('what is in no file yet', () => {
  it('is every answer where nothing was saved, or nothing sensible is remembered', () => {
    for (const savedAt of [undefined, 'yesterday', 5])
      expect(findUnsaved(state(1, 3), savedAt, now)).toEqual({ answers: 2, since: ago(3), isDue: false });
  });

  it('is what was answered since', () => {
    expect(findUnsaved(state(1, 3, 9), ago(2), now)).toEqual({ answers: 1, since: ago(1), isDue: false });
    expect(findUnsaved(state(1), ago(0), now)).toEqual({ answers: 0, since: undefined, isDue: false });
  });

  it('is due with the twentieth answer, or when the first is five days old', () => {
    const many = (count: number) => state(...Array.from({ length: count }, () => 0));
    expect([19, 20].map((count) => findUnsaved(many(count), undefined, now).isDue)).toEqual([false, true]);
    expect([4.99, 5].map((age) => findUnsaved(state(age), undefined, now).isDue)).toEqual([false, true]);
    expect(findUnsaved(state(), undefined, now).isDue).toBe(false);
  });
});
