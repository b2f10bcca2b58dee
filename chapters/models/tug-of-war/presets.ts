import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; they measure nothing.';

export const presets: readonly Preset<ParameterId>[] = [
  {
    id: 'start',
    label: 'Starting values',
    doc: `Both care alike, and the patron wants much deeper integration. ${OURS}`,
    values: {},
  },
  {
    id: 'keen-patron',
    label: 'A patron that cares more',
    doc: `The patron cares three times as much. That Russia needed its ally more after 2014 is the claim of the thesis, not evidence. ${OURS}`,
    values: { sR: 3 },
  },
  {
    id: 'stubborn-state',
    label: 'A stubborn small state',
    doc: `The small state cares three times as much: it gets nearer to what it wants, and pays for it. ${OURS}`,
    values: { sB: 3 },
  },
  {
    id: 'no-quarrel',
    label: 'Hardly a quarrel',
    doc: `Both want nearly the same: hardly any effort is wasted. ${OURS}`,
    values: { iR: 0.5, iB: 0.3 },
  },
];

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'raise-patron',
    label: 'Raise the patron’s stake by 0.5',
    doc: 'Watch the place, the efforts and what the small state ends with.',
    apply: add('sR', 0.5),
  },
  {
    id: 'raise-small',
    label: 'Raise the small state’s stake by 0.5',
    doc: 'The same from the other side.',
    apply: add('sB', 0.5),
  },
];
