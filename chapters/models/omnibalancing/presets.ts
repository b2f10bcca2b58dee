import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; they measure nothing.';

export const presets: readonly Preset<ParameterId>[] = [
  { id: 'start', label: 'Starting values', doc: `Just below the line: many vectors. ${OURS}`, values: {} },
  {
    id: 'just-above',
    label: 'A hair’s breadth more',
    doc: `A threat at home of 0.36 instead of 0.35, and nothing else: the vector flips. ${OURS}`,
    values: { home: 0.36 },
  },
  {
    id: 'august-2020',
    label: 'Protest at home',
    doc: `After the election of August 2020 there were mass protests in Belarus and its rulers turned to Moscow: that is evidence for the direction only. ${OURS}`,
    values: { home: 0.8 },
  },
  {
    id: 'calm',
    label: 'Calm at home',
    doc: `A ruler with hardly anything to fear at home. ${OURS}`,
    values: { home: 0.1 },
  },
  {
    id: 'west-pays',
    label: 'A West that helps',
    doc: `With the starting values leaning west is never best. Here it asks for less and protects more, so that it is best for a ruler who is safe at home and threatened from abroad. ${OURS}`,
    values: { home: 0.1, abroad: 0.9, homeW: 0.1, abroadW: 0.8, priceW: 0.1 },
  },
];

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'raise-home',
    label: 'Raise the threat at home by 0.05',
    doc: 'Nothing changes abroad.',
    apply: add('home', 0.05),
  },
  {
    id: 'raise-abroad',
    label: 'Raise the threat from abroad by 0.05',
    doc: 'Nothing changes at home.',
    apply: add('abroad', 0.05),
  },
];
