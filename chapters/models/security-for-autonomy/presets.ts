import type { Action, Preset } from '../../../src/models/define-model.ts';
import { add } from '../shared/values.ts';
import type { ParameterId } from './parameters.ts';

const OURS = 'The numbers are our choice for teaching; they measure nothing.';

export const presets: readonly Preset<ParameterId>[] = [
  {
    id: 'start',
    label: 'Unlike partners',
    doc: `A minor state with little security and much autonomy for its size, and a major one with more of both. ${OURS}`,
    values: {},
  },
  {
    id: 'giant-and-dwarf',
    label: 'Giant and dwarf',
    doc: `Nine times the size, but the same mix of both goods: there is nothing to trade. ${OURS}`,
    values: { sm: 1, em: 1, sM: 9, eM: 9 },
  },
  {
    id: 'equals-of-opposite-mix',
    label: 'Equals, opposite mix',
    doc: `Two states of one size, each with much of what the other lacks: both gain. ${OURS}`,
    values: { sm: 1, em: 4, sM: 4, eM: 1 },
  },
  {
    id: 'anxious-minor',
    label: 'An anxious minor state',
    doc: `Security counts more for it (a = 0.7): it buys more and pays more for each unit. ${OURS}`,
    values: { am: 0.7 },
  },
  {
    id: 'minor-sells',
    label: 'The minor state sells',
    doc: `A small fortress beside a big trader: here it is the minor state that gives security for autonomy. ${OURS}`,
    values: { sm: 4, em: 1, sM: 6, eM: 9 },
  },
  {
    id: 'far-ally',
    label: 'An ally far away',
    doc:
      'The article on Russia’s alliances starts from the puzzle that it has allies among its neighbours only: that pattern is its evidence. Here distance alone makes an ally not worth its cost. ' +
      OURS,
    values: { d: 4 },
  },
];

export const actions: readonly Action<ParameterId>[] = [
  {
    id: 'further',
    label: 'Move the ally away (d + 1)',
    doc: 'Only distance changes, and only what the ally brings fades with it. Costs stay.',
    apply: add('d', 1),
  },
  {
    id: 'double-major',
    label: 'Double the major state',
    doc: 'Twice the security and twice the autonomy, up to 10 of each: a greater size in the same mix.',
    apply: (values) => ({ ...values, sM: Math.min(10, values.sM * 2), eM: Math.min(10, values.eM * 2) }),
  },
];
