import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal, pair } from '../shared/numbers.ts';
import type { Run } from './model.ts';

const OPTIONS = {
  alone: {
    text: 'Yes, by reacting half as strongly to X: the two reactions count together.',
    recalled: 'You predicted that Y can, by halving its own reaction.',
    verdict: 'So it is: only the product kl counts against ab, and half of l makes up for twice k.',
  },
  grievance: {
    text: 'Yes, by giving up its grievance against X.',
    recalled: 'You predicted that Y can, by giving up its grievance.',
    verdict:
      'That moves the level at which arms settle, if they settle, and the side from which a runaway starts. It does not touch stability, for g and h do not stand in the test ab > kl.',
  },
  no: {
    text: 'No: a race that X speeds up can only be slowed by X.',
    recalled: 'You predicted that Y alone cannot do it.',
    verdict:
      'It can: one calm side steadies a nervous one, as half of Y’s reaction l makes up for twice X’s reaction k.',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-arms-race',
  revision: 1,
  question:
    'Two states arm in answer to each other, and the race is stable. Now X begins to react twice as strongly, and it runs away. Can Y alone make it stable again?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`The arms race has no prediction "${optionId}".`);
  const { recalled, verdict } = OPTIONS[optionId as keyof typeof OPTIONS];
  return `${recalled} ${verdict} ${now(run)}`;
}

function now({ values: { k, l, a, b }, balance }: Run): string {
  const [fatigues, reactions] = pair(a * b, k * l);
  const at = `With the values now set, ab = ${fatigues} and kl = ${reactions}`;
  if (k === 0) return `${at}: X does not react at all, so the race is stable whatever Y does.`;
  if (balance > 0)
    return `${at}: the race is stable, and stays so until X’s reaction k reaches ${l === 0 ? 'any height' : decimal((a * b) / l, 3)}.`;
  const least = `Y would make it stable with a reaction below l = ${decimal((a * b) / k, 3)}`;
  return balance < 0 ? `${at}: it is not stable. ${least}.` : `${at}: it is just not stable. ${least}.`;
}
