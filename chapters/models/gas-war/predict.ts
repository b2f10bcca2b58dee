import type { Prediction } from '../../../src/models/define-model.ts';
import { decimal, pair } from '../shared/numbers.ts';
import type { Run } from './model.ts';

const OPTIONS = {
  falls: {
    text: 'It falls: the supplier has learnt that you fight.',
    recalled: 'You predicted that the next demand falls.',
  },
  same: {
    text: 'It stays the same: the dispute is settled.',
    recalled: 'You predicted that the next demand stays the same.',
  },
  rises: {
    text: 'It rises: the supplier finds another way for its gas.',
    recalled: 'You predicted that the next demand rises.',
  },
} as const;

export const predict: Prediction<Run> = {
  id: 'predict-gas-war',
  revision: 1,
  question:
    'Your state carries a neighbour’s gas to its customers. The neighbour demands a higher price and cuts you off. You stop the transit, and in the end you pay only a part of the demand: you win. What happens to its next demand?',
  options: Object.entries(OPTIONS).map(([id, { text }]) => ({ id, text })),
  debrief,
};

/**
 * Sets the prediction beside the first war of the run now shown.
 *
 * @throws RangeError when the option is not one of the question's.
 */
function debrief(optionId: string, run: Run): string {
  if (!Object.hasOwn(OPTIONS, optionId)) throw new RangeError(`The gas war has no prediction "${optionId}".`);
  const { recalled } = OPTIONS[optionId as keyof typeof OPTIONS];
  return `${recalled} ${whatHappened(optionId, run)}`;
}

function whatHappened(option: string, { values, rounds, after, firstWar, wars }: Run): string {
  if (firstWar < 0)
    return (
      'In this run there is no war to learn from. That is the other half of the story: transit holds the supplier back before ' +
      'any cut-off, because a cut-off would cost it exports too. Lower the transit share, or change the seed.'
    );
  const before = rounds[firstWar]!.demand;
  const next = (rounds[firstWar + 1] ?? after).demand;
  if (next - before <= 1e-9)
    return (
      `In this run the demand is ${decimal(before)} before the first war (round ${firstWar}) and after it${option === 'same' ? ', as you said' : ''}: ${stillWhy(values)} ` +
      'The supplier of this model does not learn, and trust is not in it.'
    );
  const [low, high] = pair(before, next);
  const verdict = option === 'rises' ? 'So it does' : 'Here it is otherwise';
  return (
    `${verdict}: in this run the demand is ${low} in the first war (round ${firstWar}) and ${high} in the round after it. ` +
    'The transit state won the round and paid only a part, but the supplier then moved a part of its exports elsewhere, and the next ' +
    `cut-off frightens it less. After ${wars === 1 ? 'this war' : `${wars} wars`} the demand stands at ${decimal(after.demand)}: leverage that is used up is a wasting asset. ` +
    'The supplier of this model does not learn, and trust is not in it; with them your answer might change.'
  );
}

function stillWhy({ nu, tau, L, rho }: Run['values']): string {
  if (nu === 0) return 'no bypass is built (ν = 0), so the transit state keeps its hostage.';
  if (tau === 0) return 'nothing crosses the transit state (τ = 0), so there is nothing to bypass.';
  return L + rho === 0
    ? 'lost exports cost the supplier nothing (L + ρ = 0), so a bypass changes nothing.'
    : 'the bypass is too small to be seen.';
}
