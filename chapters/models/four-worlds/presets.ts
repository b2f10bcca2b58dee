import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching, not evidence about any state.';

export const presets: readonly Preset<ParameterId>[] = [
  {
    id: 'start',
    label: 'World 2',
    doc: `Defence is the cheaper, but purchases look alike: each answers the other, and still it ends. ${OURS}`,
    values: {},
  },
  {
    id: 'doubly-dangerous',
    label: 'World 1',
    doc: `Offence is the cheaper and purchases look alike: there is no end to it. ${OURS}`,
    values: { beta: 1.5, delta: 0.2 },
  },
  {
    id: 'visible-aggressors',
    label: 'World 3',
    doc: `Offence is the cheaper, but half of what is bought is seen to be defensive: no spiral, though attack still tempts. ${OURS}`,
    values: { beta: 1.5, delta: 0.5 },
  },
  {
    id: 'doubly-stable',
    label: 'World 4',
    doc: `Defence is the cheaper and can be told from offence: hardly any answer is needed. ${OURS}`,
    values: { beta: 0.5, delta: 0.8 },
  },
  {
    id: 'unequal-fear',
    label: 'One side more afraid',
    doc: `The first state feels four times as insecure as the second, and the second buys far more than it wanted. ${OURS}`,
    values: { xA: 2, xB: 0.5 },
  },
  {
    id: 'pipelines-2006',
    label: 'Pipelines, 2006',
    doc:
      'In 2006, as the thesis reports it, Minsk would have no investment at the price of sovereignty, and the Russian reply was that the bid for the pipelines was business. ' +
      'That the two disputed what the bid showed is evidence for a low δ, not for its size. ' +
      OURS,
    values: { beta: 1.2, delta: 0.1, xA: 1, xB: 1, reading: 1 },
  },
];

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'more-transparent',
    label: 'Make purchases plainer (δ + 0.1)',
    doc: 'A tenth more of what is bought can be recognised as defensive. Example: weapons that cannot move, or a contract that is published.',
    apply: add('delta', 0.1),
  },
  {
    id: 'cheaper-offence',
    label: 'Make offence cheaper (β + 0.1)',
    doc: 'It takes more defence to offset a unit of offence. Example: a weapon against which there is no shelter.',
    apply: add('beta', 0.1),
  },
];
