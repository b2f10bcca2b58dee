import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'tug-of-war',
  title: 'Integration as a tug-of-war',
  summary:
    'A patron pulls for deep integration, a small state against it, and pulling costs both. Change who cares how much, and see where it settles and who pays.',
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
  sources: ['habermehl-2016'],
  ours:
    'No work gives this model: the quadratic tug-of-war and all its numbers are ours. It is set against the thesis’s claim that the side which needs the tie more must give more. ' +
    'That a larger stake of the patron hurts the small state holds for a start between the two ideals. ' +
    'Its limits: nobody can pay the other, leave or commit, both efforts cost alike, and the game is played once.',
});
