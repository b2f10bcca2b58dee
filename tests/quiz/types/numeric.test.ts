import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { numeric } from '../../../src/quiz/types/numeric/index.ts';
import { testLaws, written } from './laws.ts';

const number = (answers: object[], fields: object = {}) => written({ type: 'numeric', answers, ...fields });
const exact = number([{ id: 'three', value: 3, feedback: 'Three it is.' }]);
const partial = number(
  [
    { id: 'whole', value: -0.5, tolerance: 0.01, feedback: 'Yes, minus a half.' },
    { id: 'sign', value: 0.5, weight: 0.25, feedback: 'Mind the sign.', misconception: 'loses-the-sign' },
    { id: 'zero', value: 0, weight: 0, feedback: 'Not nothing.' },
  ],
  { otherwise: 'Count again.', unit: '%' },
);
const range = number([
  { id: 'span', range: { min: 10, max: 20 }, tolerance: 0.1, toleranceMode: 'relative', feedback: 'Yes.' },
]);

testLaws({
  type: numeric,
  samples: { numeric: exact, 'numeric with partial answers': partial, 'numeric by range': range },
  responses: () =>
    fc
      .constantFrom(
        '3',
        '3.0',
        '3,0',
        ' 3 ',
        '3.1',
        '-0.5',
        '−0,505',
        '0.5',
        '0',
        '15',
        '9',
        '22',
        '22.1',
        '1.234,5',
        '',
        'x',
      )
      .map((text) => ({ text })),
  isRight: ({ answers }, { text }) =>
    ({
      three: ['3', '3.0', '3,0', ' 3 '],
      whole: ['-0.5', '−0,505'],
      span: ['15', '9', '22'],
    })[answers[0]!.id]!.includes(text),
});

describe('numeric', () => {
  const grade = (source: object, text: string) => gradeWith(numeric.logic, numeric.schema.parse(source), { text }, 0);

  test('a known error wins its share and is answered by its own feedback', () => {
    expect(grade(partial, '0,5')).toMatchObject({
      verdict: 'partly',
      score: 0.25,
      feedback: ['Mind the sign.'],
      misconceptions: ['loses-the-sign'],
    });
    expect(grade(partial, '0')).toMatchObject({ verdict: 'wrong', feedback: ['Not nothing.'] });
    expect(['-0.5', '0.5', '0', '7'].map((text) => grade(partial, text).parts[0]!.verdict)).toEqual([
      'right',
      'partly',
      'wrong',
      'wrong',
    ]);
    expect(grade(partial, '7')).toMatchObject({ verdict: 'wrong', feedback: ['Count again.'] });
  });

  test('what is no number is asked for again', () => {
    const question = numeric.schema.parse(exact);
    for (const text of ['', 'three', '1.234,5', '1,2,3'])
      expect(numeric.logic.isComplete(question, { text })).toBe(false);
  });

  test('a tolerance ends where it says, and an exact answer has none but for rounding', () => {
    expect(['-0.51', '-0.49', '-0.511', '-0.489'].map((text) => grade(partial, text).verdict)).toEqual([
      'right',
      'right',
      'wrong',
      'wrong',
    ]);
    expect(grade(number([{ id: 'sum', value: 0.1 + 0.2, feedback: 'Yes.' }]), '0.3').verdict).toBe('right');
  });

  test('a relative tolerance is a share of the size of the answer, below zero too', () => {
    const loss = number([{ id: 'loss', value: -200, tolerance: 0.1, toleranceMode: 'relative', feedback: 'Yes.' }]);
    expect(['-220', '-180', '-221', '-179'].map((text) => grade(loss, text).verdict)).toEqual([
      'right',
      'right',
      'wrong',
      'wrong',
    ]);
  });

  test('of two answers that fit, the one written first counts', () => {
    const wide = [
      { id: 'near', value: 10, tolerance: 1, feedback: 'Yes.' },
      { id: 'far', value: 10, tolerance: 5, weight: 0, feedback: 'Too far off.' },
    ];
    expect(grade(number(wide), '10,5')).toMatchObject({ verdict: 'right', feedback: ['Yes.'] });
    expect(grade(number(wide), '14')).toMatchObject({ verdict: 'wrong', feedback: ['Too far off.'] });
  });

  test('an answer has a value or a range that goes upward, and one is whole', () => {
    const faults = (answers: object[]) => numeric.check(numeric.schema.parse(number(answers)));
    expect(faults([{ id: 'none', feedback: 'x' }])).toMatchObject([{ code: 'question-field', path: ['answers', 0] }]);
    expect(faults([{ id: 'both', value: 1, range: { min: 0, max: 2 }, feedback: 'x' }])).toHaveLength(1);
    expect(faults([{ id: 'down', range: { min: 2, max: 1 }, feedback: 'x' }])).toHaveLength(1);
    expect(faults([{ id: 'half', value: 1, weight: 0.5, feedback: 'x' }])).toMatchObject([{ code: 'question-no-key' }]);
  });
});
