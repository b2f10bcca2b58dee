import { describe, expect, it } from 'vitest';
import type { NewEvent, RecordEvent } from '../../src/study/events.ts';
import { makeEvent } from '../../src/study/events.ts';
import { selectItems } from '../../src/study/hub/select.ts';
import { reduceEvents } from '../../src/study/reduce.ts';
import { recordsOf, reviewsOf } from '../../src/study/reviews.ts';
import { listItems, type RevisionItem } from '../../src/study/revision-items.ts';
import { fsrsScheduler } from '../../src/study/spacing/fsrs.ts';
import { reduceReviews } from '../../src/study/spacing/item-state.ts';
import { makeItems } from './revision-sample.ts';
import { day, start } from './reviews.ts';

const hour = 3_600_000;
const items = listItems(makeItems({ questions: 4, asCards: 1 }));
const only = (id: string): RevisionItem[] => items.filter((item) => item.id === id);

/** A log of one device, an hour between events. */
function logOf(events: readonly NewEvent[]): RecordEvent[] {
  return events.map((event, index) =>
    makeEvent(event, {
      device: 'd',
      seq: index + 1,
      nowMillis: start + index * hour,
      timeZone: 'UTC',
      random: new Uint8Array(10).fill(index),
    }),
  );
}

const answer = (item: string, more: object = {}, rev = 1): NewEvent => ({
  type: 'answer',
  item,
  rev,
  payload: { response: 'x', score: 1, max: 1, ms: 20_000, context: 'review', ...more },
});
const grade = (item: string, rating: 'again' | 'hard' | 'good' | 'easy', answerId?: string): NewEvent => ({
  type: 'self-grade',
  item,
  rev: 1,
  payload: { rating, ms: 4000, ...(answerId === undefined ? {} : { answer: answerId }) },
});
const ratingsOf = (log: readonly RecordEvent[], id: string) =>
  reviewsOf(reduceEvents(log), only(id)).map(({ rating }) => rating);

describe('the recalls in a record', () => {
  it.each([
    ['again', 'a wrong one', { score: 0 }],
    ['again', 'one with less than half of the points', { score: 0.4 }],
    ['hard', 'one that is half right', { score: 0.5 }],
    ['hard', 'a right one with a hint', { hints: 1 }],
    ['hard', 'a right one that the reader was unsure of', { confidence: 'unsure' }],
    ['good', 'a right one', { confidence: 'certain' }],
  ])('rate as %s %s', (rating, _what, payload) => {
    expect(ratingsOf(logOf([answer('q0', payload)]), 'q0')).toEqual([rating]);
  });

  it('rate as easy only by the word of the reader, and only what was right', () => {
    const [right, wrong] = logOf([answer('q0'), answer('q0', { score: 0 })]);
    const log = logOf([
      answer('q0'),
      answer('q0', { score: 0 }),
      grade('q0', 'easy', right!.id),
      grade('q0', 'easy', wrong!.id),
    ]);
    expect(ratingsOf(log, 'q0')).toEqual(['easy', 'again']);
  });

  it('take a judgement of a card as one of their own, with its time, apart from the other direction', () => {
    const log = logOf([grade('term:t0', 'hard'), grade('term:t0:reverse', 'again')]);
    expect(reviewsOf(reduceEvents(log), items)).toEqual([
      { item: 'term:t0', at: start, rating: 'hard', seconds: 4 },
      { item: 'term:t0:reverse', at: start + hour, rating: 'again', seconds: 4 },
    ]);
  });

  it('count an answer to a question that is asked as a card for the card, from front to back', () => {
    const log = logOf([answer('q3', { selfMarked: true, response: { rating: 'easy' } })]);
    expect(ratingsOf(log, 'question:q3')).toEqual(['easy']);
    expect(ratingsOf(log, 'question:q3:reverse')).toEqual([]);
  });

  it('leave out what was answered before the question was revised', () => {
    const revised = only('q0').map((item) => ({ ...item, question: { ...item.question!, revision: 2 } }));
    const state = reduceEvents(logOf([answer('q0', {}, 1), answer('q0', { score: 0 }, 2)]));
    expect(reviewsOf(state, revised).map(({ rating }) => rating)).toEqual(['again']);
  });

  it('leave out what was started over, cards of its questions included', () => {
    const reset: NewEvent = { type: 'reset', item: 'c0', rev: 1, payload: { items: ['q0', 'q3'] } };
    const log = logOf([answer('q0'), grade('question:q3', 'good'), answer('q1'), reset]);
    expect(reviewsOf(reduceEvents(log), items).map(({ item }) => item)).toEqual(['q1']);
  });
});

describe('what the choice depends on', () => {
  const choose = (log: readonly RecordEvent[], now: number) => {
    const state = reduceEvents(log);
    const progress = reduceReviews(fsrsScheduler, reviewsOf(state, items));
    return selectItems(items, recordsOf(state, progress, items, now), now);
  };
  const event = (type: 'suspend' | 'unsuspend', item: string): NewEvent => ({ type, item, rev: 1, payload: {} });
  const later = (item: string, millis: number): NewEvent => ({
    type: 'later',
    item,
    rev: 1,
    payload: { until: new Date(millis).toISOString() },
  });

  it('is the last answer: wrong without full marks, sure if the reader said so', () => {
    const log = logOf([
      answer('q0', { score: 0, confidence: 'certain' }),
      answer('q1', { score: 0.9, confidence: 'unsure' }),
      answer('q2', { score: 0, confidence: 'certain' }),
      answer('q2'),
    ]);
    const chosen = choose(log, start + day);
    expect(chosen['wrong-last']).toEqual(['q0', 'q1']);
    expect(chosen['sure-but-wrong']).toEqual(['q0']);
  });

  it('brings back what was put off at its moment, not before, until it is answered', () => {
    const log = logOf([answer('q0'), later('q0', start + day), later('q1', start + day)]);
    expect(choose(log, start + day - 1).due).toEqual([]);
    expect(choose(log, start + day - 1).unseen).not.toContain('q1');
    expect(choose(log, start + day - 1)['asked-later']).toEqual(['q0', 'q1']);
    expect(choose(log, start + day + 1).due).toEqual(['q0']);
    expect(choose(log, start + day + 1).unseen).toContain('q1');
    const answered = [...log, ...logOf([answer('q2'), answer('q2'), answer('q2'), answer('q0')]).slice(3)];
    expect(choose(answered, start + day + 1)['asked-later']).toEqual(['q1']);
  });

  it('knows a bookmarked question, as a card too, until the mark is taken away', () => {
    const mark = (item: string, payload: NewEvent['payload']): NewEvent =>
      ({ type: 'bookmark', item, rev: 1, payload }) as NewEvent;
    const marks = [mark('question:q0', {}), mark('question:q3', {}), mark('question:q1', {}), mark('c0#q2', {})];
    const log = logOf([...marks, mark('question:q1', { removed: true })]);
    expect(choose(log, start).bookmarked).toEqual(['q0', 'question:q3', 'question:q3:reverse']);
    expect(choose(log, start)['asked-later']).toEqual([]);
  });

  it('leaves out what the reader took out, as a card too, until it is asked again', () => {
    const out = logOf([event('suspend', 'q0'), event('suspend', 'q3')]);
    expect(choose(out, start).unseen).not.toContain('q0');
    expect(choose(out, start).unseen).not.toContain('question:q3');
    const back = logOf([event('suspend', 'q0'), event('unsuspend', 'q0')]);
    expect(choose(back, start).unseen).toContain('q0');
  });
});
