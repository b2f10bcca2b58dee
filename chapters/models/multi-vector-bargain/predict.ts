import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal, pair } from './format.ts';
import type { Run } from './model.ts';

const OPTIONS = {
  part: {
    text: 'A part of the difference, 0.6: a better alternative pays even if it is never used.',
    recalled: 'You predicted that the patron concedes a part, 0.6.',
    verdict:
      'That is gauge 1, if the small state’s skill is β = 0.4: the rise of 1 in its threat point is worth 1 − β to it.',
  },
  nothing: {
    text: 'Nothing: an offer of 2 is no threat from someone who already has 4.',
    recalled: 'You predicted that the patron concedes nothing.',
    verdict: 'That is gauge 2: an alternative worse than the deal is not a threat anybody believes.',
  },
  all: {
    text: 'The whole difference, 1: what the rival adds, the patron must match.',
    recalled: 'You predicted that the patron concedes the whole difference, 1.',
    verdict:
      'None of the gauges says so of a deal that gives 4. Gauge 3 does pass on the whole difference, but from 1 to 2: a patron that only bids would never have paid 4.',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-multi-vector-bargain',
  revision: 1,
  question:
    'Its deal with a patron gives a small state 4 out of 10. A rival bloc now doubles its own offer to the small state, from 1 to 2. How much does the patron concede?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the three theories and the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`The bargain has no prediction "${optionId}".`);
  const { recalled, verdict } = OPTIONS[optionId as keyof typeof OPTIONS];
  return [recalled, verdict, 'The three theories disagree, so evidence has to choose between them.', now(run)].join(
    ' ',
  );
}

function now({ e, threatPoint, outsideOption, auction }: Run): string {
  const adds = (amount: number) => (amount === 0 ? 'nothing' : decimal(amount));
  const [own, alternative] = pair(outsideOption.bargained, e);
  const because = !outsideOption.deal
    ? 'the small state has left for the rival'
    : outsideOption.binds
      ? `the alternative of ${alternative} has overtaken the ${own} that bargaining alone gives`
      : outsideOption.effects.e === 1
        ? `the alternative is just as good as the ${own} that bargaining alone gives`
        : `bargaining alone gives ${own}, more than the alternative of ${alternative}`;
  return (
    `With the values now set, one more unit of usable alternative would add ${adds(threatPoint.effects.e)} in gauge 1, ` +
    `${adds(outsideOption.effects.e)} in gauge 2, since ${because}, and ${adds(auction.effects.e)} in gauge 3.`
  );
}
