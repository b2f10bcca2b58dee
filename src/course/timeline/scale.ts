import type { Period } from './zoom.ts';

/** A column that is named on the axis. */
export interface Tick {
  readonly column: number;
  readonly year: number;
  /** 1 to 12, where columns are finer than a year; January is named by its year alone. */
  readonly month: number | undefined;
}

/** How time becomes columns. Months are counted from January of the year 0. */
export interface Scale {
  readonly columns: number;
  readonly monthsPerColumn: number;
  /** Column of a month; negative or beyond the last outside the period. */
  readonly columnOf: (month: number) => number;
  readonly ticks: readonly Tick[];
}

/** Steps of less than a year that begin and end with years. */
const monthSteps = [1, 3, 6];

/** Makes the finest scale of a period that has not too many columns, none shorter than the given months. */
export function makeScale({ from, to }: Period, mostColumns: number, finest: 1 | 12): Scale {
  const [first, last] = [from * 12, to * 12 + 11];
  const monthsPerColumn = stepOf((last - first + 1) / mostColumns, finest);
  const start = Math.floor(first / monthsPerColumn);
  const columns = Math.floor(last / monthsPerColumn) - start + 1;
  return {
    columns,
    monthsPerColumn,
    columnOf: (month) => Math.floor(month / monthsPerColumn) - start,
    ticks: makeTicks(start, columns, monthsPerColumn),
  };
}

const stepOf = (least: number, finest: 1 | 12): number =>
  (finest === 1 ? monthSteps : []).find((step) => step >= least) ?? 12 * niceStep(least / 12);

/** Returns the smallest of 1, 2, 5, 10, 20, 50, … that is not below a number. */
export function niceStep(least: number): number {
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least)!;
}

/** Columns between two names on the axis: a name of the longest years is as wide as three. */
const columnsPerTick = 4;

function makeTicks(start: number, columns: number, monthsPerColumn: number): Tick[] {
  const step = stepOf(columnsPerTick * monthsPerColumn, monthsPerColumn < 12 ? 1 : 12);
  return Array.from({ length: columns }, (_, column) => {
    const at = (start + column) * monthsPerColumn;
    const month = at - Math.floor(at / 12) * 12 + 1;
    return { at, column, year: Math.floor(at / 12), month: month === 1 ? undefined : month };
  })
    .filter(({ at }) => at % step === 0)
    .map(({ column, year, month }) => ({ column, year, month }));
}
