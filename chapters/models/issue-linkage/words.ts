import type { Mark, Table } from '../../../src/models/define-model.ts';
import { TOLERANCE, decimal, pair, round } from '../shared/numbers.ts';
import type { Holds, ParameterId, Run } from './model.ts';

/** Which issues hold, as it stands in a figure: "both", "military", "energy", "neither". */
export const heldName = ([military, energy]: Holds): string =>
  military ? (energy ? 'both' : 'military') : energy ? 'energy' : 'neither';

const heldText = (holds: Holds): string => {
  const name = heldName(holds);
  return name === 'both'
    ? 'both issues hold'
    : name === 'neither'
      ? 'neither issue holds'
      : `only the ${name} issue holds`;
};

/** The run in four sentences: what holds, the thresholds, the slack and what the link does. */
export const describe = (run: Run): string =>
  [holdsSentence(run), thresholdSentence(run), slackSentence(run), effectSentence(run)].join(' ');

const holdsSentence = ({ values, holds }: Run): string =>
  `With a weight of the future of ${decimal(values.delta)}: kept apart, ${heldText(holds.separate)}; linked rigidly, ${heldText(holds.rigid)}; linked freely, ${heldText(holds.free)}.`;

function thresholdSentence({ alone: [military, energy], linked }: Run): string {
  if (Math.abs(military - energy) <= TOLERANCE)
    return `Both issues need a weight of ${decimal(military)}, alone as well as linked.`;
  const digits =
    [2, 3, 4].find((count) => new Set([military, energy, linked].map((x) => x.toFixed(count))).size === 3) ?? 6;
  return `Alone the military issue needs a weight of at least ${decimal(military, digits)} and the energy issue ${decimal(energy, digits)}; linked they need ${decimal(linked, digits)}, which lies between.`;
}

function slackSentence({ slack: [military, energy] }: Run): string {
  const told = (slack: number) =>
    slack < -TOLERANCE ? `gains ${decimal(-slack)} on balance` : `loses ${decimal(Math.max(0, slack))} on balance`;
  return `A breach ${told(military)} on the military issue and ${told(energy)} on the energy issue; on both at once it ${told(military + energy)}.`;
}

function effectSentence({ effect }: Run): string {
  switch (effect) {
    case 'helps':
      return 'So the link carries strength over: the strong issue holds up the weak one.';
    case 'harms':
      return 'So the rigid link carries breakdown over: the weak issue pulls down the strong one. It is the rule of both or neither that does the harm; a free link would have kept the strong one.';
    case 'nothing':
      return 'So the rigid link changes nothing here.';
  }
}

/** The thresholds and what holds, numbers rounded to six decimals. */
export function table({ alone, linked, slack, holds, issues }: Run): Table {
  const yes = (held: boolean) => (held ? 'holds' : 'fails');
  const sum = (of: (index: 0 | 1) => number) => round(of(0) + of(1));
  return {
    caption: 'Two issues, apart and linked; payoffs in each round are utilities without a unit',
    columns: ['Quantity', 'Military', 'Energy', 'Both together'],
    rows: [
      ['Gain of a breach, T − R', ...issues.map(({ T, R }) => round(T - R)), sum((i) => issues[i].T - issues[i].R)],
      ['Fall after it, T − P', ...issues.map(({ T, P }) => round(T - P)), sum((i) => issues[i].T - issues[i].P)],
      ['Weight of the future needed', ...alone.map(round), round(linked)],
      ['What a breach loses on balance', ...slack.map(round), sum((i) => slack[i])],
      ['Kept apart', ...holds.separate.map(yes), '–'],
      ['Linked rigidly', ...holds.rigid.map(yes), '–'],
      ['Linked freely', ...holds.free.map(yes), '–'],
    ],
  };
}

/** On δ, what each issue needs alone and what both need together. */
export function marks(parameter: ParameterId, { alone: [military, energy], linked }: Run): readonly Mark[] {
  if (parameter !== 'delta') return [];
  if (Math.abs(military - energy) <= TOLERANCE)
    return [{ value: military, label: `${decimal(military)}: both issues` }];
  return [
    { value: military, label: `${decimal(military)}: military alone` },
    { value: energy, label: `${decimal(energy)}: energy alone` },
    { value: linked, label: `${decimal(linked)}: both linked` },
  ].filter(({ value }) => value <= 0.99);
}

/** Between which weights of the future the rigid link helps, and between which it harms. */
export function ranges({ alone, linked }: Run): string {
  const [low, high] = [Math.min(...alone), Math.max(...alone)];
  if (high - low <= TOLERANCE) return 'With these two issues it can do neither, for both need the same.';
  const [from, middle] = pair(low, linked);
  const [, to] = pair(linked, high);
  return `With these two issues a rigid link harms from ${from} to below ${middle}, helps from there to below ${to}, and changes nothing elsewhere.`;
}
