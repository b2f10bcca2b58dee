import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. Payoffs out of order give no number, and neither do good acts that never do. */
export const quantities: readonly Quantity<Run>[] = [
  {
    id: 'trust-needed',
    name: 'Trust from which to cooperate',
    digits: 2,
    of: ({ results }) => results?.m ?? Number.NaN,
  },
  {
    id: 'least-gesture',
    name: 'Least gesture that a bluffer would not copy',
    digits: 2,
    of: ({ results }) => results?.window.min ?? Number.NaN,
  },
  {
    id: 'greatest-gesture',
    name: 'Greatest gesture that an honest side would dare',
    digits: 2,
    of: ({ results }) => results?.window.max ?? Number.NaN,
  },
  {
    id: 'misreading-borne',
    name: 'Misreading up to which a gesture is believed',
    digits: 2,
    of: ({ results }) => results?.epsLimit ?? Number.NaN,
  },
  {
    id: 'acts-needed',
    name: 'Good acts in a row that it takes',
    digits: 0,
    of: ({ results }) => results?.acts ?? Number.NaN,
  },
];
