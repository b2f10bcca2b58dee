import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import type { Model } from '../../src/models/define-model.ts';
import type { Models } from '../../src/quiz/question-type.ts';
import { ask, grade, identify, keyOf } from '../../src/quiz/bank.ts';

const { graph } = readCourse(loadCourseFiles(join(import.meta.dirname, '../..')));
const { questions } = graph!;

const modules = import.meta.glob<{ default: Model }>('../../chapters/models/*/index.ts', { eager: true });
const models: Models = (id) => modules[`../../chapters/models/${id}/index.ts`]?.default;

describe.each(questions.map((question) => [question.id, question] as const))('question %s', (_, question) => {
  it('gives its stated key full marks, whatever the seed', () => {
    for (const seed of [0, 1, 77, 4_000_000_000]) {
      const { verdict, score, max } = grade(question, keyOf(question, seed, models), seed, { models });
      expect([verdict, score]).toEqual(['right', max]);
    }
  });

  it('gives every response to one of its options alone less, unless that is the key', () => {
    const { options } = identify(question);
    for (const choice of options)
      for (const response of [{ choice }, { choices: [choice] }]) {
        const { verdict, score, max } = grade(question, response, 0, { models });
        if (verdict !== 'right') expect(score).toBeLessThan(max);
      }
  });

  it('names a misconception for every wrong option of a choice and none for the key', () => {
    if (question.type !== 'single-choice') return;
    for (const { correct, misconception } of question.choices) expect(misconception !== undefined).toBe(!correct);
  });

  it('shows the same to every reader of the chapter', () => {
    expect(ask(question, 0, models)).toEqual(ask(question, 0, models));
  });
});

it('a reader who always picks the same position, or always the longest option, gets no more than half right', () => {
  const choices = questions.flatMap((question) => (question.type === 'single-choice' ? [question.choices] : []));
  const count = (pick: (lengths: readonly number[]) => number) =>
    choices.filter((options) => options[pick(options.map(({ text }) => text.length))]?.correct).length;
  const limit = choices.length / 2;
  for (const position of [0, 1, 2]) expect(count(() => position)).toBeLessThanOrEqual(limit);
  expect(count((lengths) => lengths.indexOf(Math.max(...lengths)))).toBeLessThanOrEqual(limit);
});
