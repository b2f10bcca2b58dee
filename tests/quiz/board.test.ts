import { describe, expect, test } from 'vitest';
import { answerOf, factorsOf, valuesAt } from '../../src/quiz/board.ts';
import type { BoardRow } from '../../src/schemas/board.ts';
import { models } from './types/walk-model.ts';

/** Distance is a · b + c, with a = 2, b = 3 and c = 1 unless a row says otherwise. */
const row = (over: Partial<BoardRow> = {}): BoardRow => ({
  id: 'distance',
  name: 'Distance',
  model: 'walk',
  parameter: 'a',
  values: {},
  quantity: 'distance',
  better: 'neither',
  direction: 'rises',
  reason: '',
  ...over,
});

describe('what a model answers when one parameter is multiplied', () => {
  test('is its quantity before and after, with the other values as the row has them', () => {
    expect(answerOf(models, row(), 2)).toMatchObject({ before: 7, after: 13, direction: 'rises' });
    expect(answerOf(models, row({ values: { a: 1, b: 4 } }), 2)).toMatchObject({ before: 5, after: 9 });
    expect(answerOf(models, row(), 0.5)).toMatchObject({ before: 7, after: 4, direction: 'falls' });
  });

  test('is better, worse or the same for a side that wants more or less of it', () => {
    const effect = (over: Partial<BoardRow>, factor = 2) => answerOf(models, row(over), factor).effect;
    expect(effect({ better: 'more' })).toBe('better');
    expect(effect({ better: 'less' })).toBe('worse');
    expect(effect({ better: 'more' }, 0.5)).toBe('worse');
    expect(effect({ better: 'less' }, 0.5)).toBe('better');
    expect(effect({ better: 'more' }, 1)).toBe('same');
    expect(effect({ better: 'neither' })).toBeUndefined();
  });

  test('counts as no change while the digits of the quantity do not show one', () => {
    // One digit: 0.05 is the least that shows. With a = b = c = 0.5 the distance is 0.75.
    const small = row({ values: { a: 0.5, b: 0.5, c: 0.5 }, better: 'more' });
    expect(answerOf(models, small, 1.1)).toMatchObject({ direction: 'stays', effect: 'same' });
    expect(answerOf(models, small, 1.4)).toMatchObject({ direction: 'rises', effect: 'better' });
  });

  test('has no direction where the model gives no number', () => {
    const nothing = answerOf(models, row({ quantity: 'share', parameter: 'a', values: { b: 0 } }), 2);
    expect(nothing).toEqual({ before: undefined, after: undefined, direction: undefined, effect: undefined });
    expect(answerOf(models, row({ model: 'run' }), 2).direction).toBeUndefined();
  });
});

test('a multiplied value has the digits that were meant', () => {
  expect(valuesAt(models, row({ values: { a: 0.1, c: 2 } }), 3)).toEqual({ a: 0.3, c: 2 });
});

test('the factors a reader can choose include both ends, without the dust of adding steps', () => {
  expect(factorsOf({ min: 1, max: 2, step: 0.1, default: 1 })).toEqual([
    1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2,
  ]);
  expect(factorsOf({ min: 2, max: 1, step: 0.5, default: 1 })).toEqual([]);
});
