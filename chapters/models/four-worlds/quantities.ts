import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. A level or a multiplier that there is not in a spiral is no number. */
export const quantities: readonly Quantity<Run>[] = [
  { id: 'response', name: 'Response to a unit of the other’s purchases', digits: 2, of: ({ b }) => b },
  {
    id: 'multiplier',
    name: 'How many times the gaps are bought in the end',
    digits: 2,
    of: ({ multiplier }) => multiplier ?? Number.NaN,
  },
  {
    id: 'settled-first',
    name: 'What the first state holds in the end',
    digits: 2,
    of: ({ settled }) => settled?.[0] ?? Number.NaN,
  },
  {
    id: 'settled-second',
    name: 'What the second state holds in the end',
    digits: 2,
    of: ({ settled }) => settled?.[1] ?? Number.NaN,
  },
  {
    id: 'share-needed',
    name: 'Share of purchases above which nothing spirals',
    digits: 2,
    of: ({ threshold }) => threshold,
  },
];
