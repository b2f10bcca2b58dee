/** First and last year, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** What a reader can do to the period that is drawn. */
export type ZoomStep = 'in' | 'out' | 'earlier' | 'later' | 'whole';

/**
 * Returns the period after a step, kept within the whole; `about` is the year to stay in the middle, if there is one.
 * A step that leads nowhere returns the period as it was.
 */
export function zoom(period: Period, whole: Period, step: ZoomStep, about?: number): Period {
  const years = yearsIn(period);
  const middle = about ?? (period.from + period.to) / 2;
  switch (step) {
    case 'whole':
      return whole;
    case 'in':
      return periodAround(middle, Math.ceil(years / 2), period);
    case 'out':
      return periodAround(middle, years * 2, whole);
    case 'earlier':
      return periodAround((period.from + period.to) / 2 - Math.max(1, Math.floor(years / 2)), years, whole);
    case 'later':
      return periodAround((period.from + period.to) / 2 + Math.max(1, Math.floor(years / 2)), years, whole);
  }
}

/** Returns what of a wanted period can be drawn: undefined if it leaves nothing out, or nothing of the whole in. */
export function periodWithin(whole: Period, from: number | undefined, to: number | undefined): Period | undefined {
  const period = { from: Math.max(from ?? whole.from, whole.from), to: Math.min(to ?? whole.to, whole.to) };
  return period.from > period.to || isSame(period, whole) ? undefined : period;
}

export const isSame = (one: Period, other: Period): boolean => one.from === other.from && one.to === other.to;

const yearsIn = ({ from, to }: Period) => to - from + 1;

function periodAround(middle: number, years: number, limits: Period): Period {
  const length = Math.min(Math.max(1, years), yearsIn(limits));
  const start = Math.round(middle - (length - 1) / 2);
  const from = Math.min(limits.to - length + 1, Math.max(limits.from, start));
  return { from, to: from + length - 1 };
}
