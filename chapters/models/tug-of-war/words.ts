import type { Mark, Table } from '../../../src/models/define-model.ts';
import { TOLERANCE, decimal, orNone, pair, round } from '../shared/numbers.ts';
import { settle, type Outcome, type ParameterId, type Run } from './model.ts';

/** The run in two to five sentences: where it settles, the efforts, what a sharing would give, and what a greater stake does. */
export function describe(run: Run): string {
  const { outcome } = run;
  if (!outcome) return refusal(run);
  return [
    settledSentence(run, outcome),
    effortSentence(outcome),
    frictionlessSentence(run, outcome),
    stakeSentence(run, outcome),
    cornerSentence(run),
  ]
    .filter(Boolean)
    .join(' ');
}

export const refusal = ({ values }: Run): string =>
  `The patron wants less integration (${decimal(values.iR)}) than the small state (${decimal(values.iB)}): that is another game, which this model does not play. ` +
  'Raise what the patron wants, or lower what the small state wants.';

function settledSentence({ values: { start } }: Run, { settled }: Outcome): string {
  const [from, to] = pair(start, settled);
  return Math.abs(start - settled) <= TOLERANCE
    ? `Integration stays at ${from}.`
    : `Integration settles at ${to}, ${settled > start ? 'deeper' : 'looser'} than the ${from} it started from.`;
}

function effortSentence({ effort: { patron, small }, settled }: Outcome): string {
  if (patron <= TOLERANCE && small <= TOLERANCE)
    return `Neither makes an effort, for both like ${decimal(settled)} best.`;
  const moved = Math.abs(patron - small);
  return (
    `The patron spends an effort of ${decimal(patron)} and the small state one of ${decimal(small)}: ` +
    `together ${decimal(patron + small)}, to move it by ${decimal(moved)}.`
  );
}

const frictionlessSentence = ({ frictionless }: Run, { utility }: Outcome): string =>
  `A sharing in proportion to the stakes would put it at ${decimal(frictionless)} without any effort; as it is the patron ends with ${decimal(utility.patron)} and the small state with ${decimal(utility.small)}, where 0 would be its ideal for nothing.`;

/** What a patron that cares a tenth more would do to the small state. */
export function effectOfStake({ values }: Run): { readonly settled: number; readonly small: number } {
  const [now, then] = [settle(values), settle({ ...values, sR: values.sR + 0.1 })];
  return { settled: then.settled - now.settled, small: then.utility.small - now.utility.small };
}

function stakeSentence(run: Run, { utility }: Outcome): string {
  const effect = effectOfStake(run);
  if (Math.abs(effect.settled) <= TOLERANCE) return 'A greater stake of the patron would move nothing here.';
  const where = effect.settled > 0 ? 'deeper' : 'looser';
  const [before, after] = pair(utility.small, utility.small + effect.small);
  return `A greater stake of the patron would make it ${where} and ${effect.small < 0 ? 'hurt' : 'help'} the small state: 0.1 more takes it from ${before} to ${after}.`;
}

const cornerSentence = ({ between, values: { iR, iB } }: Run): string =>
  between
    ? ''
    : `The start lies outside the two ideals, from ${decimal(iB)} to ${decimal(iR)}, so neither side opposes a part of the way, and what holds of a tug-of-war need not hold here.`;

/** The numbers of the run, rounded to six decimals. */
export function table({ values, outcome, frictionless }: Run): Table {
  const of = (value: (outcome: Outcome) => number) => orNone(outcome ? value(outcome) : null);
  return {
    caption: 'The tug-of-war: depths from 0 to 1; efforts and utilities without a unit',
    columns: ['Quantity', 'Symbol', 'Value'],
    rows: [
      ['Integration at the start', 'I₀', round(values.start)],
      ['Integration settles at', 'I*', of(({ settled }) => settled)],
      ['Sharing without effort', 'I_c', round(frictionless)],
      ['Effort of the patron', 'e_R', of(({ effort }) => effort.patron)],
      ['Effort of the small state', 'e_B', of(({ effort }) => effort.small)],
      ['What the patron ends with', 'U_R', of(({ utility }) => utility.patron)],
      ['What the small state ends with', 'U_B', of(({ utility }) => utility.small)],
    ],
  };
}

/** On I₀, the two ideals between which both pull. */
export const marks = (parameter: ParameterId, { values: { iR, iB } }: Run): readonly Mark[] =>
  parameter === 'start'
    ? [
        { value: iB, label: `${decimal(iB)}: what the small state wants` },
        ...(iR === iB ? [] : [{ value: iR, label: `${decimal(iR)}: what the patron wants` }]),
      ]
    : [];
