import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. No number for an ally that fears neither. */
export const quantities: readonly Quantity<Run>[] = [
  {
    id: 'commitment',
    name: 'Commitment under pressure',
    digits: 2,
    of: ({ together }) => together?.c ?? Number.NaN,
  },
  {
    id: 'pressure',
    name: 'Pressure on the ally',
    digits: 2,
    of: ({ together }) => together?.r ?? Number.NaN,
  },
];
