import type { Prediction } from '../../../src/models/define-model.ts';
import { TOLERANCE, pair } from '../shared/numbers.ts';
import { settle, type Run } from './model.ts';
import { effectOfStake, refusal } from './words.ts';

const OPTIONS = {
  closer: {
    text: 'Deeper: nearer to what the patron wants.',
    recalled: 'You predicted that it settles deeper.',
  },
  same: {
    text: 'Where it was: the small state pulls harder in return.',
    recalled: 'You predicted that it settles where it was.',
  },
  looser: {
    text: 'Looser: the side that needs it more must give more.',
    recalled: 'You predicted that it settles looser.',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-tug-of-war',
  revision: 1,
  question:
    'A patron wants deep integration, a small state a looser one. Both pull, and pulling costs. Suppose that after 2014 the patron comes to care three times as much. Where does integration settle now?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the same state with a patron that cares three times as much as another that has a stake of 1.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`The tug-of-war has no prediction "${optionId}".`);
  const { recalled } = OPTIONS[optionId as keyof typeof OPTIONS];
  if (!run.outcome) return `${recalled} ${refusal(run)}`;
  return `${recalled} ${tripled(optionId, run)} ${effect(run)}`;
}

function tripled(option: string, { values }: Run): string {
  const [calm, keen] = [settle({ ...values, sR: 1 }), settle({ ...values, sR: 3 })];
  const [before, after] = pair(calm.settled, keen.settled);
  const moved = keen.settled - calm.settled;
  const happened = moved > TOLERANCE ? 'closer' : moved < -TOLERANCE ? 'looser' : 'same';
  const verdict = option === happened ? 'That is what this model says' : 'This model says otherwise';
  if (happened === 'same')
    return `${verdict}: with the other values as they are now set, a stake of 1 and one of 3 both put it at ${before}.`;
  const [was, is] = pair(calm.utility.small, keen.utility.small);
  const helped = keen.utility.small > calm.utility.small ? 'helps' : 'hurts';
  const reply =
    keen.effort.small > TOLERANCE
      ? `The small state pulls harder in return (${pair(calm.effort.small, keen.effort.small).join(', then ')}),`
      : 'The small state does not pull against it,';
  return (
    `${verdict}: with the other values as they are now set, a stake of 1 puts it at ${before} and one of 3 at ${after}. ` +
    `${reply} and the change ${helped} it: it ends with ${is} instead of ${was}.`
  );
}

function effect(run: Run): string {
  const { settled } = effectOfStake(run);
  if (!run.between || Math.abs(settled) <= TOLERANCE)
    return 'That needs a start between the two ideals to be a tug-of-war at all.';
  return 'In the bargain with threat points the same greater stake helps the small state. Whether need is weakness depends on the game that is played: that is an assumption, and no fact.';
}
