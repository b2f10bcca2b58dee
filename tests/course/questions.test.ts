import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { grade, keyOf } from '../../src/quiz/grade.ts';

const { graph } = readCourse(loadCourseFiles(join(import.meta.dirname, '../..')));
const { questions } = graph!;

describe.each(questions.map((question) => [question.id, question] as const))('question %s', (_, question) => {
  it('gives its stated key full marks, and every other option less', () => {
    const keys = keyOf(question);
    expect(keys).toHaveLength(1);
    for (const { id } of question.choices) {
      const { score, max } = grade(question, { choice: id });
      if (keys.includes(id)) expect(score).toBe(max);
      else expect(score).toBeLessThan(max);
    }
  });

  it('names a misconception for every wrong option and none for the key', () => {
    for (const { correct, misconception } of question.choices) expect(misconception !== undefined).toBe(!correct);
  });
});

it('a reader who always picks the same position, or always the longest option, gets no more than half right', () => {
  const count = (pick: (lengths: readonly number[]) => number) =>
    questions.filter(({ choices }) => choices[pick(choices.map(({ text }) => text.length))]?.correct).length;
  const limit = questions.length / 2;
  for (const position of [0, 1, 2]) expect(count(() => position)).toBeLessThanOrEqual(limit);
  expect(count((lengths) => lengths.indexOf(Math.max(...lengths)))).toBeLessThanOrEqual(limit);
});
