import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'issue-linkage',
  title: 'Milk and rockets: pooling and contagion',
  summary:
    'Two allies meet again and again on two issues. Keep them apart, tie them rigidly or link them freely, and see what holds as the future counts more or less.',
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
  sources: ['bernheim-whinston-1990', 'tollison-willett-1979'],
  ours:
    'The pooling of issues is Bernheim and Whinston’s, who wrote of firms in several markets; linkage among states is Tollison and Willett’s subject. The rigid rule, both or neither, and all numbers are ours. ' +
    'Its limits: both sides are alike, threats last for ever and are believed, nobody errs, and nobody can offer to link one issue for something else.',
});
