import { describe, expect, test } from 'vitest';
import type { AnswerEvent } from '../../src/study/events.ts';
import { progressOf } from '../../src/study/progress.ts';

const answer = (score: number) => ({ payload: { score, max: 1 } }) as AnswerEvent;

describe('how far a reader is', () => {
  test('counts questions, not answers, and the last answer of each', () => {
    const answers = new Map([
      ['a', [answer(0), answer(1)]],
      ['b', [answer(1), answer(0)]],
      ['c', [answer(0), answer(1)]],
      ['elsewhere', [answer(1)]],
    ]);
    expect(progressOf({ answers }, ['a', 'b', 'c', 'd'])).toEqual({ total: 4, answered: 3, right: 2 });
  });

  test('is nothing where nothing was asked', () => {
    expect(progressOf({ answers: new Map() }, [])).toEqual({ total: 0, answered: 0, right: 0 });
  });
});
