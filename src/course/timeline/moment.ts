/** A moment as exact as it is known. Years are astronomical: 0 is 1 BCE. */
export interface Moment {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** Formats a moment in words: 44 BC, March 2014, 8 April 2016; the name of the month is long or short. */
export function formatMoment({ year, month, day }: Moment, language: string, name: 'long' | 'short' = 'long'): string {
  const moment = new Date(0);
  moment.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return formatterFor(language, year < 1, month === undefined ? undefined : name, day !== undefined).format(moment);
}

// To make a formatter takes far longer than to use it.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(language: string, era: boolean, month: 'long' | 'short' | undefined, day: boolean) {
  const key = [language, era, month, day].join();
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(era ? { era: 'short' } : {}),
    ...(month ? { month } : {}),
    ...(day ? { day: 'numeric' } : {}),
  });
  formatters.set(key, made);
  return made;
}
