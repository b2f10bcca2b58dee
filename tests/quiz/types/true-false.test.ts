import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import type { Judgement } from '../../../src/quiz/types/true-false/logic.ts';
import { trueFalse } from '../../../src/quiz/types/true-false/index.ts';
import { testLaws, written } from './laws.ts';

const reasons = [
  { id: 'because', text: 'It follows.', correct: true, feedback: 'That is why.' },
  { id: 'alas', text: 'It is sad.', feedback: 'That proves nothing.', misconception: 'is-ought' },
];
const statement = (fields: object) =>
  written({
    type: 'true-false',
    answer: false,
    feedbackTrue: 'No, it is false.',
    feedbackFalse: 'Yes, false.',
    ...fields,
  });

testLaws({
  type: trueFalse,
  samples: { 'true-false': statement({}), 'true-false with reasons': statement({ answer: true, reasons }) },
  responses: ({ reasons = [] }): fc.Arbitrary<Judgement> =>
    fc.record({
      answer: fc.constantFrom('true' as const, 'false' as const),
      reason: fc.constantFrom(undefined, 'z', ...reasons.map(({ id }) => id)),
    }),
  isRight: (question, { answer, reason }) =>
    answer === String(question.answer) &&
    (question.reasons?.some(({ id, correct }) => correct && id === reason) ?? true),
  unordered: ['reasons'],
  rekey: (question) => ({ ...question, answer: !question.answer }),
});

describe('true-false', () => {
  const grade = (source: object, response: object) =>
    gradeWith(trueFalse.logic, trueFalse.schema.parse(source), response, 0);

  test('with reasons, the answer wins one half and its reason the other', () => {
    const source = statement({ answer: true, reasons });
    expect(grade(source, { answer: 'true', reason: 'alas' })).toMatchObject({
      verdict: 'partly',
      score: 0.5,
      misconceptions: ['is-ought'],
      feedback: ['No, it is false.', 'That proves nothing.'],
    });
  });

  test('the right reason wins nothing beside the wrong answer', () => {
    expect(grade(statement({ answer: true, reasons }), { answer: 'false', reason: 'because' })).toMatchObject({
      verdict: 'wrong',
      score: 0,
    });
  });

  test('without its reason an answer is not complete, and the reason is open, not right', () => {
    const source = statement({ answer: true, reasons });
    const response = { answer: 'true' as const, reason: undefined };
    expect(trueFalse.logic.isComplete(trueFalse.schema.parse(source), response)).toBe(false);
    expect(grade(source, response).parts).toMatchObject([
      { id: 'answer', verdict: 'right' },
      { id: 'reason', verdict: 'unanswered', score: 0 },
    ]);
  });

  test('exactly one reason is right', () => {
    const all = reasons.map((one) => ({ ...one, correct: true }));
    expect(trueFalse.check(trueFalse.schema.parse(statement({ reasons: all })))).toMatchObject([
      { code: 'question-many-keys' },
    ]);
  });
});
