import { z } from 'zod';

/** A date in a history: `2014`, `2014-03`, `2014-03-16`, `-0043` for 44 BCE, with `~` (about) or `?` (uncertain) after it. */
export const historicalDatePattern = /^(-?\d{4,6})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?([~?])?$/;

/** Builds the schema of a date in a history, as exact as it is known; years count as in ISO 8601, so 0 is 1 BCE. */
export const historicalDate = (doc: string) =>
  z
    .union([
      z
        .string()
        .regex(historicalDatePattern, 'YYYY, YYYY-MM or YYYY-MM-DD, with ~ or ? after it where it is not sure')
        .refine(isInCalendar, 'a day that its month has'),
      z.number().int().min(-999_999).max(999_999),
    ])
    .describe(doc);

function isInCalendar(text: string): boolean {
  const [, year, month, day] = historicalDatePattern.exec(text) ?? [];
  if (month === undefined || day === undefined) return true;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return Number(day) <= days[Number(month) - 1]!;
}
