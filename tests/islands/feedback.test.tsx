import { render } from 'preact-render-to-string';
import { describe, expect, it, vi } from 'vitest';
import { readCourse } from '../../src/course/read-course.ts';
import { misconceptionsFile } from '../../src/course/read-files.ts';
import type { Lookup } from '../../src/markdown/lookup.ts';
import { makeAnsweredQuestion } from '../../src/markdown/question-text.ts';
import { grade, solve } from '../../src/quiz/bank.ts';
import { questionsEn } from '../../src/strings/questions-en.ts';
import { edit, loadBase, withText } from '../course/course-files.ts';

vi.stubGlobal('document', { documentElement: { lang: 'en', dataset: {} }, getElementById: () => null });
const { Feedback, wordOf } = await import('../../src/islands/question/feedback.tsx');

const files = withText(
  edit(loadBase(), 'quizzes/02-tides.yaml', 'Wind makes waves.', 'Wind makes waves.\n        misconception: wind'),
  misconceptionsFile,
  '- id: wind\n  belief: The *wind* raises the tides.\n  answer: The Moon does.\n',
);
const { graph } = readCourse(files);
const node = graph!.questions[0]!;
const lookup = { base: '/', target: () => undefined, reference: () => undefined } as unknown as Lookup;
const answered = makeAnsweredQuestion({ ...node, source: { passage: 'tides#moon' } }, undefined, lookup);

const feedbackTo = (choice: string) =>
  render(
    <Feedback
      answered={answered}
      grade={grade(answered.question, { choice }, 0)}
      solution={solve(answered.question, 0)}
      strings={questionsEn}
      wasCertain={false}
    />,
  );

describe('the feedback to an answer', () => {
  it('says which common mistake the answer is, and why it is one', () => {
    expect(feedbackTo('wind')).toContain(
      'A common mistake:</b> <span>The <em>wind</em> raises the tides. The Moon does.</span>',
    );
  });

  it('says the points as a sentence of its own, before what is said to the answer', () => {
    const half = { ...grade(answered.question, { choice: 'wind' }, 0), verdict: 'partly', score: 0.5 } as const;
    const said = render(
      <Feedback answered={answered} grade={half} solution={[]} strings={questionsEn} wasCertain={false} />,
    );
    expect(said.replace(/<[^>]*>/g, '')).toContain('Partly right. Points: 0.5 of 1. Wind makes waves.');
  });

  it('says nothing of mistakes to who is right', () => {
    expect(feedbackTo('moon')).not.toContain('A common mistake');
  });
});

describe('a line of the solution', () => {
  it.each([
    ['Bread', 'Flour', 'Bread: Flour'],
    ['A valley has a metal.', 'Resources', 'A valley has a metal. – Resources'],
    ['“Whatever you do, I arm.”', 'Deadlock', '“Whatever you do, I arm.” – Deadlock'],
    ['Is it <em>so?</em>', 'Yes', 'Is it <em>so?</em> – Yes'],
    ['', 'Alone', 'Alone'],
    ['true', '', 'True'],
  ])('joins %s and %s without two stops', (label, text, said) => {
    expect(wordOf({ label, text, correct: true }, questionsEn)).toBe(said);
  });
});
