import { findRepeated } from '../../options.ts';
import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { findRepeatedIds, idsOnce } from '../../repeated-ids.ts';
import { type AskedMatrix, logic, type Ticked } from './logic.ts';
import { type Matrix, MatrixSchema } from './schema.ts';

export const matrix: QuestionType<Matrix, AskedMatrix, Ticked> = {
  schema: MatrixSchema,
  logic,
  identify: ({ rows, columns }) => ({
    options: [...rows, ...columns].map(({ id }) => id),
    key: rows.map(({ id, correct }) => `${id} ${[...correct].sort().join(' ')}`),
  }),
  check: (question) => [
    ...findRepeatedIds(question.id, [...idsOnce(question.columns, 'columns'), ...idsOnce(question.rows, 'rows')]),
    ...findRepeated(question.id, question.columns, 'columns'),
    ...findRepeated(question.id, question.rows, 'rows'),
    ...question.rows.flatMap((_, at) => checkRow(question, at)),
  ],
  mappings: {
    qti3: { as: 'match interaction, rows to columns', fidelity: 'exact' },
    moodle: { as: 'one multichoice for each row', fidelity: 'degraded', loss: 'the table' },
    gift: { as: 'one choice for each row', fidelity: 'degraded', loss: 'the table, misconceptions' },
    anki: { as: 'basic note for each row', fidelity: 'degraded', loss: 'choosing; each card is marked by oneself' },
  },
};

function checkRow({ id, rows, columns, multiple }: Matrix, at: number): QuestionFault[] {
  const { correct } = rows[at]!;
  const fault = (found: string, expected: string): QuestionFault => ({
    code: 'question-field',
    path: ['rows', at, 'correct'],
    details: { id, found, expected },
  });
  const strange = correct.find((one) => !columns.some((column) => column.id === one));
  if (strange !== undefined)
    return [
      fault(`the column "${strange}", which it does not have`, `some of ${columns.map((one) => one.id).join(', ')}`),
    ];
  return correct.length > 1 && !multiple ? [fault('several right columns in a row', 'one, or `multiple: true`')] : [];
}
