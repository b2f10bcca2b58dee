import { answerOf, factorsOf, valuesAt } from '../quiz/board.ts';
import type { Models, QuestionModel } from '../quiz/question-type.ts';
import type { Board, BoardRow } from '../schemas/board.ts';
import { factsOf } from './check-models.ts';
import type { Draft } from './draft.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { Path, YamlSource } from './yaml.ts';

/** Checks every board: its factors, its models with what is set and read of them, and what its author expects of them. */
export const checkBoards = (draft: Draft): Issue[] =>
  [...draft.boards.values()].flatMap(({ value, source }) => (value && source ? checkBoard(value, source, draft) : []));

function checkBoard(board: Board, source: YamlSource, draft: Draft): Issue[] {
  const factors = factorsOf(board.factor);
  const at = board.factor.default;
  const shown = factors.some((one) => Math.abs(one - at) < 1e-6)
    ? []
    : [
        makeIssue('board-field', source.placeOf(['factor', 'default']), {
          id: 'factor',
          found: `${at}, which cannot be chosen`,
          expected: factors.length > 0 ? `one of ${factors.join(', ')}` : '`min` below `max`',
        }),
      ];
  const ids = board.rows.map(({ id }) => id);
  return [
    ...shown,
    ...board.rows.flatMap((row, index) => {
      const issue = ({ path, found, expected }: Fault) =>
        makeIssue('board-field', source.placeOf(['rows', index, ...path]), { id: row.id, found, expected });
      const twice =
        ids.indexOf(row.id) < index
          ? [issue({ path: ['id'], found: 'an id that another row has', expected: 'an id of its own' })]
          : [];
      if (!draft.models.has(row.model)) {
        const details = { id: row.model, nearest: nearest(row.model, draft.models.keys()) };
        return [...twice, makeIssue('model-unknown', source.placeOf(['rows', index, 'model']), details)];
      }
      const model = factsOf(draft.modelReadings, row.model)?.model;
      return model ? [...twice, ...checkRow(row, model, factors, at).map(issue)] : twice;
    }),
  ];
}

interface Fault {
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
}

function checkRow(row: BoardRow, model: QuestionModel, factors: readonly number[], shown: number): Fault[] {
  const { parameters, quantities = [] } = model;
  const named = (path: Path, what: string, id: string, known: readonly string[]): Fault[] =>
    known.includes(id)
      ? []
      : [
          {
            path,
            found: `the ${what} "${id}", which "${row.model}" does not have`,
            expected: known.length > 0 ? `one of ${known.join(', ')}` : 'there are none',
          },
        ];
  const names = parameters.map(({ id }) => id);
  const unknown = [
    ...named(['parameter'], 'parameter', row.parameter, names),
    ...Object.keys(row.values).flatMap((name) => named(['values', name], 'parameter', name, names)),
    ...named(
      ['quantity'],
      'quantity',
      row.quantity,
      quantities.map(({ id }) => id),
    ),
  ];
  if (unknown.length > 0) return unknown;
  const models: Models = (id) => (id === row.model ? model : undefined);
  const faults = checkRanges(row, models, parameters, factors);
  if (faults.length > 0) return faults;
  const empty = factors.find((factor) => answerOf(models, row, factor).direction === undefined);
  if (empty !== undefined)
    return [{ path: ['quantity'], found: `no number at the factor ${empty}`, expected: 'a number at every factor' }];
  const { direction } = answerOf(models, row, shown);
  return direction === row.direction
    ? []
    : [{ path: ['direction'], found: `"${row.direction}"`, expected: `"${direction}", as the model has it` }];
}

function checkRanges(
  row: BoardRow,
  models: Models,
  parameters: QuestionModel['parameters'],
  factors: readonly number[],
): Fault[] {
  const faulty = (name: string, value: number) => {
    const { min, max, step } = parameters.find(({ id }) => id === name)!;
    const steps = (value - min) / step;
    if (value < min || value > max) return `values from ${min} to ${max}, as the model has them`;
    return Math.abs(steps - Math.round(steps)) < 1e-6 ? undefined : `steps of ${step} from ${min} on`;
  };
  const start = Object.entries(row.values).flatMap(([name, value]) => {
    const expected = faulty(name, value);
    return expected === undefined ? [] : [{ path: ['values', name], found: `${name} = ${value}`, expected }];
  });
  if (start.length > 0) return start;
  for (const factor of factors) {
    const value = valuesAt(models, row, factor)[row.parameter]!;
    const expected = faulty(row.parameter, value);
    if (expected !== undefined)
      return [{ path: ['parameter'], found: `${row.parameter} = ${value} at the factor ${factor}`, expected }];
  }
  return [];
}
