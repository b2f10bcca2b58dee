import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { View } from './view.tsx';
import { quantities } from './quantities.ts';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'jervis-game',
  title: 'From harmony to dilemma: Jervis’s game',
  summary:
    'Two states each decide once, without seeing the other’s choice, whether to hold back or to arm. Change what arming costs and buys, and see which game they are in.',
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
  sources: ['jervis-1978', 'oye-1985', 'glaser-1997', 'wagner-1983'],
  ours:
    'A model in the spirit of Jervis 1978, who gives no formula: the payoff formulas, ranges and numbers are ours. ' +
    'Its limits: the game is played once, the two states are identical, and there is no time and no news. ' +
    'Wagner (1983) objects that games with two moves each often misdescribe the security dilemma.',
});
