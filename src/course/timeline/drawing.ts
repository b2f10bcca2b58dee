import { type HistoricalDate, spanOf, yearOf } from './dates.ts';

/** Shapes of marks that readers tell apart without colour. */
export const mostShapes = 6;

interface DrawnEvent {
  readonly id: string;
  readonly date: HistoricalDate;
  readonly end?: HistoricalDate | undefined;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

interface DrawnVocabulary {
  readonly id: string;
  readonly values: readonly { readonly id: string; readonly label: string }[];
}

export interface Mark<Event> {
  readonly event: Event;
  /** Column of the beginning, from 0. */
  readonly column: number;
  /** How many columns it lasts, at least 1. */
  readonly columns: number;
  /** Place in the stack of its columns, from 0 upwards. */
  readonly level: number;
  /** Position of its value in the vocabulary of shapes; undefined if it has none. */
  readonly shape: number | undefined;
}

export interface Lane<Event> {
  /** Undefined for the lane of events without a label. */
  readonly label: string | undefined;
  /** Height of the highest stack. */
  readonly levels: number;
  readonly marks: readonly Mark<Event>[];
}

/** A timeline as stacks of marks: one mark for each event, in the column of its years and the lane of its main value. */
export interface Drawing<Event> {
  readonly lanes: readonly Lane<Event>[];
  readonly columns: number;
  /** Years to a column. */
  readonly yearsPerColumn: number;
  /** Columns that are named on the axis, with the year they begin with. */
  readonly ticks: readonly { readonly column: number; readonly year: number }[];
}

/** Lays out events that are sorted by date. Lanes without events are left out. */
export function makeDrawing<Event extends DrawnEvent>(
  events: readonly Event[],
  lanes: DrawnVocabulary | undefined,
  shapes: DrawnVocabulary | undefined,
  mostColumns = 48,
): Drawing<Event> {
  const spans = events.map(({ date, end }) => spanOf(date, end));
  const years = spans.flatMap(({ from, to }) => [yearOf(from), yearOf(to)]);
  const firstYear = years.reduce((least, year) => Math.min(least, year), Infinity);
  const lastYear = years.reduce((most, year) => Math.max(most, year), -Infinity);
  const yearsPerColumn = niceStep((lastYear - firstYear + 1) / mostColumns);
  const start = Math.floor(firstYear / yearsPerColumn);
  const columnOf = (day: number) => Math.floor(yearOf(day) / yearsPerColumn) - start;
  const columns = events.length === 0 ? 0 : Math.floor(lastYear / yearsPerColumn) - start + 1;
  const placed = events.map((event, position) => {
    const column = columnOf(spans[position]!.from);
    return { event, column, columns: columnOf(spans[position]!.to) - column + 1 };
  });
  const laneOf = (event: Event) => lanes && event.values[lanes.id]?.[0];
  const shapeOf = (event: Event) => {
    const found = shapes?.values.findIndex(({ id }) => id === event.values[shapes.id]?.[0]) ?? -1;
    return found === -1 ? undefined : found;
  };
  const drawn = [...(lanes?.values ?? []), undefined].map((value) => {
    const stack = new Stack();
    const marks = placed
      .filter(({ event }) => laneOf(event) === value?.id)
      .map((mark) => ({ ...mark, level: stack.place(mark.column, mark.columns), shape: shapeOf(mark.event) }));
    return { label: value?.label, levels: stack.height, marks };
  });
  return {
    lanes: drawn.filter(({ marks }) => marks.length > 0),
    columns,
    yearsPerColumn,
    ticks: makeTicks(start, columns, yearsPerColumn),
  };
}

/** Puts marks on the lowest level that is free in all their columns. */
class Stack {
  readonly #taken: Set<number>[] = [];
  height = 0;

  place(column: number, columns: number): number {
    const own = Array.from({ length: columns }, (_, offset) => (this.#taken[column + offset] ??= new Set()));
    let level = 0;
    while (own.some((taken) => taken.has(level))) level += 1;
    for (const taken of own) taken.add(level);
    this.height = Math.max(this.height, level + 1);
    return level;
  }
}

/** Returns the smallest of 1, 2, 5, 10, 20, 50, … that is not below a number. */
export function niceStep(least: number): number {
  if (least <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least)!;
}

/** Columns between two names on the axis: a name of the longest years is as wide as three. */
const columnsPerTick = 4;

function makeTicks(start: number, columns: number, yearsPerColumn: number): { column: number; year: number }[] {
  const step = niceStep(columnsPerTick * yearsPerColumn);
  return Array.from({ length: columns }, (_, column) => ({ column, year: (start + column) * yearsPerColumn })).filter(
    ({ year }) => year % step === 0,
  );
}
