import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal, pair } from '../shared/numbers.ts';
import type { Results, Run } from './model.ts';

const OPTIONS = {
  bigger: {
    text: 'Yes. The less I am trusted, the more I have to risk, and every bit helps.',
    recalled: 'You predicted that a bigger gesture is always better.',
    verdict:
      'Up to a point it is. Beyond the window even an honest sender does better to make none, so that nobody is ever seen to make it; and the window does not depend on how little you are trusted.',
  },
  window: {
    text: 'No. It must be big enough that a bluffer would not make it, and small enough that I dare to.',
    recalled: 'You predicted that the gesture has to be neither too small nor too big.',
    verdict:
      'So it is: the window lies between what a bluffer would still copy and what an honest side would still dare.',
  },
  none: {
    text: 'No gesture helps. With 10 per cent, trust has to come first.',
    recalled: 'You predicted that no gesture helps without trust.',
    verdict:
      'A gesture can work at any trust between none and full, because what it proves depends on the payoffs of the two types and not on the trust there was. Trust need not come first.',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-trust-and-reassurance',
  revision: 1,
  question:
    'You mean well, but your rival thinks it only 10 per cent likely. You can make a gesture that puts a part of the stakes at risk. Is a bigger gesture always better?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`Trust and reassurance has no prediction "${optionId}".`);
  const { recalled, verdict } = OPTIONS[optionId as keyof typeof OPTIONS];
  const now = run.results
    ? windowNow(run.results, run.values.alpha)
    : `The payoffs now set are out of order (${run.fault!}), so nothing follows.`;
  return `${recalled} ${verdict} ${now}`;
}

function windowNow({ window: { min, max }, gesture }: Results, alpha: number): string {
  const [low, high] = pair(min, max);
  if (min > max + 1e-9)
    return `With the payoffs now set there is no window: a bluffer would copy anything below ${low}, and an honest side dares nothing above ${high}.`;
  const is = {
    separates: 'tells the two apart',
    'too-small': 'is too small',
    'too-big': 'is too big',
    'tempts-only-others': 'tempts only the bluffer',
    doubted: 'would tell the two apart, but is misread too often',
    needless: 'would tell the two apart, but is not needed',
    certain: 'changes nothing, for the receiver is certain already',
  }[gesture];
  return `With the payoffs now set the window goes from ${low} to ${high}, and the gesture of ${decimal(alpha)} ${is}.`;
}
