import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; they measure nothing.';

export const presets: readonly Preset<ParameterId>[] = [
  {
    id: 'start',
    label: 'Starting values',
    doc: `The future counts half: the link carries the energy issue. ${OURS}`,
    values: {},
  },
  {
    id: 'contagion',
    label: 'Contagion',
    doc: `The future counts less (δ = 0.35): under the rigid link both collapse. In June 2009 a ban on dairy imports was followed by Minsk’s absence from a summit of the CSTO: that is evidence of a link, not of these numbers. ${OURS}`,
    values: { delta: 0.35 },
  },
  {
    id: 'brest-2018',
    label: 'Brest, 2018',
    doc:
      'At Brest in December 2018 the Russian prime minister offered relief only for real integration under the treaty of 1999: evidence that the strong side links too. ' +
      `That such a link only just holds (δ = 0.45) is our choice, and who gains by it is not in this model, whose two sides are alike. ${OURS}`,
    values: { delta: 0.45 },
  },
  {
    id: 'long-view',
    label: 'A long view',
    doc: `The future counts much (δ = 0.8): both issues hold anyway. ${OURS}`,
    values: { delta: 0.8 },
  },
  {
    id: 'twins',
    label: 'Two issues alike',
    doc: `The energy issue has the payoffs of the military one: a link can neither help nor harm. ${OURS}`,
    values: { T2: 4, R2: 3, P2: 0 },
  },
];

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'tempt',
    label: 'Raise the temptation on energy by 0.5',
    doc: 'A breach over energy pays more. Watch how far the other issue is drawn in.',
    apply: add('T2', 0.5),
  },
];
