import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { noModels } from '../../../src/quiz/question-type.ts';
import { matching } from '../../../src/quiz/types/matching/index.ts';
import { testLaws, written } from './laws.ts';

const pairs = [
  { id: 'bread', left: 'Bread', right: { id: 'flour', text: 'Flour' }, feedback: 'Bread is made of flour.' },
  {
    id: 'cheese',
    left: 'Cheese',
    right: { id: 'milk', text: 'Milk' },
    feedback: 'Cheese is made of milk.',
    misconception: 'cheese-grows',
  },
  { id: 'wine', left: 'Wine', right: { id: 'grapes', text: 'Grapes' }, feedback: 'Wine is made of grapes.' },
];
const distractors = [
  { id: 'stone', text: 'Stone', feedback: 'Nobody eats stone.', misconception: 'eats-stone' },
  { id: 'rain', text: 'Rain' },
];
const match = (fields: object = {}) => written({ type: 'matching', pairs, ...fields });
const rich = match({ distractors, points: 3 });

testLaws({
  type: matching,
  samples: {
    matching: match(),
    'matching with distractors': rich,
    'matching, all or nothing': match({ scoring: { mode: 'all-or-nothing' } }),
  },
  responses: ({ pairs }) =>
    fc.tuple(...pairs.map(() => fc.constantFrom('flour', 'milk', 'grapes', 'stone', 'z', undefined))).map((chosen) => ({
      pairs: Object.fromEntries(pairs.flatMap(({ id }, at) => (chosen[at] === undefined ? [] : [[id, chosen[at]]]))),
    })),
  isRight: (_, { pairs: { bread, cheese, wine } }) => bread === 'flour' && cheese === 'milk' && wine === 'grapes',
  unordered: ['pairs', 'distractors'],
  rekey: (question) => ({
    ...question,
    pairs: question.pairs.map((pair, at) => ({ ...pair, right: question.pairs.at(at - 1)!.right })),
  }),
});

describe('matching', () => {
  const grade = (source: object, chosen: object) =>
    gradeWith(matching.logic, matching.schema.parse(source), { pairs: chosen }, 0);
  const mixed = { bread: 'flour', cheese: 'grapes', wine: 'stone' };

  test('each pair wins its share, and an open one nothing', () => {
    expect(grade(rich, mixed)).toMatchObject({ verdict: 'partly', score: 1, max: 3 });
    expect(grade(rich, { bread: 'flour' }).parts.map(({ verdict }) => verdict)).toEqual([
      'right',
      'unanswered',
      'unanswered',
    ]);
    expect(grade(rich, { bread: 'flour', cheese: 'milk' }).score).toBeCloseTo(2);
  });

  test('all or nothing is nothing for two pairs of three', () => {
    expect(
      grade(match({ scoring: { mode: 'all-or-nothing' } }), { bread: 'flour', cheese: 'milk', wine: 'milk' }),
    ).toMatchObject({ verdict: 'wrong', score: 0 });
  });

  test('says of a wrong pair what belongs together, of a distractor what is wrong with it, of a right pair nothing', () => {
    expect(grade(rich, mixed)).toMatchObject({
      feedback: ['Cheese is made of milk.', 'Nobody eats stone.'],
      misconceptions: ['cheese-grows', 'eats-stone'],
    });
    // What the distractor stands for is nearer to what was chosen than what the pair stands for.
    expect(grade(rich, { bread: 'flour', cheese: 'stone', wine: 'grapes' })).toMatchObject({
      misconceptions: ['eats-stone'],
    });
    expect(grade(rich, { ...mixed, cheese: 'rain' })).toMatchObject({ misconceptions: ['cheese-grows', 'eats-stone'] });
  });

  test('an answer is complete when every left side has a right one', () => {
    const question = matching.schema.parse(rich);
    expect(matching.logic.isComplete(question, { pairs: { bread: 'flour', cheese: 'milk' } })).toBe(false);
    expect(matching.logic.isComplete(question, { pairs: { bread: 'rain', cheese: 'rain', wine: 'rain' } })).toBe(true);
    expect(matching.logic.isComplete(question, { pairs: { bread: 'rain', cheese: 'rain', wine: 'bread' } })).toBe(
      false,
    );
  });

  test('a field that was left open is not an answer', () => {
    expect(matching.logic.readFields({ 'for-bread': [''], 'for-wine': ['grapes'], confidence: ['unsure'] })).toEqual({
      pairs: { wine: 'grapes' },
    });
  });

  test('all right sides are offered, in another order for another seed', () => {
    const question = matching.schema.parse(rich);
    const orders = new Set(
      Array.from({ length: 20 }, (_, seed) => {
        const { rights, shown } = matching.logic.ask(question, seed, noModels);
        expect(rights.map(({ id }) => id).sort()).toEqual(['flour', 'grapes', 'milk', 'rain', 'stone']);
        expect(shown).toHaveLength(8);
        return rights.map(({ id }) => id).join();
      }),
    );
    expect(orders.size).toBeGreaterThan(5);
  });

  test('what stands twice is a fault: an id on either side, a left side, a right side', () => {
    const faults = (changed: object) => matching.check(matching.schema.parse(match({ distractors, ...changed })));
    expect(faults({ distractors: [{ id: 'bread', text: 'Straw' }] })).toMatchObject([
      { code: 'question-field', path: ['distractors', 0, 'id'] },
    ]);
    expect(faults({ distractors: [{ id: 'corn', text: 'flour.' }] })).toMatchObject([
      { code: 'question-option-repeated', path: ['distractors', 0] },
    ]);
    expect(faults({ pairs: pairs.map((pair) => ({ ...pair, left: 'The same' })) })).toMatchObject([
      { code: 'question-option-repeated', path: ['pairs', 1, 'left'] },
      { code: 'question-option-repeated', path: ['pairs', 2, 'left'] },
    ]);
  });
});
