import { describe, expect, it } from 'vitest';
import { reduceEvents } from '../../src/study/reduce.ts';
import { answer, event } from './sample-events.ts';

const until = '2026-12-01T00:00:00.000Z';

describe('the state of a record', () => {
  it('has the reader’s own judgements, oldest first', () => {
    const log = [
      event(2, 'self-grade', 'q', { rating: 'easy' }),
      event(1, 'self-grade', 'q', { rating: 'again', answer: 'x' }),
    ];
    expect(
      reduceEvents(log)
        .selfGrades.get('q')
        ?.map(({ payload }) => payload.rating),
    ).toEqual(['again', 'easy']);
  });

  it('has when a section was read last', () => {
    const log = [event(1, 'read', 'c#s', {}), event(5, 'read', 'c#s', {})];
    expect([...reduceEvents(log).read]).toEqual([['c#s', log[1]!.ts]]);
  });

  it('has the questions that are suspended, until they are asked for again', () => {
    const log = [event(1, 'suspend', 'q', {}), event(2, 'suspend', 'r', {}), event(3, 'unsuspend', 'q', {})];
    expect([...reduceEvents(log).suspended]).toEqual(['r']);
  });

  it('has the questions to ask later, until they are answered', () => {
    const log = [event(1, 'later', 'q', { until }), event(2, 'later', 'r', { until }), answer(3, 'q')];
    expect([...reduceEvents(log).later]).toEqual([['r', until]]);
  });

  it('has the last plan, and none when it was given up', () => {
    const log = [event(1, 'plan', '', { plan: { minutes: 5 } }), event(2, 'plan', '', { plan: { minutes: 9 } })];
    expect(reduceEvents(log).plan).toEqual({ minutes: 9 });
    expect(reduceEvents([...log, event(3, 'plan', '', { plan: null })]).plan).toBeUndefined();
  });

  it.each([
    ['note', 'notes', { place: 'c#s', text: 'first' }, { place: 'c#s', text: 'second' }],
    ['highlight', 'highlights', { place: 'c#s', quote: 'words' }, { place: 'c#s', quote: 'words', colour: 'b' }],
    ['bookmark', 'bookmarks', {}, {}],
  ] as const)('has each %s as it was written last, and none that was removed', (type, name, first, last) => {
    const log = [event(1, type, 'n1', first), event(2, type, 'n2', first), event(3, type, 'n1', last)];
    expect(reduceEvents(log)[name].get('n1')?.payload).toEqual(last);
    const after = reduceEvents([...log, event(4, type, 'n1', { removed: true })]);
    expect([...after[name].keys()]).toEqual(['n2']);
    const again = reduceEvents([...log, event(4, type, 'n1', { removed: true }), event(5, type, 'n1', first)]);
    expect(again[name].get('n1')?.payload).toEqual(first);
  });

  it('has mock exams with start and end, one without end, and no end without start', () => {
    const start = { phase: 'started', seed: 7, blueprint: { count: 2 }, questions: ['q', 'r'] };
    const end = { phase: 'ended', result: { score: 1 } };
    const log = [
      event(1, 'exam', 'e1', start),
      event(2, 'exam', 'e2', start),
      event(3, 'exam', 'e1', end),
      event(4, 'exam', 'e1', { phase: 'ended', result: { score: 2 } }),
      event(5, 'exam', 'e3', end),
    ];
    const { exams } = reduceEvents(log);
    expect([...exams.keys()]).toEqual(['e1', 'e2']);
    expect(exams.get('e1')).toEqual({ startedAt: log[0]!.ts, start, endedAt: log[2]!.ts, end });
    expect(exams.get('e2')?.end).toBeUndefined();
  });

  it('has the time spent on each chapter', () => {
    const log = [event(1, 'time', 'c', { ms: 5 }), event(2, 'time', 'c', { ms: 7 }), event(3, 'time', 'd', { ms: 1 })];
    expect([...reduceEvents(log).time]).toEqual([
      ['c', 12],
      ['d', 1],
    ]);
  });

  it.each([
    ['self-grade', { rating: 'superb' }],
    ['later', { until: 'tomorrow' }],
    ['plan', {}],
    ['note', { place: 'c', text: 5 }],
    ['highlight', { place: 'c' }],
    ['exam', { phase: 'paused' }],
    ['exam', { phase: 'started', seed: 1, questions: [1] }],
    ['time', { ms: -1 }],
    ['time', { ms: '5' }],
    ['reset', { items: 'q' }],
    ['reset', { before: 'ever' }],
    ['unreset', {}],
    ['answer', { score: 1, max: 1 }],
    ['suspend', []],
    ['read', null],
    ['toString', {}],
    ['__proto__', {}],
  ])('is not changed by a damaged %s: %j', (type, payload) => {
    const before = [answer(1, 'q'), event(2, 'note', 'n', { place: 'c', text: 't' })];
    expect(reduceEvents([...before, event(3, type, 'q', payload)])).toEqual(reduceEvents(before));
  });

  it('holds items called like the properties of every object', () => {
    const { answers, time } = reduceEvents([answer(1, '__proto__'), event(2, 'time', 'constructor', { ms: 1 })]);
    expect([answers.get('__proto__')?.length, time.get('constructor')]).toEqual([1, 1]);
  });
});

