import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal, pair } from '../shared/numbers.ts';
import type { Run } from './model.ts';
import { policyName } from './words.ts';

const OPTIONS = {
  gains: {
    text: 'It gains: now both need it more, and it can play one off against the other.',
    recalled: 'You predicted that the hedger gains.',
    verdict:
      'Not in this model: what a hedger keeps of either side’s rents, and what staying out is worth, both shrink as the poles fall out. That both need it more is another story, told by models of bargaining, in which it must first still be free to choose.',
  },
  loses: {
    text: 'It loses: what it keeps of both sides shrinks, until taking sides is better.',
    recalled: 'You predicted that the hedger loses its policy.',
    verdict:
      'So it is in this model: the worth of a multi-vector policy only ever falls as ρ rises, and that of taking sides does not move.',
  },
  same: {
    text: 'Neither: nothing about the state itself has changed.',
    recalled: 'You predicted that nothing changes.',
    verdict: 'Nothing about the state has changed, but its policy depends on how the poles get on with each other.',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-balance-or-hedge',
  revision: 1,
  question:
    'A small state keeps in with two poles and has rents from both. The poles fall out with each other; nothing else changes. What becomes of the small state’s policy?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`Balance or hedge has no prediction "${optionId}".`);
  const { recalled, verdict } = OPTIONS[optionId as keyof typeof OPTIONS];
  return `${recalled} ${verdict} ${now(run)}`;
}

function now({ rhoStar, values: { rho }, best, worth, regions }: Run): string {
  const last = regions.at(-1)!.policy;
  if (rhoStar === null)
    return `With the values now set a hedger has nothing that polarisation could take: ${policyName(best)} is best at any ρ.`;
  if (regions.length === 1) return `With the values now set ${policyName(last)} is best at any ρ from 0 to 1.`;
  const [limit, at] = pair(rhoStar, rho);
  return `With the values now set a multi-vector policy is best up to ρ* = ${limit} and ${policyName(last)} beyond; at ρ = ${at} it is worth ${decimal(worth['multi-vector'], 3)}, and ${policyName(best)} is best.`;
}
