import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId, RuptureValues } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; they measure nothing.';

export const presets: readonly Preset<ParameterId>[] = [
  {
    id: 'start',
    label: 'Starting values',
    doc: `The patron is hit harder at first and adapts faster. ${OURS}`,
    values: {},
  },
  {
    id: 'transit',
    label: 'Before the bypass',
    doc: `The small state is hit harder and adapts more slowly; the patron still needs the transit. ${OURS}`,
    values: { sB: 0.3, kB: 0.1, sR: 0.2, kR: 0.25 },
  },
  {
    id: 'bypass',
    label: 'After the bypass',
    doc: `As before, but the patron has built another way: it is hardly hit and adapts at once. New pipelines round the transit states are evidence for the direction. ${OURS}`,
    values: { sB: 0.3, kB: 0.1, sR: 0.05, kR: 1 },
  },
  {
    id: 'new-friends',
    label: 'The small state finds other partners',
    doc: `The small state adapts as fast as the patron: its second vector works. ${OURS}`,
    values: { kB: 0.5 },
  },
];

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'adapt',
    label: 'The small state adapts faster',
    doc: 'A second supplier, a store, another market: raises its rate of adaptation by 0.1.',
    apply: add('kB', 0.1),
  },
  {
    id: 'build-bypass',
    label: 'The patron builds a bypass',
    doc: 'Halves what a break costs the patron and doubles its rate of adaptation.',
    apply: (values: RuptureValues) => ({
      ...values,
      sR: Math.round(values.sR * 50) / 100,
      kR: Math.round(values.kR * 200) / 100,
    }),
  },
];
