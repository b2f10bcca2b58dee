import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { singleChoice } from '../../../src/quiz/types/single-choice/index.ts';
import { testLaws, written } from './laws.ts';

const choices = [
  { id: 'a', text: 'A', feedback: 'No, not A.', misconception: 'takes-a-for-b' },
  { id: 'b', text: 'B', correct: true, feedback: 'Yes, B.', feedbackNotChosen: 'It was B.' },
  { id: 'c', text: 'C', feedback: 'No, not C.', fixed: true },
];
const weighted = [
  { id: 'a', text: 'A', feedback: 'Half.', weight: 0.5 },
  { id: 'b', text: 'B', correct: true, feedback: 'Yes, B.' },
  { id: 'c', text: 'C', feedback: 'Worse than nothing.', weight: -0.5 },
];
const single = (fields: object) => written({ type: 'single-choice', choices, ...fields });
const byMap = single({ choices: weighted, points: 2, scoring: { mode: 'map', min: -0.25 } });

testLaws({
  type: singleChoice,
  samples: { 'single-choice': single({}), 'single-choice by weight': byMap },
  responses: () => fc.constantFrom('a', 'b', 'c', 'z').map((choice) => ({ choice })),
  isRight: ({ choices }, { choice }) => choices.some(({ id, correct }) => correct && id === choice),
  unordered: ['choices'],
  rekey: (question) => ({ ...question, choices: question.choices.map((one) => ({ ...one, correct: one.id === 'c' })) }),
});

describe('single-choice', () => {
  const grade = (source: object, choice: string) =>
    gradeWith(singleChoice.logic, singleChoice.schema.parse(source), { choice }, 0);

  test('a wrong option wins nothing, names its misconception, and says what was missed', () => {
    expect(grade(single({}), 'a')).toMatchObject({
      verdict: 'wrong',
      score: 0,
      misconceptions: ['takes-a-for-b'],
      feedback: ['No, not A.', 'It was B.'],
    });
  });

  test('by weight, a wrong option wins its share, down to the least that is allowed', () => {
    expect(grade(byMap, 'a')).toMatchObject({ verdict: 'partly', score: 1, max: 2 });
    expect(grade(byMap, 'c')).toMatchObject({ verdict: 'wrong', score: -0.5 });
  });

  test('weights mean nothing where points are for the key alone', () => {
    expect(grade(single({ choices: weighted }), 'a')).toMatchObject({ verdict: 'wrong', score: 0 });
  });

  test('an option keeps its place if it is fixed, and all do without shuffle', () => {
    const question = singleChoice.schema.parse(single({}));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        expect(singleChoice.logic.ask(question, seed, () => undefined).shown[2]).toBe('c');
        expect(singleChoice.logic.ask({ ...question, shuffle: false }, seed, () => undefined).shown).toEqual([
          'a',
          'b',
          'c',
        ]);
      }),
    );
  });

  test('a key is exactly one option, and options differ', () => {
    const codes = (changed: object[]) => singleChoice.check(singleChoice.schema.parse(single({ choices: changed })));
    expect(codes(choices.map((one) => ({ ...one, correct: false })))).toMatchObject([{ code: 'question-no-key' }]);
    expect(codes(choices.map((one) => ({ ...one, correct: true })))).toMatchObject([{ code: 'question-many-keys' }]);
    expect(codes([...choices, { id: 'd', text: 'a. ', feedback: 'Again.' }])).toMatchObject([
      { code: 'question-option-repeated', path: ['choices', 3, 'text'] },
    ]);
  });

  test('a wrong option may not have the whole weight', () => {
    const full = weighted.map((one) => (one.id === 'a' ? { ...one, weight: 1 } : one));
    expect(
      singleChoice.check(singleChoice.schema.parse(single({ choices: full, scoring: { mode: 'map' } }))),
    ).toMatchObject([{ code: 'question-field', path: ['choices', 0, 'weight'] }]);
  });
});
