/** Formats a date known to the year, month or day in a language: 2014, March 2014, 16 March 2014. */
export function formatDate(date: string | number, language: string): string {
  const [year, month, day] = String(date).split('-').map(Number) as [number, number?, number?];
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, options).format(new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
}
