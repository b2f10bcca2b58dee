import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'balance-or-hedge',
  title: 'Balance, bandwagon or many vectors',
  summary:
    'A small state between two poles can join the one that threatens less, join the one that threatens more, or keep in with both. Change threats, rents and how the poles get on, and see what is best.',
  parameters,
  presets,
  actions,
  chance: false,
  run,
  describe,
  table,
  marks,
  quantities,
  View,
  predict,
  sources: ['walt-1985', 'walt-1987', 'schweller-1994', 'strakes-2013', 'kuik-2008'],
  ours:
    'The four sources of threat are Walt’s, who gives no formula; rents as a reason to join the stronger are Schweller’s. ' +
    'The product (or average) of the sources, what each policy is worth, and all numbers are ours. ' +
    'The poles do not act here: they neither bid for the small state nor punish it, and the state is one actor.',
});
