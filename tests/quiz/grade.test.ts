import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, keyOf } from '../../src/quiz/grade.ts';
import type { Question } from '../../src/schemas/quiz.ts';

const question: Question = {
  id: 'q',
  revision: 1,
  type: 'single-choice',
  stem: 'Which?',
  explanation: 'Because.',
  objective: 'o',
  bloom: 'apply',
  tags: [],
  source: { passage: 'c#s' },
  choices: [
    { id: 'a', text: 'A', correct: false, feedback: 'No.', misconception: 'takes-a-for-b' },
    { id: 'b', text: 'B', correct: true, feedback: 'Yes.' },
    { id: 'c', text: 'C', correct: false, feedback: 'No.' },
  ],
};

describe('grade', () => {
  it('gives the key full marks', () => {
    expect(grade(question, { choice: 'b' })).toMatchObject({ verdict: 'right', score: 1, max: 1, misconceptions: [] });
  });

  it('gives a wrong option nothing and names its misconception', () => {
    expect(grade(question, { choice: 'a' })).toMatchObject({
      verdict: 'wrong',
      score: 0,
      max: 1,
      misconceptions: ['takes-a-for-b'],
    });
    expect(grade(question, { choice: 'c' }).misconceptions).toEqual([]);
  });

  it('calls no choice and an unknown choice unanswered, with nothing scored', () => {
    for (const choice of [undefined, '', 'z', '__proto__'])
      expect(grade(question, { choice })).toMatchObject({ verdict: 'unanswered', score: 0, chosen: undefined });
  });

  it('does not depend on the order of the options', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...question.choices], { minLength: 3 }),
        fc.constantFrom('a', 'b', 'c', 'z'),
        (choices, choice) => {
          expect(grade({ ...question, choices }, { choice })).toEqual(grade(question, { choice }));
        },
      ),
    );
  });
});

describe('keyOf', () => {
  it('lists the ids of the right options', () => {
    expect(keyOf(question)).toEqual(['b']);
  });
});
