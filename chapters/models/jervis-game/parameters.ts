import type { Parameter, Values } from '../../../src/models/define-model.ts';
import { makeCheck } from '../shared/values.ts';

/** A lever that shifts one payoff of both states by the same amount. */
const lever = <const Id extends string>(id: Id, payoff: string, what: string) => ({
  id,
  name: `Lever on ${payoff}`,
  symbol: `Δ${payoff}`,
  min: -0.5,
  max: 0.5,
  step: 0.1,
  secondary: true,
  default: 0,
  doc: `Added to ${payoff}, what a state gets when ${what}. It shifts the payoff of both states alike.`,
});

/**
 * Everything that decides the game. Payoffs are utilities: pure numbers without a unit.
 * Ranges and defaults are ours; the literature gives no numbers.
 */
export const parameters = [
  {
    id: 'o',
    name: 'Offence advantage',
    symbol: 'o',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.5,
    doc: 'How much a lead in arms buys: at 0 a lead buys nothing, at 1 it buys the full gain G and the full loss L.',
  },
  {
    id: 'k',
    name: 'Cost of arming',
    symbol: 'k',
    min: 0.01,
    max: 0.6,
    step: 0.01,
    default: 0.2,
    doc: 'What a state pays for arming, whatever the other does.',
  },
  {
    id: 'G',
    name: 'Greed: gain from exploiting',
    symbol: 'G',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.3,
    doc: 'What a state would win by arming while the other holds back. A pure security seeker has G = 0.',
  },
  {
    id: 'L',
    name: 'Loss when exploited',
    symbol: 'L',
    min: 0,
    max: 1.5,
    step: 0.01,
    default: 1,
    doc: 'What a state would lose by holding back while the other arms.',
  },
  {
    id: 'm',
    name: 'Exposure when both arm',
    symbol: 'm',
    min: 0,
    max: 0.5,
    step: 0.01,
    default: 0.2,
    doc: 'What each state still risks when both are armed, such as a war by accident.',
  },
  {
    id: 'p',
    name: 'Belief that the other holds back',
    symbol: 'p',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.5,
    doc: 'How likely this state thinks it is that the other will hold back: 0 is never, 1 is certainly.',
  },
  lever('dR', 'R', 'both hold back'),
  lever('dS', 'S', 'it holds back and the other arms'),
  lever('dT', 'T', 'it arms and the other holds back'),
  lever('dP', 'P', 'both arm'),
] as const satisfies readonly Parameter[];

export type ParameterId = (typeof parameters)[number]['id'];
export type GameValues = Values<ParameterId>;

/** @throws RangeError naming the first value that is missing or out of its range. */
export const checkValues = makeCheck<ParameterId>("Jervis's game", parameters);
