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
    id: 'february-2004',
    label: 'February 2004',
    doc:
      'In February 2004 Gazprom stopped everything for about a day, transit included, and Minsk signed on its terms; the larger transit line was Gazprom’s own. That is evidence. ' +
      `That so little of the transit was Minsk’s to stop, and that a day cost the supplier little, is how we put it into numbers. ${OURS}`,
    values: { tau: 0.2, L: 1, rho: 0.5, cR: 0.1 },
  },
  {
    id: 'winter-2006-07',
    label: 'Winter 2006–07',
    doc:
      'The gas deal came hours before New Year 2007, without a cut-off; the transit that stopped in January was of oil, after duties from both sides, and it flowed again by 11 January. That is evidence. ' +
      `That customers and name weighed much, and that half of the exports crossed the transit state, is our reading; the sale of half of the pipeline company, part of the same deal, is not in the model. ${OURS}`,
    values: { tau: 0.5, L: 3, rho: 2 },
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
