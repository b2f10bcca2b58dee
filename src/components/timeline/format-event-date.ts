import { type HistoricalDate, parseDate } from '../../course/timeline/dates.ts';
import { formatMoment } from '../../course/timeline/moment.ts';
import { fill, type Strings } from '../../strings/index.ts';

type Words = Pick<Strings, 'dateAbout' | 'dateUncertain'>;

/** Formats a date of a history in words: March 2014, about 44 BC, 8 April 2016 (uncertain). */
export function formatEventDate(date: HistoricalDate, language: string, strings: Words): string {
  const { quality, ...moment } = parseDate(date);
  const text = formatMoment(moment, language);
  if (quality === 'sure') return text;
  return fill(quality === 'about' ? strings.dateAbout : strings.dateUncertain, { date: text });
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
