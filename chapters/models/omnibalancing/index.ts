import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'omnibalancing',
  title: 'Omnibalancing: the ruler’s threat, not the state’s',
  summary:
    'A ruler chooses where to turn by what threatens the ruler, at home as well as abroad. Move the two threats over the map and see where the choice flips.',
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
  sources: ['david-1991'],
  ours:
    'A model in the spirit of David 1991, who gives no formula: the sum of help at home, help abroad and price, and all numbers, are ours. ' +
    'Its limits: one ruler decides alone, threats are known and cannot be changed by the choice, and other states do not answer.',
});
