import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal } from '../shared/numbers.ts';
import { exchange, marginalRate, type Run } from './model.ts';

const OPTIONS = {
  unequal: {
    text: 'The giant and the dwarf: the more unequal, the more there is to trade.',
    recalled: 'You predicted that the giant and the dwarf trade more.',
    verdict:
      'They trade nothing. Size is not what makes partners unlike: with the same mix of both goods, both would give as much autonomy for a unit of security, and no price moves either.',
  },
  opposite: {
    text: 'The equals: each has what the other lacks.',
    recalled: 'You predicted that the equals trade more.',
    verdict: 'So it is: what counts is an unlike mix of both goods and not an unlike size.',
  },
  alike: {
    text: 'Both pairs the same: each has ten of everything, or as good as.',
    recalled: 'You predicted that both pairs trade the same.',
    verdict: 'They do not. How much there is altogether does not decide; how unlike the mixes are does.',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-security-for-autonomy',
  revision: 1,
  question:
    'States can trade security for autonomy, and value both alike. A giant has 9 of each and a dwarf 1 of each. In another pair both are of one size, but one has 1 of security and 4 of autonomy and the other 4 and 1. Which pair trades more?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`Security for autonomy has no prediction "${optionId}".`);
  const { recalled, verdict } = OPTIONS[optionId as keyof typeof OPTIONS];
  const trader = (security: number, autonomy: number) => ({ a: 0.5, security, autonomy });
  const equals = exchange(trader(1, 4), trader(4, 1));
  const fact = `Giant and dwarf trade 0; the equals trade ${decimal(equals.bought)} against ${decimal(equals.ceded)}, and each gains ${decimal(equals.minor.gain, 3)}.`;
  return `${recalled} ${verdict} ${fact} ${now(run)}`;
}

function now({ minor, major, exchange: { bought, trade } }: Run): string {
  const [small, great] = [marginalRate(minor), marginalRate(major)];
  const rates = `With the values now set the minor state would give ${decimal(small)} of autonomy for a unit of security and the major ${decimal(great)}`;
  return trade === 'none'
    ? `${rates}: as these agree, nothing is traded.`
    : `${rates}; as these differ, ${decimal(Math.abs(bought))} of security ${trade === 'buys' ? 'goes to the minor state' : 'goes to the major state'}.`;
}
