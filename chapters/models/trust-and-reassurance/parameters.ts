import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

const payoff = <const Id extends string>(id: Id, symbol: string, name: string, initial: number, doc: string) => ({
  ...{ id, name, symbol, min: -2, max: 2, step: 0.05, secondary: true, default: initial, doc },
});
const chance = <const Id extends string>(id: Id, symbol: string, name: string, initial: number, doc: string) => ({
  ...{ id, name, symbol, min: 0, max: 1, step: 0.01, default: initial, doc },
});

/** Payoffs are utilities. The order of payoffs is Kydd’s logic; ranges and defaults are ours. */
export const parameters = [
  chance('t', 't', 'Trust before', 0.3, 'How likely the receiver thinks it that the sender is trustworthy.'),
  chance(
    'alpha',
    'α',
    'Size of the gesture',
    0.4,
    'The share of what is at stake that the sender puts at risk first, before it knows whether it is trusted.',
  ),
  {
    id: 'eps',
    name: 'Misreading',
    symbol: 'ε',
    min: 0,
    max: 0.45,
    step: 0.01,
    default: 0,
    doc: 'How likely it is that a gesture is taken for none, or none for a gesture.',
  },
  chance(
    'qT',
    'qₜ',
    'Good acts of the trustworthy',
    0.9,
    'How often a trustworthy side behaves well in daily dealings.',
  ),
  chance('qU', 'qᵤ', 'Good acts of the others', 0.5, 'How often an untrustworthy side behaves well in daily dealings.'),
  payoff('R', 'R', 'Both cooperate', 1, 'What a trustworthy side gets when both cooperate. More than T and than P.'),
  payoff('T', 'T', 'Exploiting', 0.7, 'What a trustworthy side gets when it exploits the other. Less than R.'),
  payoff(
    'P',
    'P',
    'Neither cooperates',
    0,
    'What a trustworthy side gets when neither cooperates. Less than R, more than S.',
  ),
  payoff('S', 'S', 'Exploited', -1, 'What a trustworthy side gets when it is exploited. Less than P.'),
  payoff(
    'TU',
    'Tᵤ',
    'Exploiting, untrustworthy',
    1.2,
    'What an untrustworthy side gets when it exploits the other. More than Pᵤ.',
  ),
  payoff(
    'PU',
    'Pᵤ',
    'Neither, untrustworthy',
    0.5,
    'What an untrustworthy side gets when neither cooperates. Between Sᵤ and Tᵤ.',
  ),
  payoff(
    'SU',
    'Sᵤ',
    'Exploited, untrustworthy',
    -1,
    'What an untrustworthy side gets when it is exploited. Less than Pᵤ.',
  ),
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type TrustValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues = makeCheck<ParameterId>('Trust and reassurance', parameters);
