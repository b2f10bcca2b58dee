import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordEvent } from '../../src/study/events.ts';
import { reduceEvents } from '../../src/study/reduce.ts';

const event = (seq: number, type: string, item: string, payload: unknown, v = 1): RecordEvent => ({
  v,
  id: `id-${seq}`,
  device: 'd',
  seq,
  ts: new Date(1_700_000_000_000 + seq).toISOString(),
  tz: 'UTC',
  type,
  item,
  rev: 1,
  payload,
});

const answer = (seq: number, item: string, choice: string) =>
  event(seq, 'answer', item, { shown: ['a', 'b'], response: { choice }, score: 0, max: 1, ms: 10, context: 'chapter' });

describe('reduceEvents', () => {
  it('keeps every answer to a question, oldest first', () => {
    const { answers } = reduceEvents([answer(2, 'q', 'b'), answer(1, 'q', 'a'), answer(3, 'r', 'a')]);
    expect(answers.get('q')?.map(({ payload }) => payload.response)).toEqual([{ choice: 'a' }, { choice: 'b' }]);
    expect(answers.get('r')).toHaveLength(1);
  });

  it('keeps predictions apart from answers', () => {
    const { answers, predictions } = reduceEvents([
      event(1, 'prediction', 'p', { option: 'x', model: 'm', values: {} }),
    ]);
    expect(answers.size).toBe(0);
    expect(predictions.get('p')?.[0]?.payload.option).toBe('x');
  });

  it('lets the last judgement of a claim hold, until it is taken back or the course begins anew', () => {
    const judged = [
      event(1, 'judgement', 'c', { choice: 'holds' }),
      event(2, 'judgement', 'c', { choice: 'fails', reason: 'The date.' }),
      event(3, 'judgement', 'd', { choice: 'holds' }),
      event(4, 'judgement', 'd', { removed: true }),
      event(5, 'judgement', 'e', { reason: 'No choice.' }),
    ];
    const { judgements } = reduceEvents(judged);
    expect([...judgements].map(([item, { payload }]) => [item, payload])).toEqual([
      ['c', { choice: 'fails', reason: 'The date.' }],
    ]);
    expect(reduceEvents([...judged, event(6, 'reset', '', {})]).judgements.size).toBe(0);
  });

  it('gives the same state in whatever order the events arrive', () => {
    const events = Array.from({ length: 20 }, (_, index) => answer(index + 1, `q${index % 3}`, index % 2 ? 'a' : 'b'));
    const state = reduceEvents(events);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(reduceEvents(shuffled)).toEqual(state);
      }),
    );
  });

  it('passes over events of unknown type, newer version or damaged payload without failing', () => {
    const odd = [
      event(1, 'bookmark', 'q', { anything: true }),
      answer(2, 'q', 'a'),
      { ...answer(3, 'q', 'b'), v: 2 },
      event(4, 'answer', 'q', null),
      event(5, 'answer', 'q', { response: {}, score: 1 }),
      event(6, 'prediction', 'q', 'text'),
    ];
    const { answers, predictions } = reduceEvents(odd);
    expect(answers.get('q')?.map(({ seq }) => seq)).toEqual([2]);
    expect(predictions.size).toBe(0);
  });

  it('never throws, whatever a log holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('answer', 'prediction', 'x'), fc.jsonValue())), (pairs) => {
        reduceEvents(pairs.map(([type, payload], index) => event(index, type, 'q', payload)));
      }),
    );
  });

  it('does not change the list it is given', () => {
    const events = [answer(2, 'q', 'b'), answer(1, 'q', 'a')];
    reduceEvents(events);
    expect(events.map(({ seq }) => seq)).toEqual([2, 1]);
  });
});
