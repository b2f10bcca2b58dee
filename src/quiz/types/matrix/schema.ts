import { z } from 'zod';
import { id, markdown } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';
import { scoringMode } from '../../../schemas/scoring-mode.ts';

export const ColumnSchema = z.strictObject({
  id: id('Id of the column, unique in its question.'),
  text: markdown('Head of the column.'),
});

export const RowSchema = z.strictObject({
  id: id('Id of the row, unique in its question. A reader’s answer is stored under it.'),
  text: markdown('Head of the row.'),
  correct: z
    .array(id('Id of a column.'))
    .min(1)
    .describe('Columns that are right for this row: exactly one, unless `multiple` is set.'),
  feedback: markdown('Shown to a reader who got the row wrong: why the right columns are right.'),
  misconception: id('Name of the misconception a wrong row stands for.').optional(),
});

export const MatrixSchema = z.strictObject({
  type: z.literal('matrix').describe('A table to tick: for each row a column is chosen, or several.'),
  ...commonFields,
  scoring: scoringMode('per-row', 'all-or-nothing').describe(
    'How points are given: shared among the rows, or for all of them alone.',
  ),
  multiple: z.boolean().default(false).describe('Whether several columns may be chosen in a row.'),
  columns: z.array(ColumnSchema).min(2).describe('The columns, shown in this order.'),
  rows: z.array(RowSchema).min(2).describe('The rows.'),
});

export type Matrix = z.output<typeof MatrixSchema>;
