import type { Table } from '../../../src/models/define-model.ts';
import { decimal, orNone, pair, round } from '../shared/numbers.ts';
import { YEARS, type Run, type Who } from './model.ts';

export const NAMES: Readonly<Record<Who, string>> = {
  small: 'the small state',
  patron: 'the patron',
  neither: 'neither',
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The run in four sentences: the first day, the long run, the crossing and the asymmetry. */
export const describe = (run: Run): string =>
  [firstSentence(run), totalSentence(run), crossingSentence(run), asymmetrySentence(run)].join(' ');

function firstSentence({ small, patron, first, moreVulnerable }: Run): string {
  const begins =
    first === 'neither' ? 'A break costs both the same at first' : `A break costs ${NAMES[first]} more at first`;
  const [a, b] = pair(small.sensitivity, patron.sensitivity);
  const ends =
    moreVulnerable === 'neither'
      ? 'both the same in all'
      : `${first === moreVulnerable || first === 'neither' ? '' : 'but '}${NAMES[moreVulnerable]} more in all`;
  return `${begins} (small state ${a}, patron ${b} a year), ${first === moreVulnerable && first !== 'neither' ? 'and it also loses more in all' : ends}.`;
}

function totalSentence({ small, patron, values }: Run): string {
  const [a, b] = pair(small.vulnerability, patron.vulnerability);
  return (
    `All costs to come, discounted at ${decimal(values.r * 100, 0)} % a year, are worth ${a} to the small state and ${b} to the patron; ` +
    `the cost halves in ${decimal(small.halfLife, 1)} and ${decimal(patron.halfLife, 1)} years.`
  );
}

function crossingSentence({ crossing, first, last }: Run): string {
  if (crossing === null)
    return first === 'neither' && last === 'neither'
      ? 'The costs are equal all the time.'
      : `${first === 'neither' ? `After the first day ${NAMES[last]} bears more all the time` : `${capital(NAMES[first])} bears more all the time`}: the curves do not cross.`;
  return `The curves cross after ${decimal(crossing)} years${crossing > YEARS ? ', beyond the figure' : ''}: from then on ${NAMES[last]} bears more.`;
}

function asymmetrySentence({ asymmetry }: Run): string {
  if (asymmetry === null) return 'Nobody loses anything, so there is no asymmetry.';
  const text = decimal(asymmetry);
  return `The asymmetry is ${text}, where 1 would mean that only the small state loses and −1 that only the patron does.`;
}

/** Costs over the years and the sums of them, rounded to six decimals. */
export function table({ small, patron, asymmetry, crossing, course }: Run): Table {
  return {
    caption: 'Cost of a break, in an arbitrary unit per year; the first rows are sums and measures',
    columns: ['Quantity', 'Small state', 'Patron', 'Both'],
    rows: [
      ['Sensitivity s', round(small.sensitivity), round(patron.sensitivity), '–'],
      ['Present value of all costs V', round(small.vulnerability), round(patron.vulnerability), '–'],
      ['Years until the cost has halved', round(small.halfLife), round(patron.halfLife), '–'],
      ['Asymmetry', '–', '–', orNone(asymmetry)],
      ['Years until the costs are equal', '–', '–', orNone(crossing)],
      ...course
        .filter(({ year }) => Number.isInteger(year))
        .map(({ year, small, patron }) => [
          `Cost after ${year} ${year === 1 ? 'year' : 'years'}`,
          round(small),
          round(patron),
          '–',
        ]),
    ],
  };
}
