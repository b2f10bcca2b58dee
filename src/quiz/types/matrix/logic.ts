import { fieldFor, idOfField } from '../../assigned.ts';
import type { AskedOption } from '../../options.ts';
import type { Asked, Part, QuestionLogic } from '../../question-type.ts';
import { shuffle as draw } from '../../shuffle.ts';
import { isTexts, memberOf } from '../../stored.ts';
import type { Matrix } from './schema.ts';

export interface AskedMatrix extends Asked {
  readonly rows: readonly AskedOption[];
  readonly columns: readonly AskedOption[];
  readonly multiple: boolean;
}

/** Ids of columns by ids of rows. Rows without a choice are left out. */
export interface Ticked {
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

const withChoices = (rows: Ticked['rows']): Ticked => ({
  rows: Object.fromEntries(Object.entries(rows).filter(([, chosen]) => chosen.length > 0)),
});

/** Each row wins the same share, if what is chosen in it is what is right and nothing else. */
export const logic: QuestionLogic<Matrix, AskedMatrix, Ticked> = {
  ask: ({ id, type, stem, rows: written, columns, multiple, shuffle = true }, seed) => {
    const drawn = shuffle && seed !== 0 ? draw(written, seed) : written;
    const rows = drawn.map((row) => ({ id: row.id, text: row.text }));
    return {
      id,
      type,
      stem,
      shown: rows.map((row) => row.id),
      lines: [...rows.map(({ text }) => `${text}: …`), ...columns.map(({ text }) => `– ${text}`)],
      rows,
      columns,
      multiple,
    };
  },
  readFields: (fields) =>
    withChoices(
      Object.fromEntries(
        Object.entries(fields).flatMap(([name, chosen]) => {
          const row = idOfField(name);
          return row === undefined ? [] : [[row, chosen]];
        }),
      ),
    ),
  readStored: (value) => {
    const rows = memberOf(value, 'rows');
    if (typeof rows !== 'object' || rows === null || Array.isArray(rows)) return undefined;
    return Object.values(rows).every(isTexts) ? withChoices(rows as Ticked['rows']) : undefined;
  },
  toFields: ({ rows }) => Object.fromEntries(Object.entries(rows).map(([id, chosen]) => [fieldFor(id), chosen])),
  reminder: () => ({ word: 'partsFirst' }),
  isComplete: (question, response) =>
    question.rows.every((row) => markRow(row, question, response).verdict !== 'unanswered'),
  mark: (question, response) => question.rows.map((row) => markRow(row, question, response)),
  key: ({ rows }) => ({ rows: Object.fromEntries(rows.map(({ id, correct }) => [id, correct])) }),
  solve: ({ rows, columns }) =>
    rows.map(({ text, correct, feedback }) => ({
      label: text,
      text: columns.flatMap((column) => (correct.includes(column.id) ? column.text : [])).join(' · '),
      correct: true,
      feedback,
    })),
  allOrNothing: ({ scoring }) => scoring.mode === 'all-or-nothing',
};

function markRow(
  { id, correct, feedback, misconception }: Matrix['rows'][number],
  { rows, columns }: Matrix,
  response: Ticked,
): Part {
  const max = 1 / rows.length;
  const chosen = Object.hasOwn(response.rows, id) ? response.rows[id]! : [];
  const known = columns.filter((column) => chosen.includes(column.id));
  if (known.length === 0) return { id, verdict: 'unanswered', score: 0, max };
  const isRight = columns.every((column) => chosen.includes(column.id) === correct.includes(column.id));
  if (isRight) return { id, verdict: 'right', score: max, max };
  return { id, verdict: 'wrong', score: 0, max, feedback, ...(misconception === undefined ? {} : { misconception }) };
}
