import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. */
export const quantities: readonly Quantity<Run>[] = [
  {
    id: 'military-alone',
    name: 'Weight of the future that the military issue needs alone',
    digits: 2,
    of: ({ alone }) => alone[0],
  },
  {
    id: 'energy-alone',
    name: 'Weight of the future that the energy issue needs alone',
    digits: 2,
    of: ({ alone }) => alone[1],
  },
  { id: 'linked', name: 'Weight of the future that both need, linked', digits: 2, of: ({ linked }) => linked },
];
