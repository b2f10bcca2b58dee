import { describe, expect, it } from 'vitest';
import { grade, keyOf } from '../../src/quiz/bank.ts';
import { QuestionSchema } from '../../src/schemas/quiz.ts';

const question = QuestionSchema.parse({
  id: 'q',
  type: 'single-choice',
  stem: 'Which?',
  explanation: 'Because.',
  feedback: { correct: 'Well read.', incorrect: 'Look again.' },
  points: 2,
  hints: [
    { text: 'Think.', cost: 0.25 },
    { text: 'B!', cost: 0.5 },
  ],
  objective: 'o',
  bloom: 'apply',
  source: { passage: 'c#s' },
  choices: [
    { id: 'a', text: 'A', feedback: 'No.', misconception: 'takes-a-for-b' },
    { id: 'b', text: 'B', correct: true, feedback: 'Yes.', feedbackNotChosen: 'B was it.' },
    { id: 'c', text: 'C', feedback: 'No.' },
  ],
});

describe('a grade', () => {
  it('is full for the key, in the points of the question', () => {
    expect(keyOf(question, 0)).toEqual({ choice: 'b' });
    expect(grade(question, { choice: 'b' }, 0)).toMatchObject({
      verdict: 'right',
      score: 2,
      max: 2,
      misconceptions: [],
    });
  });

  it('is nothing for a wrong option, and names its misconception', () => {
    expect(grade(question, { choice: 'a' }, 0)).toMatchObject({
      verdict: 'wrong',
      score: 0,
      max: 2,
      misconceptions: ['takes-a-for-b'],
    });
    expect(grade(question, { choice: 'c' }, 0).misconceptions).toEqual([]);
  });

  it('says first what holds for the whole, then what belongs to the option chosen and to the key not chosen', () => {
    expect(grade(question, { choice: 'b' }, 0).feedback).toEqual(['Well read.', 'Yes.']);
    expect(grade(question, { choice: 'a' }, 0).feedback).toEqual(['Look again.', 'No.', 'B was it.']);
  });

  it('charges the hints that were seen, each its share, and never below nothing', () => {
    const scores = [0, 1, 2, 3].map((hintsSeen) => grade(question, { choice: 'b' }, 0, { hintsSeen }).score);
    expect(scores).toEqual([2, 1.5, 0.5, 0.5]);
    expect(grade(question, { choice: 'a' }, 0, { hintsSeen: 2 }).score).toBe(0);
  });

  it('calls what is no response unanswered, with nothing scored', () => {
    for (const response of [undefined, null, 7, 'b', [], {}, { choice: 1 }, { choice: 'z' }, { choice: '__proto__' }])
      expect(grade(question, response, 0)).toMatchObject({ verdict: 'unanswered', score: 0, feedback: [] });
  });
});
