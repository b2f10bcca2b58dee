import type { Action, Preset } from '../../../src/models/define-model.ts';
import type { GasValues, ParameterId } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; they measure nothing.';

export const presets: readonly Preset<ParameterId>[] = [
  {
    id: 'start',
    label: 'Starting values',
    doc: `Three fifths of the exports cross the transit state. ${OURS}`,
    values: {},
  },
  {
    id: 'much-transit',
    label: 'Most gas crosses you',
    doc: `Four fifths of the exports cross the transit state, and the supplier cares much for its name: nothing happens. ${OURS}`,
    values: { tau: 0.8, rho: 4 },
  },
  {
    id: 'bypassed',
    label: 'Bypassed',
    doc: `Hardly anything crosses the transit state any more (τ = 0.1). New pipelines round Belarus and Ukraine are evidence for the direction. ${OURS}`,
    values: { tau: 0.1 },
  },
  {
    id: 'no-bypass',
    label: 'No bypass possible',
    doc: `The supplier has no other way (ν = 0): wars come and go, and the demand stays. ${OURS}`,
    values: { nu: 0 },
  },
  {
    id: 'known-cost',
    label: 'Nearly nothing hidden',
    doc: `The supplier knows the transit state’s cost almost exactly (K = 1). War needs something hidden. ${OURS}`,
    values: { K: 1 },
  },
];

/** Sets one value. Rounded to hundredths, as the slider is. */
const scale = (id: ParameterId, factor: number) => (values: GasValues) => ({
  ...values,
  [id]: Math.round(values[id] * factor * 100) / 100,
});

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'build-bypass',
    label: 'Build a bypass now',
    doc: 'The supplier moves a quarter of the transit elsewhere before the first round.',
    apply: scale('tau', 0.75),
  },
];
