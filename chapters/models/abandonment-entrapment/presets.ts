import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; they measure nothing.';

export const presets: readonly Preset<ParameterId>[] = [
  {
    id: 'start',
    label: 'A patron that presses',
    doc: `A patron that presses a little for what it misses. ${OURS}`,
    values: {},
  },
  {
    id: 'no-pressure',
    label: 'No pressure',
    doc: `The ally weighs its two fears by itself (κ = 0). ${OURS}`,
    values: { kappa: 0 },
  },
  {
    id: 'clutching',
    label: 'A clutching patron',
    doc: `The patron presses six times as hard (κ = 6), and the ally holds on less than half as much as if nobody pressed. ${OURS}`,
    values: { kappa: 6 },
  },
  {
    id: 'crisis-2014',
    label: 'War next door, 2014',
    doc:
      'Russia annexed Crimea in March 2014 and war began in eastern Ukraine: a conflict of the patron’s with a third party, without which there is nothing to be entrapped in. That is evidence for a higher N, not for its size. ' +
      OURS,
    values: { kappa: 3, crisis: 1 },
  },
  {
    id: 'airbase-2015',
    label: 'An airbase, 2015',
    doc:
      'In September 2015 Moscow told its Defence Ministry to negotiate a base in Belarus; in October Lukashenka said that he knew nothing of it, and in April 2016 his foreign minister called the question closed “at this stage”. ' +
      `That pressing did not bring commitment is evidence; that it fed the fear of entrapment is the assumption of this model. ${OURS}`,
    values: { kappa: 6, crisis: 1 },
  },
  {
    id: 'after-2020',
    label: 'After August 2020',
    doc:
      'The EU imposed sanctions again after the election of August 2020, and the rulers needed the patron: evidence for a higher A. With the same pressure commitment rises. ' +
      OURS,
    values: { outside: 1 },
  },
  {
    id: 'after-2020-pressed',
    label: 'The same, pressed hard',
    doc: `A has doubled, but so hard a patron (κ = 10) undoes it and more. ${OURS}`,
    values: { outside: 1, kappa: 10 },
  },
  {
    id: 'other-assumption',
    label: 'The other assumption',
    doc: `Pressure frightens the ally with being dropped: now it buys commitment. ${OURS}`,
    values: { kappa: 3, pressure: 1 },
  },
];

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'press-harder',
    label: 'Press harder (κ + 1)',
    doc: 'The patron grows more anxious. Example: it asks for a base. Watch whether commitment follows.',
    apply: add('kappa', 1),
  },
  {
    id: 'swap-assumption',
    label: 'Exchange the assumption',
    doc: 'Let pressure feed the other fear. Nothing but this assumption changes, and the answer turns round.',
    apply: (values) => ({ ...values, pressure: 1 - values.pressure }),
  },
];
