/** Formats a number of bytes for the reader: 540 kB, 3.2 MB. */
export function formatSize(bytes: number, language: string): string {
  const [unit, value] =
    bytes < 1e6 ? (['kilobyte', Math.ceil(bytes / 1e3)] as const) : (['megabyte', bytes / 1e6] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** Formats the day of a moment for the reader. */
export const formatDay = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(iso));
