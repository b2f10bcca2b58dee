import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { matrix } from '../../../src/quiz/types/matrix/index.ts';
import { testLaws, written } from './laws.ts';

const columns = [
  { id: 'air', text: 'Air' },
  { id: 'land', text: 'Land' },
  { id: 'sea', text: 'Sea' },
];
const rows = [
  { id: 'duck', text: 'Duck', correct: ['air', 'land', 'sea'], feedback: 'A duck does all three.' },
  { id: 'seal', text: 'Seal', correct: ['sea', 'land'], feedback: 'A seal cannot fly.', misconception: 'seals-fly' },
  { id: 'mole', text: 'Mole', correct: ['land'], feedback: 'A mole digs.' },
];
const single = rows.map((row) => ({ ...row, correct: row.correct.slice(-1) }));
const table = (fields: object) => written({ type: 'matrix', columns, ...fields });
const many = table({ multiple: true, rows, points: 3 });
const one = table({ rows: single });

const chosenFor = fc.oneof(
  { weight: 3, arbitrary: fc.subarray(['air', 'land', 'sea'], { minLength: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom(['z'], ['land', 'z'], undefined) },
);

testLaws({
  type: matrix,
  samples: {
    matrix: one,
    'matrix of boxes': many,
    'matrix, all or nothing': table({ rows: single, scoring: { mode: 'all-or-nothing' } }),
  },
  responses: ({ rows }) =>
    fc.tuple(...rows.map(() => chosenFor)).map((chosen) => ({
      rows: Object.fromEntries(rows.flatMap(({ id }, at) => (chosen[at] === undefined ? [] : [[id, chosen[at]]]))),
    })),
  isRight: (question, response) => {
    const ticked = (row: string, ...wanted: string[]) =>
      ['air', 'land', 'sea'].every((column) => (response.rows[row] ?? []).includes(column) === wanted.includes(column));
    return question.multiple
      ? ticked('duck', 'air', 'land', 'sea') && ticked('seal', 'land', 'sea') && ticked('mole', 'land')
      : ticked('duck', 'sea') && ticked('seal', 'land') && ticked('mole', 'land');
  },
  unordered: ['rows', 'columns'],
  rekey: (question) => ({ ...question, rows: question.rows.map((row) => ({ ...row, correct: ['air'] })) }),
});

describe('matrix', () => {
  const grade = (source: object, chosen: object) =>
    gradeWith(matrix.logic, matrix.schema.parse(source), { rows: chosen }, 0);

  test('rows share the points, however many columns there are', () => {
    const two = table({ rows: single.slice(0, 2) });
    expect(grade(two, { duck: ['sea'], seal: ['sea'] })).toMatchObject({ verdict: 'partly', score: 0.5 });
    expect(grade(two, { duck: ['sea'], seal: ['land'] })).toMatchObject({ verdict: 'right', score: 1 });
  });

  test('a row is right with all its columns and no other; each right row wins its share', () => {
    expect(grade(many, { duck: ['sea', 'air', 'land'], seal: ['sea'], mole: ['land', 'air'] })).toMatchObject({
      verdict: 'partly',
      score: 1,
      max: 3,
      feedback: ['A seal cannot fly.', 'A mole digs.'],
      misconceptions: ['seals-fly'],
    });
  });

  test('all or nothing is nothing for some rows', () => {
    const source = table({ rows: single, scoring: { mode: 'all-or-nothing' } });
    expect(grade(source, { duck: ['sea'], seal: ['land'], mole: ['air'] })).toMatchObject({
      verdict: 'wrong',
      score: 0,
    });
  });

  test('an answer is complete when every row has a choice', () => {
    const question = matrix.schema.parse(one);
    expect(matrix.logic.isComplete(question, { rows: { duck: ['air'], seal: ['air'] } })).toBe(false);
    expect(matrix.logic.isComplete(question, { rows: { duck: ['air'], seal: ['air'], mole: ['z'] } })).toBe(false);
    expect(matrix.logic.isComplete(question, { rows: { duck: ['air'], seal: ['air'], mole: ['sea'] } })).toBe(true);
  });

  test('a row may have the name of something that every object has', () => {
    const source = table({ rows: [{ ...single[0], id: 'constructor' }, ...single.slice(1)] });
    expect(grade(source, { seal: ['land'] }).parts.map(({ verdict }) => verdict)).toEqual([
      'unanswered',
      'right',
      'unanswered',
    ]);
  });

  test('the solution names all right columns of a row', () => {
    expect(matrix.logic.solve(matrix.schema.parse(many), 0, () => undefined)[1]).toMatchObject({
      label: 'Seal',
      text: 'Land · Sea',
    });
  });

  test('a column that does not exist is a fault, as are several where one is chosen', () => {
    const faults = (fields: object) => matrix.check(matrix.schema.parse(table(fields)));
    expect(faults({ rows })).toMatchObject([
      { code: 'question-field', path: ['rows', 0, 'correct'] },
      { code: 'question-field', path: ['rows', 1, 'correct'] },
    ]);
    expect(faults({ rows: [...single, { ...single[0], id: 'yeti', text: 'Yeti', correct: ['myth'] }] })).toMatchObject([
      {
        code: 'question-field',
        path: ['rows', 3, 'correct'],
        details: { found: 'the column "myth", which it does not have' },
      },
    ]);
    expect(faults({ rows: [...single, { ...single[0], id: 'sea', text: 'Yeti' }] })).toMatchObject([
      { code: 'question-field', path: ['rows', 3, 'id'] },
    ]);
  });
});
