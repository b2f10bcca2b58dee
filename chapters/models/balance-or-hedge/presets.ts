import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; they measure nothing.';

export const presets: readonly Preset<ParameterId>[] = [
  {
    id: 'start',
    label: 'Poles that get on',
    doc: `Little polarisation: keeping in with both is best. ${OURS}`,
    values: {},
  },
  {
    id: 'fallen-out',
    label: 'Poles that fall out',
    doc: `The same state with more polarisation: the policy is gone, though nothing else has changed. ${OURS}`,
    values: { rho: 0.35 },
  },
  {
    id: 'credible-ally',
    label: 'A credible ally',
    doc: `The poles have fallen out, and the ally would surely help: balancing is best. ${OURS}`,
    values: { c: 0.95, rho: 0.6 },
  },
  {
    id: 'feared-west',
    label: 'West looks hostile',
    doc: `West is no nearer and no stronger, but its intentions look hostile (as a ruler might see the promotion of democracy): now it is the threat, and joining East against it is best. ${OURS}`,
    values: { IW: 1, OW: 0.6, IE: 0.3 },
  },
  {
    id: 'no-threat',
    label: 'No threat at all',
    doc: `Neither looks hostile: what is left is rents. ${OURS}`,
    values: { IE: 0, IW: 0 },
  },
  {
    id: 'mediator-2015',
    label: 'Host of the talks, 2015',
    doc:
      'Polarisation was high in 2015, and the policy flourished all the same: Minsk hosted the ceasefire talks in February, and in October the EU suspended its sanctions. That is evidence against reading ρ as all that matters; here both rents and the worth of staying out are set higher instead. ' +
      OURS,
    values: { rho: 0.45, BW: 0.5, mu: 0.9, n: 0.9 },
  },
];

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'fall-out',
    label: 'Let the poles fall out (ρ + 0.1)',
    doc: 'Only polarisation rises. Watch the line of multi-vector policy: it is the only one that moves.',
    apply: add('rho', 0.1),
  },
  {
    id: 'swap-intentions',
    label: 'Exchange intentions',
    doc: 'East looks as hostile as West did and West as East did, with power, means and distance left alone.',
    apply: (values) => ({ ...values, IE: values.IW, IW: values.IE }),
  },
];
