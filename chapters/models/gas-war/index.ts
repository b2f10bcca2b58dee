import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'gas-war',
  title: 'Gas war with a transit hostage',
  summary:
    'A supplier makes demands on the state its exports cross. Watch over twenty rounds what transit does to the demand, and what a war does to transit.',
  parameters,
  presets,
  actions,
  chance: true,
  run,
  describe,
  table,
  marks,
  quantities,
  View,
  predict,
  sources: ['fearon-1995', 'powell-1999', 'schelling-1966'],
  ours:
    'A model in the spirit of Fearon 1995 and of the risk–return trade-off in Powell 1999; neither gives these formulas, and all numbers are ours. ' +
    'Its limits: the supplier cannot back down once it is resisted, the settlement is given and not bargained, both look only one round ahead, ' +
    'nobody learns from the past, and the cost of the bypass itself is left out. It says nothing of who moved first in a real dispute.',
});
