import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { multipleResponse } from '../../../src/quiz/types/multiple-response/index.ts';
import { testLaws, written } from './laws.ts';

const choices = [
  { id: 'a', text: 'A', correct: true, feedback: 'Yes, A.', feedbackNotChosen: 'A belongs to it.', weight: 0.75 },
  { id: 'b', text: 'B', correct: true, feedback: 'Yes, B.', weight: 0.25 },
  { id: 'c', text: 'C', feedback: 'No, not C.', misconception: 'adds-c', weight: -0.5 },
  { id: 'd', text: 'D', feedback: 'No, not D.', weight: -1 },
];
const multiple = (scoring: object = {}) => written({ type: 'multiple-response', choices, scoring });

testLaws({
  type: multipleResponse,
  samples: {
    'multiple-response': multiple(),
    'multiple-response, lenient, down to below nothing': multiple({ penalty: 0.5, min: -0.5 }),
    'multiple-response, all or nothing': multiple({ mode: 'all-or-nothing' }),
    'multiple-response by weight': multiple({ mode: 'map', min: -1 }),
  },
  responses: () => fc.subarray(['a', 'b', 'c', 'd', 'z']).map((chosen) => ({ choices: chosen })),
  isRight: ({ choices }, response) => choices.every(({ id, correct }) => response.choices.includes(id) === correct),
  unordered: ['choices'],
  rekey: (question) => ({ ...question, choices: question.choices.map((one) => ({ ...one, correct: !one.correct })) }),
});

describe('multiple-response', () => {
  const grade = (source: object, chosen: string[]) =>
    gradeWith(multipleResponse.logic, multipleResponse.schema.parse(source), { choices: chosen }, 0);

  test.each([
    [['a'], 0.5],
    [['a', 'b', 'c'], 0.5],
    [['a', 'c'], 0],
    [['a', 'b', 'c', 'd'], 0],
    [['c', 'd'], 0],
  ])('%j wins its right options less its wrong ones, never less than nothing: %d', (chosen, score) => {
    expect(grade(multiple(), chosen).score).toBeCloseTo(score);
  });

  test('a lighter penalty costs less, and a lower bound lets a score fall below nothing', () => {
    expect(grade(multiple({ penalty: 0.5 }), ['a', 'b', 'c']).score).toBeCloseTo(0.75);
    expect(grade(multiple({ min: -0.5 }), ['c', 'd']).score).toBeCloseTo(-0.5);
  });

  test('all or nothing is nothing for less than all', () => {
    expect(grade(multiple({ mode: 'all-or-nothing' }), ['a'])).toMatchObject({ verdict: 'wrong', score: 0 });
  });

  test('by weight, each option wins or costs its own', () => {
    expect(grade(multiple({ mode: 'map' }), ['a']).score).toBeCloseTo(0.75);
    expect(grade(multiple({ mode: 'map' }), ['a', 'c']).score).toBeCloseTo(0.25);
  });

  test('says what was missed and what was wrongly chosen', () => {
    expect(grade(multiple(), ['b', 'c'])).toMatchObject({
      feedback: ['A belongs to it.', 'Yes, B.', 'No, not C.'],
      misconceptions: ['adds-c'],
    });
  });

  test('each option is marked by itself: a right one left out is wrong, a wrong one left out is right', () => {
    expect(grade(multiple(), ['b', 'c']).parts.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'a wrong',
      'b right',
      'c wrong',
      'd right',
    ]);
  });

  test('a key is at least one option', () => {
    const none = choices.map((one) => ({ ...one, correct: false }));
    expect(
      multipleResponse.check(multipleResponse.schema.parse(written({ type: 'multiple-response', choices: none }))),
    ).toMatchObject([{ code: 'question-no-key' }]);
  });

  test('a wrong option costs something, or ticking everything would win', () => {
    expect(multipleResponse.check(multipleResponse.schema.parse(multiple({ penalty: 0 })))).toMatchObject([
      { code: 'question-field', path: ['scoring', 'penalty'] },
    ]);
    expect(grade(multiple({ penalty: 0.01 }), ['a', 'b', 'c', 'd'])).toMatchObject({ verdict: 'partly' });
  });

  test('weights add up to the whole, and a wrong option costs something', () => {
    const faulty = choices.map((one) =>
      one.id === 'a' ? { ...one, weight: 0.5 } : one.id === 'c' ? { ...one, weight: 0 } : one,
    );
    const question = multipleResponse.schema.parse(
      written({ type: 'multiple-response', choices: faulty, scoring: { mode: 'map' } }),
    );
    expect(multipleResponse.check(question).map(({ path }) => path)).toEqual([['choices', 2], ['choices']]);
  });
});
