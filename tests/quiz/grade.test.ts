import { describe, expect, test } from 'vitest';
import { ask, grade, identify, keyOf } from '../../src/quiz/bank.ts';
import { gradeWith } from '../../src/quiz/grade.ts';
import type { Part } from '../../src/quiz/question-type.ts';
import { multipleResponse } from '../../src/quiz/types/multiple-response/index.ts';
import { QuestionSchema } from '../../src/schemas/quiz.ts';
import { written } from './types/laws.ts';

const question = QuestionSchema.parse(
  written({
    type: 'multiple-response',
    points: 4,
    choices: [
      { id: 'a', text: 'A', correct: true, feedback: 'Yes, A.' },
      { id: 'b', text: 'B', correct: true, feedback: 'Yes, B.' },
      { id: 'c', text: 'C', feedback: 'No.', misconception: 'takes-c-for-a' },
      { id: 'd', text: 'D', feedback: 'No.', misconception: 'takes-c-for-a' },
    ],
    hints: [{ text: 'Free.' }, { text: 'Dear.', cost: 0.25 }, { text: 'Dearer.', cost: 0.5 }],
    feedback: { correct: 'Well done.', partial: 'Half way.', incorrect: 'Not yet.' },
    scoring: { min: -1 },
  }),
);
const answer = (choices: string[], hintsSeen = 0) => grade(question, { choices }, 0, { hintsSeen });

describe('grade', () => {
  test('says first what holds for the whole, then what holds for each part', () => {
    expect(answer(['a', 'b']).feedback).toEqual(['Well done.', 'Yes, A.', 'Yes, B.']);
    expect(answer(['a']).feedback).toEqual(['Half way.', 'Yes, A.']);
    expect(answer(['c']).feedback).toEqual(['Not yet.', 'No.']);
  });

  test('says nothing twice, and names a misconception once', () => {
    expect(answer(['c', 'd'])).toMatchObject({ feedback: ['Not yet.', 'No.'], misconceptions: ['takes-c-for-a'] });
  });

  test('charges for the hints that were seen, and only for them', () => {
    expect([0, 1, 2, 3, 9].map((seen) => answer(['a', 'b'], seen).score)).toEqual([4, 4, 3, 1, 1]);
  });

  test('a hint leaves the verdict as it is, takes nobody below nothing, and costs nothing below it', () => {
    expect(answer(['a', 'b'], 3).verdict).toBe('right');
    expect(answer(['a'], 3)).toMatchObject({ verdict: 'partly', score: 0 });
    expect(answer(['c'], 3).score).toBe(answer(['c']).score);
  });

  test('is right only if every part is right and all parts together win the whole', () => {
    const verdictOf = (...parts: Part[]) =>
      gradeWith({ ...multipleResponse.logic, mark: () => parts }, question as never, { choices: ['a'] }, 0).verdict;
    const whole = { id: 'whole', verdict: 'right', score: 1, max: 1 } as const;
    expect(verdictOf(whole)).toBe('right');
    expect(verdictOf({ ...whole, score: 0.5 })).toBe('partly');
    expect(verdictOf(whole, { id: 'aside', verdict: 'wrong', score: 0, max: 0 })).toBe('partly');
  });

  test('wins the whole with six shares of a sixth, whose sum misses it by the last binary digit', () => {
    const choices = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, text: id, correct: true, feedback: 'Yes.' }));
    const six = QuestionSchema.parse(
      written({ type: 'multiple-response', choices: [...choices, { id: 'z', text: 'Z', feedback: 'No.' }] }),
    );
    expect(Array.from({ length: 6 }, () => 1 / 6).reduce((sum, share) => sum + share)).toBeLessThan(1);
    expect(grade(six, { choices: choices.map(({ id }) => id) }, 0)).toMatchObject({ verdict: 'right', score: 1 });
  });

  test('wins no more than the whole, whatever its parts add up to', () => {
    const parts: Part[] = [
      { id: 'a', verdict: 'right', score: 1.5, max: 1.5 },
      { id: 'b', verdict: 'wrong', score: 0, max: 0 },
    ];
    const { score } = gradeWith(
      { ...multipleResponse.logic, mark: () => parts },
      question as never,
      { choices: ['a'] },
      0,
    );
    expect(score).toBe(4);
  });

  test('what is no response is unanswered, with nothing won and nothing said', () => {
    for (const stored of [undefined, null, {}, { choices: ['z'] }, { choices: 'a' }])
      expect(grade(question, stored, 0, { hintsSeen: 3 })).toMatchObject({
        verdict: 'unanswered',
        score: 0,
        max: 4,
        feedback: [],
        misconceptions: [],
      });
  });
});

describe('the bank', () => {
  test('asks, marks and identifies a question by the logic of its type', () => {
    expect(ask(question, 0).shown).toEqual(['a', 'b', 'c', 'd']);
    expect(keyOf(question, 0)).toEqual({ choices: ['a', 'b'] });
    expect(identify(question).key).toEqual(['a', 'b']);
  });
});
