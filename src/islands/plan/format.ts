import { pageContext } from '../page.ts';

/** A day such as 2026-11-24 for the reader. */
export const formatDay = (date: string): string =>
  new Intl.DateTimeFormat(pageContext().language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));

/** A share as whole percent. */
export const formatShare = (share: number): string =>
  share.toLocaleString(pageContext().language, { style: 'percent', maximumFractionDigits: 0 });

export const formatCount = (count: number): string => count.toLocaleString(pageContext().language);
