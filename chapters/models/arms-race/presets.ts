import type { Action, Preset } from '../../../src/models/define-model.ts';
import type { ParameterId, RaceValues } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; no country was measured.';

export const presets: readonly Preset<ParameterId>[] = [
  { id: 'start', label: 'A stable race', doc: `Fatigues outweigh reactions: arms grow, and stop. ${OURS}`, values: {} },
  {
    id: 'runaway',
    label: 'Runaway',
    doc: `Both react twice as strongly (k = l = 0.6), and nothing stops it. ${OURS}`,
    values: { k: 0.6, l: 0.6 },
  },
  {
    id: 'calm-side',
    label: 'One calm side',
    doc: `X is nervous (k = 0.9), but Y hardly reacts (l = 0.1): the product of reactions stays below that of fatigues. ${OURS}`,
    values: { k: 0.9, l: 0.1 },
  },
  {
    id: 'accident',
    label: 'No grievance, one accident',
    doc: `Nobody wants arms (g = h = 0), but X happens to have a few, and the reactions do the rest. ${OURS}`,
    values: { k: 0.6, l: 0.6, g: 0, h: 0, x0: 0.5, y0: 0 },
  },
  {
    id: 'watershed',
    label: 'Two fates',
    doc: `Goodwill on both sides and strong reactions: below the separatrix arms melt away, above it they run up. Move the start. ${OURS}`,
    values: { k: 0.8, l: 0.8, g: -0.3, h: -0.3, x0: 0.5, y0: 1 },
  },
  {
    id: 'unequal',
    label: 'Unequal sides',
    doc: `Y reacts more, tires less and bears more of a grudge: it ends with more arms. ${OURS}`,
    values: { a: 0.6, b: 0.4, k: 0.3, l: 0.5, g: 0.1, h: 0.3 },
  },
  {
    id: 'euler-error',
    label: 'An invented race',
    doc: `The stable race, computed by Euler’s method in steps longer than 2/|λ₂| = 2.5: it swings ever wider, which the race does not. ${OURS}`,
    values: { x0: 2, y0: 0, method: 1, dt: 2.8 },
  },
];

/** Multiplies one value, within the hundredths of its slider. */
const times = (id: ParameterId, factor: number) => (values: RaceValues) => ({
  ...values,
  [id]: Math.round(values[id] * factor * 100) / 100,
});

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'double-k',
    label: 'Double X’s reaction',
    doc: 'X becomes twice as nervous. Then look for what Y alone could do about it.',
    apply: times('k', 2),
  },
  {
    id: 'halve-l',
    label: 'Halve Y’s reaction',
    doc: 'Y answers half as much. As only the product kl counts, this undoes a doubling of X’s reaction.',
    apply: times('l', 0.5),
  },
  {
    id: 'end-grievances',
    label: 'End both grievances',
    doc: 'g = h = 0: nobody wants arms for their own sake. This moves the level and not the stability.',
    apply: (values) => ({ ...values, g: 0, h: 0 }),
  },
];
