import type { Mark, Table } from '../../../src/models/define-model.ts';
import { decimal, orNone, pair, round } from '../shared/numbers.ts';
import type { ParameterId, Run, World } from './model.ts';

interface Reading {
  readonly A: string;
  readonly B: string;
  readonly verb: string;
  /** The two sides in the figure. */
  readonly short: readonly [string, string];
}

/** Who the two sides are in either reading. */
const READINGS: readonly Reading[] = [
  { A: 'state A', B: 'state B', verb: 'arms', short: ['state A', 'state B'] },
  { A: 'the patron’s stakes', B: 'the ally’s hedging', verb: 'purchases and hedges', short: ['patron', 'ally'] },
];

export const readingOf = ({ values }: Run): Reading => READINGS[values.reading]!;

const WORLDS: Readonly<Record<World, { readonly name: string; readonly sentence: string }>> = {
  1: {
    name: 'doubly dangerous',
    sentence: 'offence is the cheaper, and what is bought for defence cannot be told from it',
  },
  2: {
    name: 'dilemma, safety possible',
    sentence: 'defence is the cheaper, though it cannot be told from offence',
  },
  3: {
    name: 'no dilemma, aggression',
    sentence: 'offence is the cheaper, but who buys for defence can be recognised, and so can an aggressor',
  },
  4: { name: 'doubly stable', sentence: 'defence is the cheaper and can be told from offence' },
};

export const worldName = (world: World): string => WORLDS[world].name;

/** The run in four or five sentences: the response, where it leads, the share it takes, and the world. */
export function describe(run: Run): string {
  return [outcome(run), responseSentence(run), shareSentence(run), worldSentence(run)].join(' ');
}

function outcome(run: Run): string {
  const { settled, spirals, multiplier, path } = run;
  const { A, B, verb } = readingOf(run);
  const [lastA, lastB] = path.at(-1)!;
  const Sides = `${A} and ${B}`;
  if (spirals)
    return `Spiral: the ${verb} grow without end, and after ${path.length - 1} rounds ${Sides} stand at ${decimal(lastA)} and ${decimal(lastB)}.`;
  if (settled![0] === 0 && settled![1] === 0) return `Nobody feels insecure, so nobody begins: ${Sides} stay at 0.00.`;
  return `The ${verb} come to an end: ${Sides} settle at ${decimal(settled![0])} and ${decimal(settled![1])}, together ${decimal(multiplier!)} times the gaps they began with.`;
}

const responseSentence = ({ values: { beta, delta }, b }: Run): string =>
  `To each unit of the other’s a side answers with b = β(1 − δ) = ${decimal(beta)} × ${decimal(1 - delta)} = ${pair(b, 1)[0]}.`;

function shareSentence({ values: { beta, delta }, threshold, b }: Run): string {
  if (beta < 1) return 'As defence is the cheaper, it comes to an end whatever δ.';
  const [least, share] = pair(threshold, delta);
  return `At this β it takes a share δ above ${least} for the answers to die away; δ = ${share} is ${b < 1 - 1e-9 ? 'enough' : 'not enough'}.`;
}

const worldSentence = ({ world }: Run): string =>
  `This is Jervis’s world ${world} (${WORLDS[world].name}): ${WORLDS[world].sentence}.`;

/** The holdings round by round, and where they settle. */
export function table(run: Run): Table {
  const { path, settled, b, multiplier, threshold, world } = run;
  const { A, B } = readingOf(run);
  return {
    caption: `Purchases round by round, in units without a measure (world ${world}; b = ${round(b)})`,
    columns: ['Round', upper(A), upper(B)],
    rows: [
      ...path.map(([a, other], index) => [String(index), round(a), round(other)]),
      ['settled level', orNone(settled?.[0] ?? null), orNone(settled?.[1] ?? null)],
      ['multiplier M = 1 / (1 − b)', orNone(multiplier), orNone(multiplier)],
      ['share δ* above which nothing spirals', round(threshold), round(threshold)],
    ],
  };
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** On δ the share it takes, on β the parity of offence and defence and the value above which the answers do not die away. */
export function marks(parameter: ParameterId, { values: { beta, delta }, threshold }: Run): readonly Mark[] {
  if (parameter === 'delta')
    return beta >= 1 ? [{ value: threshold, label: `δ* = ${decimal(threshold)}: no spiral above` }] : [];
  if (parameter !== 'beta') return [];
  const most = 1 / (1 - delta);
  const spiral = { value: most, label: `spiral from ${decimal(most)}` };
  return [{ value: 1, label: '1: offence and defence cost the same' }, ...(most <= 2 && most > 1 ? [spiral] : [])];
}
