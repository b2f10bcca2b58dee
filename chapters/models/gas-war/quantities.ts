import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. All of the first round, which no chance has touched. A peace that always or never holds has no threshold. */
export const quantities: readonly Quantity<Run>[] = [
  { id: 'cut-off-cost', name: 'What a cut-off costs the supplier', digits: 2, of: ({ rounds }) => rounds[0]!.lambda },
  { id: 'demand', name: 'Best demand in the first round', digits: 2, of: ({ rounds }) => rounds[0]!.demand },
  { id: 'risk', name: 'Risk of war in the first round', digits: 2, of: ({ rounds }) => rounds[0]!.risk },
  {
    id: 'expected',
    name: 'What the supplier expects of the first round',
    digits: 2,
    of: ({ rounds }) => rounds[0]!.expected,
  },
  {
    id: 'peace-threshold',
    name: 'Transit share from which no war is risked',
    digits: 2,
    of: ({ peace }) => (typeof peace === 'object' ? peace.from : Number.NaN),
  },
];
