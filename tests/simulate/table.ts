import { type MakeLearner, makeActivationLearner, makeHalfLifeLearner } from './learners.ts';
import { examPlan, finalSweep, plainSpacing, type Policy } from './policies.ts';
import { type Outcome, simulate } from './simulate.ts';

interface Reader {
  readonly name: string;
  readonly makeLearner: MakeLearner;
  readonly pace: number;
}

export const readers: readonly Reader[] = [
  { name: 'half-life', makeLearner: makeHalfLifeLearner, pace: 1 },
  { name: 'half-life, 2.5 times as fast', makeLearner: makeHalfLifeLearner, pace: 0.4 },
  { name: 'activation', makeLearner: makeActivationLearner, pace: 1 },
  { name: 'activation, 2.5 times as fast', makeLearner: makeActivationLearner, pace: 0.4 },
];

const policies: readonly { readonly name: string; readonly policy: Policy }[] = [
  { name: 'plain spacing', policy: plainSpacing },
  { name: 'with a final sweep', policy: finalSweep },
  { name: 'exam plan, aim 0.90', policy: examPlan },
  { name: 'exam plan, aim 0.97', policy: (input) => examPlan({ ...input, target: 0.97 }) },
];

export const minutesTried = [3, 6, 12] as const;
const items = 80;
const days = 14;
const seeds = 20;

/** The first row of the table. */
export const tableHead: readonly string[] = ['Reader', 'Minutes a day', ...policies.map(({ name }) => name)];

/** One row of the table: a kind of reader with so many minutes a day. */
export function tableRow({ name, makeLearner, pace }: Reader, minutes: number): string[] {
  return [
    name,
    String(minutes),
    ...policies.map(({ policy }) =>
      cell(
        Array.from({ length: seeds }, (_, index) =>
          simulate(policy, makeLearner, { items, days, minutes, pace, seed: index + 1 }),
        ),
      ),
    ),
  ];
}

/** Mean recall and its standard error; recall of the worst tenth; minutes used in all; items never seen. */
function cell(outcomes: readonly Outcome[]): string {
  const mean = (value: (outcome: Outcome) => number) =>
    outcomes.reduce((sum, outcome) => sum + value(outcome), 0) / outcomes.length;
  const recall = mean((outcome) => outcome.recall);
  const variance = mean((outcome) => (outcome.recall - recall) ** 2) * (outcomes.length / (outcomes.length - 1));
  const error = Math.sqrt(variance / outcomes.length);
  const tenth = mean((outcome) => outcome.tenth).toFixed(2);
  const minutes = mean((outcome) => outcome.minutes).toFixed(0);
  const unseen = mean((outcome) => outcome.unseen).toFixed(0);
  return `**${recall.toFixed(2)}** ± ${error.toFixed(2)}; ${tenth}; ${minutes} min; ${unseen}`;
}
