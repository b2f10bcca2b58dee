import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. An equilibrium that there is not, or a limit of a race that does not settle, is no number. */
export const quantities: readonly Quantity<Run>[] = [
  {
    id: 'equilibrium-x',
    name: 'Arms of X at the equilibrium',
    digits: 2,
    of: ({ equilibrium }) => equilibrium?.[0] ?? Number.NaN,
  },
  {
    id: 'equilibrium-y',
    name: 'Arms of Y at the equilibrium',
    digits: 2,
    of: ({ equilibrium }) => equilibrium?.[1] ?? Number.NaN,
  },
  {
    id: 'common-rate',
    name: 'Rate at which what both have together grows',
    digits: 2,
    of: ({ lambda }) => lambda.plus,
  },
  { id: 'lead-rate', name: 'Rate at which a lead of one side grows', digits: 2, of: ({ lambda }) => lambda.minus },
  {
    id: 'euler-limit',
    name: 'Longest step of Euler’s method that still settles',
    digits: 2,
    of: ({ eulerLimit }) => eulerLimit ?? Number.NaN,
  },
];
