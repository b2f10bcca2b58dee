import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. Costs that are never equal after the break have no such time. */
export const quantities: readonly Quantity<Run>[] = [
  { id: 'cost-small', name: 'All costs to come of the small state', digits: 2, of: ({ small }) => small.vulnerability },
  { id: 'cost-patron', name: 'All costs to come of the patron', digits: 2, of: ({ patron }) => patron.vulnerability },
  {
    id: 'asymmetry',
    name: 'Asymmetry of all costs to come',
    digits: 2,
    of: ({ asymmetry }) => asymmetry ?? Number.NaN,
  },
  {
    id: 'crossing',
    name: 'Time after which the costs are equal',
    unit: 'years',
    digits: 2,
    of: ({ crossing }) => crossing ?? Number.NaN,
  },
];
