import type { Board, BoardRow, Direction } from '../schemas/board.ts';
import { compute, quantityOf } from './model-run.ts';
import type { Models } from './question-type.ts';

/** What a model makes of the change. */
export interface Answer {
  /** The quantity before and after; undefined where the model gives no number. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** By the digits the quantity is given with. */
  readonly direction: Direction | undefined;
  /** What that is for the side the board looks at; undefined where more is neither better nor worse. */
  readonly effect: 'better' | 'worse' | 'same' | undefined;
}

/** The seed with which models on a board run, and with which a board links to them. */
export const boardSeed = 42;

/** The values a row asks its model for when its parameter is multiplied. */
export function valuesAt(models: Models, row: BoardRow, factor: number): Readonly<Record<string, number>> {
  const usual = models(row.model)?.parameters.find(({ id }) => id === row.parameter)?.default ?? 0;
  const start = row.values[row.parameter] ?? usual;
  // Of products such as 0.1 × 3 nothing is to be left after the digits that were meant.
  return { ...row.values, [row.parameter]: Number((start * factor).toFixed(9)) };
}

/** What the model of a row answers when its parameter is multiplied by `factor`. */
export function answerOf(models: Models, row: BoardRow, factor: number): Answer {
  const { model, quantity } = row;
  const at = (times: number) => compute(models, { model, quantity, values: valuesAt(models, row, times) }, boardSeed);
  const [before, after] = [at(1), at(factor)];
  const digits = quantityOf(models, { model, quantity, values: {} })?.digits ?? 0;
  const direction =
    before === undefined || after === undefined ? undefined : directionOf(after - before, 10 ** -digits / 2);
  return { before, after, direction, effect: direction && effectOf(direction, row.better) };
}

const directionOf = (difference: number, least: number): Direction =>
  difference >= least ? 'rises' : difference <= -least ? 'falls' : 'stays';

function effectOf(direction: Direction, better: BoardRow['better']): Answer['effect'] {
  if (better === 'neither') return undefined;
  if (direction === 'stays') return 'same';
  return (direction === 'rises') === (better === 'more') ? 'better' : 'worse';
}

/** The factors a reader can choose, in order. */
export function factorsOf({ min, max, step }: Board['factor']): number[] {
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => Number((min + index * step).toFixed(9)));
}
