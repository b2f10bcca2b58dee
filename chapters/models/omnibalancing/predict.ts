import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal } from '../shared/numbers.ts';
import type { Run } from './model.ts';
import { NAMES } from './words.ts';

const OPTIONS = {
  no: {
    text: 'No. Alignment follows power and threats abroad, and these are the same.',
    recalled: 'You predicted that it could not.',
    isYes: false,
  },
  yes: {
    text: 'Yes. It is enough that the ruler has more to fear at home.',
    recalled: 'You predicted that it could, from fear at home.',
    isYes: true,
  },
  ruler: {
    text: 'Only if another ruler comes to power.',
    recalled: 'You predicted that it takes another ruler.',
    isYes: false,
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-omnibalancing',
  revision: 1,
  question:
    'A ruler keeps several foreign partners. Nothing changes in Moscow or in Brussels. Could the country’s foreign policy still reverse overnight?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside what the threat at home does in the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`Omnibalancing has no prediction "${optionId}".`);
  const { recalled, isYes } = OPTIONS[optionId as keyof typeof OPTIONS];
  return `${recalled} ${flips(isYes, run)} That is David’s point: rulers, not states, choose alignments, and they weigh threats at home with those abroad. It is a reading of such years as 2020, not a proof.`;
}

function flips(isYes: boolean, { course, values }: Run): string {
  const [first, second] = course;
  if (!second)
    return `With the values now set the choice is ${NAMES[first!.choice]} at any threat at home, so here it could not. Move the threat from abroad, or go back to the starting values.`;
  return (
    `${isYes ? 'The model agrees' : 'The model says it could'}: with the threat from abroad held at ${decimal(values.abroad)}, the choice goes from ` +
    `${NAMES[first!.choice]} to ${NAMES[second.choice]} as soon as the threat at home passes ${decimal(second.from, 3)}. ` +
    'The same ruler, the same neighbours, another vector.'
  );
}
