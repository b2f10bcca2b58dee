import { type HistoricalDate, monthOf, parseDate, spanOf, yearOf } from './dates.ts';
import { makeScale, type Tick } from './scale.ts';
import type { Period } from './zoom.ts';

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
  /** Column of the beginning, from 0; of what began before the period, the first. */
  readonly column: number;
  /** How many columns it lasts, at least 1. */
  readonly columns: number;
  /** Whether it takes so many columns because its date is no more exact, not because it lasted. */
  readonly vague: boolean;
  /** Whether it began before, or goes on after, what is drawn. */
  readonly before: boolean;
  readonly after: boolean;
  /** Place in the stack of its columns, from 0 upwards. */
  readonly level: number;
  /** Position of its value in the vocabulary of shapes; undefined if it has none. */
  readonly shape: number | undefined;
}

export interface Lane<Event> {
  /** Undefined for the lane of events without a label. */
  readonly id: string | undefined;
  readonly label: string | undefined;
  /** Height of the highest stack. */
  readonly levels: number;
  readonly marks: readonly Mark<Event>[];
}

/** A timeline as stacks of marks: one mark for each event, in the column of its time and the lane of its main value. */
export interface Drawing<Event> {
  readonly lanes: readonly Lane<Event>[];
  readonly columns: number;
  readonly monthsPerColumn: number;
  /** Columns that are named on the axis, with the time they begin with. */
  readonly ticks: readonly Tick[];
}

interface View {
  /** The years to draw; undefined for all, of which none is drawn finer than a year. */
  readonly period?: Period | undefined;
  readonly mostColumns?: number;
}

/** Returns the first and last year that any event touches; undefined without events. */
export function wholeOf(events: readonly Pick<DrawnEvent, 'date' | 'end'>[]): Period | undefined {
  if (events.length === 0) return undefined;
  const years = events.map(({ date, end }) => spanOf(date, end)).flatMap(({ from, to }) => [yearOf(from), yearOf(to)]);
  return years.reduce(({ from, to }, year) => ({ from: Math.min(from, year), to: Math.max(to, year) }), {
    from: Infinity,
    to: -Infinity,
  });
}

/** Lays out events that are sorted by date. Events outside the period and lanes without events are left out. */
export function makeDrawing<Event extends DrawnEvent>(
  events: readonly Event[],
  lanes: DrawnVocabulary | undefined,
  shapes: DrawnVocabulary | undefined,
  { period, mostColumns = 48 }: View = {},
): Drawing<Event> {
  const years = period ?? wholeOf(events);
  if (!years) return { lanes: [], columns: 0, monthsPerColumn: 12, ticks: [] };
  const { columnOf, columns, monthsPerColumn, ticks } = makeScale(years, mostColumns, period ? 1 : 12);
  const placed = events.flatMap((event) => {
    const { from, to } = spanOf(event.date, event.end);
    const [first, last] = [columnOf(monthOf(from)), columnOf(monthOf(to))];
    if (last < 0 || first >= columns) return [];
    const column = Math.max(0, first);
    const width = Math.min(columns - 1, last) - column + 1;
    const ends = { before: first < 0, after: last >= columns };
    return [{ event, column, columns: width, vague: width > 1 && isVague(event), ...ends }];
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
    return { id: value?.id, label: value?.label, levels: stack.height, marks };
  });
  return { lanes: drawn.filter(({ marks }) => marks.length > 0), columns, monthsPerColumn, ticks };
}

const isVague = ({ date, end }: DrawnEvent): boolean => end === undefined && parseDate(date).day === undefined;

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
