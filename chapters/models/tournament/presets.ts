import type { Action, Preset } from '../../../src/models/define-model.ts';
import { HAND_ROUNDS, type ParameterId, type TournamentValues } from './parameters.ts';

const OURS =
  'The payoffs are those of Axelrod’s tournaments; that this field plays is our choice, and it measures nothing.';

export const presets: readonly Preset<ParameterId>[] = [
  { id: 'start', label: 'Starting values', doc: `Five classics without noise. ${OURS}`, values: {} },
  {
    id: 'noise',
    label: 'A little noise',
    doc: `The seven, and two moves in a hundred come out wrong. The 2 % are our choice. ${OURS}`,
    values: { field: 2, eps: 0.02 },
  },
  {
    id: 'no-future',
    label: 'Short shadow',
    doc: `The next round counts a fifth of this one (δ = 0.2), too little for any threat to hold. The number is our choice. ${OURS}`,
    values: { delta: 0.2 },
  },
  {
    id: 'one-shot',
    label: 'Played once',
    doc: `One round a match: nobody can reply to anything. ${OURS}`,
    values: { n: 1 },
  },
  {
    id: 'forgiving',
    label: 'Yours: a forgiving one',
    doc: `Your strategy joins: it copies the other but forgives every third defection, with 2 % noise. The numbers are our choice. ${OURS}`,
    values: { field: 3, eps: 0.02, pCD: 0.33, pDD: 0.33 },
  },
  {
    id: 'sly',
    label: 'Yours: a sly one',
    doc: `Your strategy joins: it cooperates, but defects in one round out of ten, at random. The number is our choice. ${OURS}`,
    values: { field: 1, pCC: 0.9, pCD: 0, pDC: 0.9, pDD: 0 },
  },
  {
    id: 'twelve',
    label: 'Twelve, with noise',
    doc: `All eleven and yours, which forgives every third defection, with 2 % noise. Four of the eleven are made up for this league, and the numbers are our choice. ${OURS}`,
    values: { field: 5, eps: 0.02, pCD: 0.33, pDD: 0.33 },
  },
];

/** A finished match by hand starts anew. */
const play = (digit: 0 | 1) => (values: TournamentValues) => ({
  ...values,
  hand: 2 * (values.hand < 2 ** HAND_ROUNDS ? values.hand : 1) + digit,
});

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'cooperate',
    label: 'Play by hand: cooperate',
    doc: 'You cooperate in one more round of the match by hand, below the league. After ten rounds a new match begins.',
    apply: play(1),
  },
  {
    id: 'defect',
    label: 'Play by hand: defect',
    doc: 'You defect in one more round of the match by hand, below the league. After ten rounds a new match begins.',
    apply: play(0),
  },
  {
    id: 'new-match',
    label: 'New match by hand',
    doc: 'The match by hand is cleared. The opponent is chosen below.',
    apply: (values) => ({ ...values, hand: 1 }),
  },
];
