import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; they measure nothing.';

export const presets: readonly Preset<ParameterId>[] = [
  { id: 'start', label: 'Starting values', doc: `A rival that offers 2 for a deal worth 10. ${OURS}`, values: {} },
  {
    id: 'before',
    label: 'Before the rival’s offer doubles',
    doc: `The case of the prediction: an offer of 1. Then choose “Starting values”. ${OURS}`,
    values: { E: 1 },
  },
  {
    id: 'binding',
    label: 'An offer that binds',
    doc: `The rival offers 4, more than the small state gets by bargaining alone in gauge 2. ${OURS}`,
    values: { E: 4 },
  },
  {
    id: 'open-door-2016',
    label: 'A door half open',
    doc: `In February 2016 the EU lifted most of its sanctions on Belarus: that is evidence of an opening, not of its size. ${OURS}`,
    values: { E: 6, q: 0.6, kappa: 0.5 },
  },
  {
    id: 'closed-door-2020',
    label: 'The door closes',
    doc: `After the election of August 2020 the EU imposed sanctions again: that is evidence that the offer was gone (q low) and that the rulers feared its conditions (κ high). ${OURS}`,
    values: { E: 6, q: 0.2, kappa: 2 },
  },
  {
    id: 'anxious-patron',
    label: 'An anxious patron',
    doc: `The patron would lose four times as much by a break (σ = 4). That it needs its ally more after 2014 is the claim of the thesis. ${OURS}`,
    values: { sigma: 4 },
  },
  {
    id: 'no-transit',
    label: 'Bypassed',
    doc: `Nothing of the patron’s exports crosses the small state any more (τ = 0). New pipelines and Gazprom’s purchases are evidence for the direction. ${OURS}`,
    values: { tau: 0 },
  },
];

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'raise-offer',
    label: 'Raise the rival’s offer by 1',
    doc: 'The usual story of leverage: somebody else offers more. Watch which of the gauges move.',
    apply: add('E', 1),
  },
  {
    id: 'raise-stake',
    label: 'Raise the patron’s stake by 1',
    doc: 'The patron would lose more by a break (σ). Only gauge 1 has a place for this.',
    apply: add('sigma', 1),
  },
  {
    id: 'raise-worth',
    label: 'Raise the worth of the deal by 1',
    doc: 'The patron values the tie more and could bid more for it (V). A stake can mean this too.',
    apply: add('V', 1),
  },
];
