import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { noModels } from '../../../src/quiz/question-type.ts';
import { categorise } from '../../../src/quiz/types/categorise/index.ts';
import { testLaws, written } from './laws.ts';

const categories = [
  { id: 'fruit', text: 'Fruit' },
  { id: 'root', text: 'Root' },
  { id: 'leaf', text: 'Leaf' },
];
const items = [
  { id: 'apple', text: 'Apple', category: 'fruit', feedback: 'An apple is a fruit.' },
  { id: 'pear', text: 'Pear', category: 'fruit', feedback: 'A pear is a fruit.' },
  { id: 'carrot', text: 'Carrot', category: 'root', feedback: 'A carrot is a root.', misconception: 'sweet-is-fruit' },
  { id: 'beet', text: 'Beet', category: 'root', feedback: 'A beet is a root.' },
];
const sort = (fields: object = {}) => written({ type: 'categorise', categories, items, ...fields });

testLaws({
  type: categorise,
  samples: {
    categorise: sort({ points: 2 }),
    'categorise, all or nothing': sort({ scoring: { mode: 'all-or-nothing' } }),
  },
  responses: ({ items }) =>
    fc.tuple(...items.map(() => fc.constantFrom('fruit', 'root', 'leaf', 'z', undefined))).map((chosen) => ({
      items: Object.fromEntries(items.flatMap(({ id }, at) => (chosen[at] === undefined ? [] : [[id, chosen[at]]]))),
    })),
  isRight: (_, { items: { apple, pear, carrot, beet } }) =>
    apple === 'fruit' && pear === 'fruit' && carrot === 'root' && beet === 'root',
  unordered: ['items', 'categories'],
  rekey: (question) => ({ ...question, items: question.items.map((item) => ({ ...item, category: 'leaf' })) }),
});

describe('categorise', () => {
  const grade = (source: object, chosen: object) =>
    gradeWith(categorise.logic, categorise.schema.parse(source), { items: chosen }, 0);
  const mixed = { apple: 'fruit', pear: 'leaf', carrot: 'fruit', beet: 'root' };

  test('each item wins its share, and a wrong one says where it belongs', () => {
    expect(grade(sort({ points: 2 }), mixed)).toMatchObject({
      verdict: 'partly',
      score: 1,
      max: 2,
      feedback: ['A pear is a fruit.', 'A carrot is a root.'],
      misconceptions: ['sweet-is-fruit'],
    });
  });

  test('all or nothing is nothing for some', () => {
    expect(grade(sort({ scoring: { mode: 'all-or-nothing' } }), mixed)).toMatchObject({ verdict: 'wrong', score: 0 });
  });

  test('an answer is complete when every item has a category', () => {
    const question = categorise.schema.parse(sort());
    expect(categorise.logic.isComplete(question, { items: mixed })).toBe(true);
    expect(categorise.logic.isComplete(question, { items: { ...mixed, beet: 'stone' } })).toBe(false);
  });

  test('items come in an order that does not tell their categories, categories as they were written', () => {
    const question = categorise.schema.parse(sort());
    const other = { ...question, items: [...question.items].reverse() };
    for (const seed of [0, 1, 99])
      expect(categorise.logic.ask(other, seed, noModels)).toEqual(categorise.logic.ask(question, seed, noModels));
    expect(categorise.logic.ask(question, 7, noModels).categories).toEqual(categories);
    expect(categorise.logic.ask({ ...question, shuffle: false }, 7, noModels).shown).toEqual(items.map(({ id }) => id));
  });

  test('an item in a category that does not exist is a fault, as is one that stands twice or has the id of a category', () => {
    const faults = (changed: object[]) => categorise.check(categorise.schema.parse(sort({ items: changed })));
    expect(faults([...items, { ...items[0], id: 'fig', text: 'Fig', category: 'flower' }])).toMatchObject([
      { code: 'question-field', path: ['items', 4, 'category'] },
    ]);
    expect(faults([...items, { ...items[0], id: 'fig' }])).toMatchObject([
      { code: 'question-option-repeated', path: ['items', 4, 'text'] },
    ]);
    expect(faults([...items, { ...items[0], id: 'root', text: 'Fig' }])).toMatchObject([
      { code: 'question-field', path: ['items', 4, 'id'] },
    ]);
  });
});
