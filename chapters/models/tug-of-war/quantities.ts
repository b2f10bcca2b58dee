import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. No number where the model does not play. */
export const quantities: readonly Quantity<Run>[] = [
  {
    id: 'integration',
    name: 'Where integration settles',
    digits: 2,
    of: ({ outcome }) => outcome?.settled ?? Number.NaN,
  },
  {
    id: 'small-payoff',
    name: 'What the small state is left with',
    digits: 2,
    of: ({ outcome }) => outcome?.utility.small ?? Number.NaN,
  },
  {
    id: 'patron-payoff',
    name: 'What the patron is left with',
    digits: 2,
    of: ({ outcome }) => outcome?.utility.patron ?? Number.NaN,
  },
];
