import type { Mark, Table } from '../../../src/models/define-model.ts';
import { decimal, pair, round } from '../shared/numbers.ts';
import { list, percent } from '../shared/words.ts';
import { ROUNDS, type ParameterId, type Run } from './model.ts';

/** The run in three to five sentences: its course, the first round, the wars, the bypass and the line of peace. */
export const describe = (run: Run): string =>
  [courseSentence(run), firstSentence(run), warSentence(run), bypassSentence(run), peaceSentence(run)]
    .filter(Boolean)
    .join(' ');

function courseSentence({ rounds, after, wars }: Run): string {
  const [first, last] = pair(rounds[0]!.demand, after.demand);
  const count = wars === 0 ? 'no war' : wars === 1 ? 'one war' : `${wars} wars`;
  const moves =
    Math.abs(rounds[0]!.demand - after.demand) <= 1e-9
      ? `the demand stays ${first}`
      : `the demand goes from ${first} to ${last}`;
  return `In ${ROUNDS} rounds there ${wars > 1 ? 'are' : 'is'} ${count}, and ${moves}.`;
}

function firstSentence({ rounds }: Run): string {
  const { tau, lambda, demand, risk, expected } = rounds[0]!;
  const what =
    risk > 0
      ? `it demands ${decimal(demand)}, runs a risk of war of ${percent(risk)} and expects ${decimal(expected)}`
      : `it makes the safe demand of ${decimal(demand)}, which nobody resists`;
  return `In round 0 the transit share is ${decimal(tau)} and a cut-off would cost the supplier ${decimal(lambda)}: ${what}.`;
}

function warSentence({ rounds, wars }: Run): string {
  if (wars === 0) return '';
  const when = rounds.flatMap(({ war }, index) => (war ? [String(index)] : []));
  return `War comes in round${wars > 1 ? 's' : ''} ${list(when)}, where the transit state’s hidden cost was below what it would save by resisting.`;
}

function bypassSentence({ values, after, wars }: Run): string {
  if (wars === 0 || values.nu === 0 || values.tau === 0) return '';
  const [from, to] = pair(values.tau, after.tau);
  return `Each war pays for a bypass, so the transit share falls from ${from} to ${to}.`;
}

function peaceSentence({ peace, values }: Run): string {
  if (peace === 'always') return 'With these values a cut-off never pays the supplier, whatever the transit share.';
  if (peace === 'never')
    return 'Transit costs the supplier nothing here (L + ρ = 0), so no share of it keeps the peace.';
  if (peace.from > 1)
    return `No transit share is large enough to keep the peace: it would take τ* = ${decimal(peace.from)}.`;
  const [line, share] = pair(peace.from, values.tau);
  return `There is no risk of war while the transit share is at least τ* = ${line}; at the start it is ${share}.`;
}

/** Every round as a row, numbers rounded to six decimals. */
export const table = ({ rounds }: Run): Table => ({
  caption: 'Round by round, in the unit of the demand',
  columns: [
    'Round',
    'Transit share τ',
    'Supplier’s cost Λ',
    'Demand D',
    'Risk of war p',
    'Supplier expects',
    'Hidden cost k',
    'War',
  ],
  rows: rounds.map(({ tau, lambda, demand, risk, expected, cost, war }, index) => [
    index,
    ...[tau, lambda, demand, risk, expected, cost].map(round),
    war ? 'yes' : 'no',
  ]),
});

/** On τ, from where there is peace. */
export const marks = (parameter: ParameterId, { peace }: Run): readonly Mark[] =>
  parameter === 'tau' && typeof peace === 'object' && peace.from <= 1
    ? [{ value: peace.from, label: `τ* = ${decimal(peace.from)}: no risk of war from here on` }]
    : [];
