import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions may ask of a run. An offer that never binds or never ends the deal is ∞. */
export const quantities: readonly Quantity<Run>[] = [
  { id: 'usable-alternative', name: 'The alternative that can be used', digits: 2, of: ({ e }) => e },
  {
    id: 'threat-point-share',
    name: 'What the small state gets by its threat point',
    digits: 2,
    of: ({ threatPoint }) => threatPoint.x,
  },
  { id: 'surplus', name: 'What there is to gain by agreeing', digits: 2, of: ({ threatPoint }) => threatPoint.surplus },
  {
    id: 'outside-option-share',
    name: 'What the small state gets with an outside option',
    digits: 2,
    of: ({ outsideOption }) => outsideOption.x,
  },
  { id: 'auction-share', name: 'What the small state gets at an auction', digits: 2, of: ({ auction }) => auction.x },
  {
    id: 'binds-from',
    name: 'The offer from which the outside option binds',
    digits: 2,
    of: ({ bindsFrom }) => bindsFrom,
  },
  { id: 'ends-from', name: 'The offer that ends the deal', digits: 2, of: ({ endsFrom }) => endsFrom },
];
