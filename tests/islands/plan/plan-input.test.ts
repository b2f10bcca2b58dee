import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateOf, makeCalendar, toLocalField } from '../../../src/islands/plan/calendar.ts';
import { makePlanInput } from '../../../src/islands/plan/plan-input.ts';
import { answerPlan } from '../../../src/study/exam/answers.ts';
import type { SavedPlan } from '../../../src/study/exam/saved-plan.ts';
import { type KnownEvent, makeEvent, type NewEvent } from '../../../src/study/events.ts';
import { reduceEvents } from '../../../src/study/reduce.ts';
import type { RevisionItem } from '../../../src/study/revision-items.ts';
import { fsrsScheduler } from '../../../src/study/spacing/fsrs.ts';
import { item } from '../../study/reviews.ts';

const zone = process.env.TZ;
beforeAll(() => {
  process.env.TZ = 'Europe/Madrid';
});
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('the calendar of the reader', () => {
  it('counts days from today to that of the exam in the reader’s zone, over a change of the clock', () => {
    // The clocks of Madrid go back on 25 October 2026.
    const days = makeCalendar(Date.parse('2026-10-24T22:30:00Z'), Date.parse('2026-10-27T08:00:00Z'));
    expect(days.map(({ date }) => date)).toEqual(['2026-10-25', '2026-10-26', '2026-10-27']);
    expect(days.map(({ weekday }) => weekday)).toEqual([0, 1, 2]);
    expect(days[1]!.start - days[0]!.start).toBe(25 * 3_600_000);
  });

  it('has no day after the exam, nor more than about a year', () => {
    const now = Date.parse('2026-11-24T08:00:00Z');
    expect(makeCalendar(now, now - 86_400_000)).toEqual([]);
    expect(makeCalendar(now, now + 5000 * 86_400_000)).toHaveLength(400);
  });

  it('writes a moment as a field of the form wants it', () => {
    const moment = Date.parse('2026-12-08T08:05:00Z');
    expect(toLocalField(moment)).toBe('2026-12-08T09:05');
    expect(new Date(toLocalField(moment)).getTime()).toBe(moment);
    expect(dateOf(Date.parse('2026-11-24T23:30:00Z'))).toBe('2026-11-25');
  });
});

const now = Date.parse('2026-11-24T08:00:00Z');
const plan: SavedPlan = {
  v: 1,
  exam: '2026-12-08T08:00:00.000Z',
  chapters: { c2: 0 },
  objectives: {},
  minutes: [15, 15, 15, 15, 15, 15, 15],
  daysOff: ['2026-11-26'],
  target: 0.9,
};
const question = (id: string, chapter: string): RevisionItem => ({
  ...item(id, { objective: `o-${chapter}`, family: chapter }),
  chapter,
  question: { id, revision: 1 } as RevisionItem['question'],
  card: undefined,
});
const items = [question('q1', 'c1'), question('q2', 'c1'), question('q3', 'c2'), question('q4', 'c1')];
const chapter = (id: string) => ({
  id,
  number: 1,
  title: id,
  language: 'en',
  direction: 'ltr' as const,
  parts: [{ id: `o-${id}`, text: id, kind: 'objective' as const }],
});
let seq = 0;
const at = (daysAgo: number, event: NewEvent): KnownEvent =>
  makeEvent(event, {
    device: 'd1',
    seq: ++seq,
    nowMillis: now - daysAgo * 86_400_000,
    timeZone: 'Europe/Madrid',
    random: new Uint8Array(10).fill(seq),
  });
const answer = (id: string, payload: { score: number; ms?: number }): NewEvent =>
  ({
    type: 'answer',
    item: id,
    rev: 1,
    payload: { response: {}, max: 1, context: 'exam', ...payload },
  }) as unknown as NewEvent;

describe('what the planner is given', () => {
  const state = reduceEvents([
    at(3, answer('q1', { score: 1, ms: 20_000 })),
    at(0.001, answer('q2', { score: 0 })),
    at(1, { type: 'suspend', item: 'q4', rev: 1, payload: {} }),
  ]);
  const input = makePlanInput(plan, state, { items, chapters: [chapter('c1'), chapter('c2')] }, now);

  it('is what was answered, what is covered and what was not taken out', () => {
    expect(input.reviews).toEqual([
      { item: 'q1', at: now - 3 * 86_400_000, rating: 'good', seconds: 20 },
      { item: 'q2', at: now - 86_400, rating: 'again', seconds: 0 },
    ]);
    expect([...input.scope]).toEqual([['o-c1', 1]]);
    expect(input.items.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
    expect(input.days).toHaveLength(15);
  });

  it('can travel to a worker', () => {
    expect(structuredClone(input)).toEqual(input);
  });

  it('makes a plan that asks only what is covered, on days that are not off', () => {
    const { plan: made, total } = answerPlan({ ...input, scheduler: fsrsScheduler });
    expect(total).toBe(2);
    expect(new Set(made.days.flatMap((day) => day.items))).toEqual(new Set(['q1', 'q2']));
    expect(made.days.map(({ date }) => date)).not.toContain('2026-11-26');
    expect(made.expected).toBeGreaterThan(made.without);
  });
});
