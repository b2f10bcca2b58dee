import { historicalDatePattern } from '../../schemas/date.ts';

/** A date as written in a course: text, or a year as a number. */
export type HistoricalDate = string | number;

export interface DateParts {
  /** Astronomical: 0 is 1 BCE. */
  readonly year: number;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly quality: 'sure' | 'about' | 'uncertain';
}

/** First and last day that a date allows, counted in days from 1 January 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Takes a checked date apart. Throws on text that the schema would refuse. */
export function parseDate(date: HistoricalDate): DateParts {
  if (typeof date === 'number') return { year: date, month: undefined, day: undefined, quality: 'sure' };
  const found = historicalDatePattern.exec(date);
  if (!found) throw new Error(`"${date}" is no date.`);
  const [, year, month, day, mark] = found;
  return {
    year: Number(year),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
    quality: mark === '~' ? 'about' : mark === '?' ? 'uncertain' : 'sure',
  };
}

/** Returns the days a date covers; with `end`, from the first day of the one to the last of the other. */
export function spanOf(date: HistoricalDate, end?: HistoricalDate): Span {
  const { year, month, day } = parseDate(date);
  const from = dayNumber(year, month ?? 1, day ?? 1);
  if (end !== undefined) return { from, to: spanOf(end).to };
  if (day !== undefined) return { from, to: from };
  return { from, to: (month === undefined ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1 };
}

const dayMillis = 86_400_000;

// Date.UTC would take the years 0 to 99 for those of the last century.
const dayNumber = (year: number, month: number, day: number): number =>
  new Date(0).setUTCFullYear(year, month - 1, day) / dayMillis;

/** The year of a day counted from 1 January 1970. */
export const yearOf = (day: number): number => new Date(day * dayMillis).getUTCFullYear();

/** The month of a day counted from 1 January 1970, counted from January of the year 0. */
export const monthOf = (day: number): number => yearOf(day) * 12 + new Date(day * dayMillis).getUTCMonth();

/** How a date that a work claims stands to the established one. */
export type Agreement = 'same' | 'less-exact' | 'more-exact' | 'differs';

/** Compares a claimed with the established span. Spans that only overlap differ. */
export function compareSpans(claimed: Span, established: Span): Agreement {
  if (claimed.from === established.from && claimed.to === established.to) return 'same';
  if (claimed.from <= established.from && claimed.to >= established.to) return 'less-exact';
  return claimed.from >= established.from && claimed.to <= established.to ? 'more-exact' : 'differs';
}

interface Dated {
  readonly date: HistoricalDate;
  readonly end?: HistoricalDate | undefined;
}

/** Sorts events by their beginning, then by their end; events with the same dates keep their order. */
export const sortByDate = <Event extends Dated>(events: readonly Event[]): Event[] =>
  events
    .map((event) => ({ event, span: spanOf(event.date, event.end) }))
    .sort((a, b) => a.span.from - b.span.from || a.span.to - b.span.to)
    .map(({ event }) => event);
