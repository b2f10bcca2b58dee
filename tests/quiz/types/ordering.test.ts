import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { noModels } from '../../../src/quiz/question-type.ts';
import { ordering } from '../../../src/quiz/types/ordering/index.ts';
import { moveTo } from '../../../src/quiz/types/ordering/move.ts';
import { testLaws, written } from './laws.ts';

const ids = ['sow', 'water', 'reap', 'eat'];
const items = [
  { id: 'sow', text: 'Sow', feedback: 'Sowing comes first.' },
  { id: 'water', text: 'Water', feedback: 'What was sown is watered.', misconception: 'dry-farming' },
  { id: 'reap', text: 'Reap' },
  { id: 'eat', text: 'Eat', feedback: 'Eating comes last.' },
];
const order = (mode?: string) =>
  written({ type: 'ordering', items, points: 6, ...(mode ? { scoring: { mode } } : {}) });

testLaws({
  type: ordering,
  samples: {
    'ordering, exactly': order(),
    'ordering by neighbours': order('adjacent-pairs'),
    'ordering by place': order('position'),
  },
  responses: () =>
    fc
      .oneof(
        { weight: 4, arbitrary: fc.shuffledSubarray(ids, { minLength: 4 }) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom(...ids, 'z'), { minLength: 1, maxLength: 5 }) },
      )
      .map((chosen) => ({ order: chosen })),
  isRight: (_, response) => response.order.join() === 'sow,water,reap,eat',
});

describe('ordering', () => {
  const grade = (mode: string, chosen: string[]) =>
    gradeWith(ordering.logic, ordering.schema.parse(order(mode)), { order: chosen }, 0);
  const late = ['water', 'reap', 'eat', 'sow'];
  const swapped = ['sow', 'reap', 'water', 'eat'];

  test.each([
    ['exact', late, 0],
    ['exact', swapped, 0],
    ['adjacent-pairs', late, 4],
    ['adjacent-pairs', swapped, 0],
    ['adjacent-pairs', ['sow', 'water', 'eat', 'reap'], 2],
    ['position', late, 0],
    ['position', swapped, 3],
  ] as const)('%s: %j wins %d of 6', (mode, chosen, score) => {
    expect(grade(mode, [...chosen]).score).toBeCloseTo(score);
  });

  test('says of an item that is not in its place why it stands elsewhere', () => {
    expect(grade('position', swapped)).toMatchObject({
      feedback: ['What was sown is watered.'],
      misconceptions: ['dry-farming'],
    });
    expect(grade('exact', late).feedback).toEqual([
      'Sowing comes first.',
      'What was sown is watered.',
      'Eating comes last.',
    ]);
    expect(grade('adjacent-pairs', late).feedback).toEqual(['Sowing comes first.', 'What was sown is watered.']);
  });

  test('an order with an item twice, or without one, is no answer', () => {
    const question = ordering.schema.parse(order());
    for (const chosen of [['sow', 'sow', 'reap', 'eat'], ids.slice(1), [...ids, 'sow'], []]) {
      expect(ordering.logic.isComplete(question, { order: chosen })).toBe(false);
      expect(grade('position', chosen).verdict).toBe('unanswered');
    }
  });

  test('no reader finds the items in the right order, whatever the seed', () => {
    const question = ordering.schema.parse(order());
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (seed) => {
        const { shown } = ordering.logic.ask(question, seed, noModels);
        expect(shown).not.toEqual(ids);
        expect([...shown].sort()).toEqual([...ids].sort());
      }),
    );
  });

  test('an item that stands twice is a fault', () => {
    const twice = { ...order(), items: [...items, { id: 'dine', text: 'eat.' }] };
    expect(ordering.check(ordering.schema.parse(twice))).toMatchObject([
      { code: 'question-option-repeated', path: ['items', 4, 'text'] },
    ]);
  });
});

describe('moving an item', () => {
  test('puts it where it is to be and keeps the others in their order, at the end at most', () => {
    expect(moveTo(ids, 0, 2)).toEqual(['water', 'reap', 'sow', 'eat']);
    expect(moveTo(ids, 3, 0)).toEqual(['eat', 'sow', 'water', 'reap']);
    expect(moveTo(ids, 1, 99)).toEqual(['sow', 'reap', 'eat', 'water']);
    expect(moveTo(ids, 1, -1)).toEqual(['water', 'sow', 'reap', 'eat']);
  });
});
