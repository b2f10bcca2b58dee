import type { Prediction } from '../../../src/models/define-model.ts';
import { fraction, powerOf, toNumber, written, type Run } from './model.ts';
import { nameOf, problemText, ruleText } from './words.ts';
import { percent } from '../shared/words.ts';

const OPTIONS = {
  quarter: {
    text: 'About a quarter, as of the seats.',
    recalled: 'You predicted about a quarter.',
  },
  none: {
    text: 'None.',
    recalled: 'You predicted none.',
  },
  half: {
    text: 'Half: there are two delegations.',
    recalled: 'You predicted half.',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-voting-power',
  revision: 1,
  question:
    'The treaty of 1999 foresees a House of Representatives, never elected so far, with 75 members from Russia and 28 from Belarus. Suppose each delegation votes as one and decisions take more than half of the 103 votes. What share of the power to decide does Belarus have?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/** What 28 of 103 seats are worth under three rules, worked out by the model itself. */
const houseAt = (quota: number): string => {
  const power = powerOf({ weights: [75, 28], quota });
  return 'problem' in power ? 'nothing' : written(power.members[1]!.normalised);
};

/**
 * Sets the prediction beside the house of the question and the body now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`Voting power has no prediction "${optionId}".`);
  const { recalled } = OPTIONS[optionId as keyof typeof OPTIONS];
  const share = toNumber(fraction(28n, 103n));
  return (
    `${recalled} With more than half (52 votes) it is ${houseAt(52)}: the 75 decide alone, and the 28, ${percent(share)} of the seats, never matter. ` +
    `With two thirds (69 votes) it is ${houseAt(69)} as well. With three quarters (78 votes) it is ${houseAt(78)}, because then neither can decide without the other. ${now(run)}`
  );
}

function now(run: Run): string {
  const { power } = run;
  if ('problem' in power) return `In the body now shown nobody can decide. ${problemText(run)}`;
  const gaps = power.members.map(({ seatShare, normalised }) => toNumber(normalised) - toNumber(seatShare));
  const widest = gaps.reduce((best, gap, index) => (Math.abs(gap) > Math.abs(gaps[best]!) + 1e-12 ? index : best), 0);
  const { seatShare, normalised } = power.members[widest]!;
  if (Math.abs(gaps[widest]!) < 1e-9)
    return `In the body now shown (${ruleText(run)}) seats and power agree for every member.`;
  return (
    `In the body now shown (${ruleText(run)}) seats and power lie furthest apart for ${nameOf(run, widest)}: ` +
    `${percent(toNumber(seatShare))} of the votes and ${written(normalised)} of the power.`
  );
}
