import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal, pair } from '../shared/numbers.ts';
import type { Run } from './model.ts';

const OPTIONS = {
  third: {
    text: 'More than a third.',
    recalled: 'You predicted that it takes more than a third.',
    verdict: 'So it is: with 1 − δ below 1/β = 2/3, each answers a unit with less than one, and the answers die away.',
  },
  half: {
    text: 'More than a half: as much as offence has over defence.',
    recalled: 'You predicted that it takes more than a half.',
    verdict:
      'A half is more than enough. The 50 per cent count against what is answered: one and a half times two thirds is one, so a little over a third is.',
  },
  never: {
    text: 'No share is enough as long as offence is the cheaper.',
    recalled: 'You predicted that no share is enough while offence is the cheaper.',
    verdict:
      'A share of more than a third is. It stops the spiral and not the danger: attack still tempts whoever wants more than safety.',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-four-worlds',
  revision: 1,
  question:
    'To offset the other’s offensive arms a state must buy half as much again in defence (β = 1.5). Each buys just what it needs to feel safe. What share of purchases must be recognisably defensive (δ) for the buying to come to an end?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`Four worlds has no prediction "${optionId}".`);
  const { recalled, verdict } = OPTIONS[optionId as keyof typeof OPTIONS];
  return `${recalled} ${verdict} At exactly a third b = 1, and the buying still never ends. ${now(run)}`;
}

function now({ values: { beta, delta, xA, xB }, b, spirals, threshold, multiplier }: Run): string {
  const [least, share] = pair(threshold, delta);
  const at = `With the values now set, β = ${decimal(beta)}`;
  if (xA === 0 && xB === 0) return `${at}, but nobody feels insecure, and so nobody begins.`;
  if (beta < 1)
    return `${at}: defence is the cheaper, so it ends at any δ, here at ${decimal(multiplier!)} times the gaps.`;
  return spirals
    ? `${at} calls for δ above ${least}; δ = ${share} is not, and b = ${bText(b)} keeps the buying going.`
    : `${at} calls for δ above ${least}; δ = ${share} is, and with b = ${bText(b)} it ends at ${decimal(multiplier!)} times the gaps.`;
}

/** b, with the decimals it takes to see on which side of 1 it lies. */
const bText = (b: number): string => pair(b, 1)[0];