describe('a reset', () => {
  const log = [
    answer(1, 'q1'),
    answer(2, 'q2'),
    event(3, 'read', 'c#s', {}),
    event(4, 'time', 'c', { ms: 5 }),
    event(5, 'suspend', 'q1', {}),
    event(6, 'note', 'n', { place: 'c#s', text: 't' }),
    event(7, 'bookmark', 'c', {}),
    event(8, 'plan', '', { plan: 1 }),
    event(9, 'read', 'cc#s', {}),
  ];
  const all = event(20, 'reset', '', {});
  const chapter = event(20, 'reset', 'c', { items: ['q1'] });

  it('of the course makes what the reader did not count, and leaves what they wrote or set', () => {
    const { answers, read, time, suspended, notes, bookmarks, plan } = reduceEvents([...log, all]);
    expect([answers.size, read.size, time.size, suspended.size]).toEqual([0, 0, 0, 0]);
    expect([notes.size, bookmarks.size, plan]).toEqual([1, 1, 1]);
  });

  it('of a chapter covers its questions, its sections and its time, and no other', () => {
    const { answers, read, time, suspended } = reduceEvents([...log, chapter]);
    expect([[...answers.keys()], [...read.keys()], time.size, suspended.size]).toEqual([['q2'], ['cc#s'], 0, 0]);
  });

  it('does not cover what comes after it', () => {
    expect(reduceEvents([...log, all, answer(21, 'q1')]).answers.get('q1')).toHaveLength(1);
  });

  it('covers what came before it on another device, and arrives later', () => {
    expect(reduceEvents([...log, all, answer(1, 'q3', 'a', { device: 'e' })]).answers.size).toBe(0);
  });

  it('with a date covers only what was done before it', () => {
    const dated = event(20, 'reset', '', { before: log[1]!.ts });
    expect([...reduceEvents([...log, dated]).answers.keys()]).toEqual(['q2']);
  });

  it('covers what the same device wrote before it while its clock was ahead', () => {
    const ahead = answer(10, 'q3', 'a', { ts: '2030-01-01T00:00:00.000Z' });
    expect(reduceEvents([...log, ahead, all]).answers.size).toBe(0);
  });

  it('can be taken back, whole, and is told only while it holds', () => {
    expect(reduceEvents([...log, all]).resets.map(({ id }) => id)).toEqual([all.id]);
    const { resets, ...state } = reduceEvents([...log, all, event(21, 'unreset', '', { reset: all.id })]);
    expect({ ...state, resets }).toEqual(reduceEvents(log));
  });

  it('taken back leaves another in force', () => {
    const back = event(22, 'unreset', '', { reset: chapter.id });
    expect([...reduceEvents([...log, chapter, event(21, 'reset', '', {}), back]).answers.keys()]).toEqual([]);
  });
});
