import { type HistoricalDate, parseDate } from '../../course/timeline/dates.ts';
import { fill, type Strings } from '../../strings/index.ts';

type Words = Pick<Strings, 'dateAbout' | 'dateUncertain'>;

/** Formats a date of a history in words: March 2014, about 44 BC, 8 April 2016 (uncertain). */
export function formatEventDate(date: HistoricalDate, language: string, strings: Words): string {
  const { year, month, day, quality } = parseDate(date);
  const moment = new Date(0);
  moment.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  const text = formatterFor(language, year < 1, month !== undefined, day !== undefined).format(moment);
  if (quality === 'sure') return text;
  return fill(quality === 'about' ? strings.dateAbout : strings.dateUncertain, { date: text });
}

// To make a formatter takes far longer than to use it.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(language: string, era: boolean, month: boolean, day: boolean): Intl.DateTimeFormat {
  const key = [language, era, month, day].join();
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(era ? { era: 'short' } : {}),
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  });
  formatters.set(key, made);
  return made;
}

/** The date for machines, as HTML has it; undefined for years before 1, which HTML cannot say. */
export function machineDate(date: HistoricalDate): string | undefined {
  const { year, month, day } = parseDate(date);
  if (year < 1) return undefined;
  const parts = [
    String(year).padStart(4, '0'),
    ...[month, day].flatMap((part) => (part === undefined ? [] : [pad(part)])),
  ];
  return parts.join('-');
}

const pad = (part: number) => String(part).padStart(2, '0');
