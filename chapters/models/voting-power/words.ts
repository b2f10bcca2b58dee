import type { Table } from '../../../src/models/define-model.ts';
import { decimal, round } from '../shared/numbers.ts';
import { list, percent } from '../shared/words.ts';
import { memberName } from './bodies.ts';
import { toNumber, written, type Power, type Run } from './model.ts';

/** Votes as short as they can be written. */
export const votesText = (votes: number): string => decimal(votes, Number.isInteger(votes) ? 0 : 1);

export const nameOf = ({ values }: Run, index: number): string => memberName(values.body, index);

/** What it takes to decide, as it stands in a sentence. */
export function ruleText({ values, total, needed }: Run): string {
  const rule = ['more than half', 'two thirds', 'three quarters', 'all', votesText(values.q)][values.rule]!;
  return values.rule === 4
    ? `${rule} of the ${votesText(total)} votes`
    : `${rule} of the ${votesText(total)} votes, that is ${votesText(needed)}`;
}

/** The run in two to five sentences: rule, power, who has none, how easily the body acts, and a caution where one is due. */
export function describe(run: Run): string {
  const { power } = run;
  if ('problem' in power) return problemText(run);
  return [
    powerSentence(run, power),
    shapleySentence(run, power),
    nullSentence(run, power),
    actSentence(power),
    cautionSentence(power),
  ]
    .filter(Boolean)
    .join(' ');
}

export const problemText = (run: Run): string =>
  'problem' in run.power && run.power.problem === 'no-votes'
    ? 'Nobody has a vote, so nobody can decide and there is no power to share. Give at least one member votes.'
    : `It takes ${votesText(run.needed)} votes to decide and there are only ${votesText(run.total)}, so nobody ever can and there is no power to share. Lower the number of votes.`;

function powerSentence(run: Run, { members }: Power): string {
  const told = members.map(
    ({ seatShare, normalised }, index) =>
      `${nameOf(run, index)} ${written(normalised)} with ${percent(toNumber(seatShare))} of the votes`,
  );
  return `If it takes ${ruleText(run)}, the power to decide (Banzhaf) is shared so: ${told.join('; ')}.`;
}

function shapleySentence(run: Run, { members }: Power): string {
  const same = members.every(({ normalised, shapley }) => written(normalised) === written(shapley));
  if (same) return 'The Shapley–Shubik index gives the same.';
  return `The Shapley–Shubik index gives ${list(members.map(({ shapley }, index) => `${nameOf(run, index)} ${written(shapley)}`))}.`;
}

function nullSentence(run: Run, { members }: Power): string {
  const idle = members.flatMap(({ swings, votes }, index) => (swings === 0 && votes > 0 ? [nameOf(run, index)] : []));
  if (idle.length === 0) return '';
  return `${list(idle)} ${idle.length > 1 ? 'have' : 'has'} votes but no power: no decision ever depends on ${idle.length > 1 ? 'them' : 'it'}.`;
}

const actSentence = ({ act }: Power): string =>
  `Of all possible groups of members ${written(act)} can decide: that is the power of the body to act (Coleman).`;

const cautionSentence = ({ improper }: Power): string =>
  improper ? 'With so low a number two groups can decide opposite things at once.' : '';

/** Every member as a row; powers as exact fractions and as numbers rounded to six decimals. */
export function table(run: Run): Table {
  const caption = 'Votes and power of each member; the last row is the body';
  const columns = [
    'Member',
    'Votes',
    'Share of votes',
    'Swings',
    'Banzhaf',
    'Banzhaf share',
    'Share, exactly',
    'Shapley–Shubik',
    'Exactly',
    'Power to act',
  ];
  const { power } = run;
  if ('problem' in power)
    return { caption, columns, rows: [['none can decide', run.total, ...Array<string>(8).fill('none')]] };
  return {
    caption,
    columns,
    rows: [
      ...power.members.map(({ votes, seatShare, swings, banzhaf, normalised, shapley }, index) => [
        nameOf(run, index),
        votes,
        round(toNumber(seatShare)),
        swings,
        round(toNumber(banzhaf)),
        round(toNumber(normalised)),
        written(normalised),
        round(toNumber(shapley)),
        written(shapley),
        '–',
      ]),
      [
        'The body',
        run.total,
        1,
        power.members.reduce((sum, { swings }) => sum + swings, 0),
        '–',
        1,
        '1',
        1,
        '1',
        written(power.act),
      ],
    ],
  };
}
