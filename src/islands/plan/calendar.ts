import type { CalendarDay } from '../../study/exam/input.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Names the day of a moment in the reader’s zone, 2026-11-24. */
export const dateOf = (millis: number): string => {
  const day = new Date(millis);
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
};

/** Plans further ahead than this say little, and take long. */
const mostDays = 400;

/** Lists the days of the reader’s zone from today to that of the exam, in order, at most about a year of them. */
export function makeCalendar(now: number, exam: number): CalendarDay[] {
  const today = new Date(now);
  const days: CalendarDay[] = [];
  for (let ahead = 0; ahead < mostDays; ahead++) {
    // Counted in days of the calendar: with the clock change some have 23 or 25 hours.
    const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + ahead);
    if (day.getTime() > exam) break;
    days.push({ date: dateOf(day.getTime()), weekday: day.getDay(), start: day.getTime() });
  }
  return days;
}

/** A moment as a field of the form has it, in the reader’s zone: 2026-11-24T09:00. */
export const toLocalField = (millis: number): string => {
  const moment = new Date(millis);
  return `${dateOf(millis)}T${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
};
