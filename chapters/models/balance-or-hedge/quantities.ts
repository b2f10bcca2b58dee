import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. A threshold that there is not is no number. */
export const quantities: readonly Quantity<Run>[] = [
  { id: 'threat-east', name: 'Threat from East', digits: 3, of: ({ east }) => east.threat },
  { id: 'threat-west', name: 'Threat from West', digits: 3, of: ({ west }) => west.threat },
  {
    id: 'worth-multi-vector',
    name: 'Worth of a multi-vector policy',
    digits: 2,
    of: ({ worth }) => worth['multi-vector'],
  },
  { id: 'worth-balance', name: 'Worth of balancing', digits: 2, of: ({ worth }) => worth.balance },
  { id: 'worth-bandwagon', name: 'Worth of bandwagoning', digits: 2, of: ({ worth }) => worth.bandwagon },
  {
    id: 'credibility-needed',
    name: 'Credibility from which balancing beats bandwagoning',
    digits: 2,
    of: ({ cStar }) => cStar ?? Number.NaN,
  },
  {
    id: 'polarisation-borne',
    name: 'Polarisation up to which a multi-vector policy is best',
    digits: 2,
    of: ({ rhoStar }) => rhoStar ?? Number.NaN,
  },
];
