import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions may ask of a run. A threshold that is never crossed is ∞, a belief that does not matter is no number. */
export const quantities: readonly Quantity<Run>[] = [
  { id: 'reward', name: 'What each gets if both hold back', digits: 2, of: ({ payoffs }) => payoffs.R },
  { id: 'temptation', name: 'What the one that arms alone gets', digits: 2, of: ({ payoffs }) => payoffs.T },
  { id: 'sucker', name: 'What the one that holds back alone gets', digits: 2, of: ({ payoffs }) => payoffs.S },
  { id: 'punishment', name: 'What each gets if both arm', digits: 2, of: ({ payoffs }) => payoffs.P },
  { id: 'threshold-belief', name: 'Belief from which to hold back', digits: 2, of: ({ pStar }) => pStar ?? Number.NaN },
  { id: 'fear-threshold', name: 'Advantage of the offence from which fear sets in', digits: 2, of: ({ o1 }) => o1 },
  { id: 'greed-threshold', name: 'Advantage of the offence from which greed sets in', digits: 2, of: ({ o2 }) => o2 },
  {
    id: 'equilibria',
    name: 'Number of equilibria in pure strategies',
    digits: 0,
    of: ({ equilibria }) => equilibria.length,
  },
];
