import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run, slices } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'tournament',
  title: 'Again and again: a tournament of strategies',
  summary:
    'Strategies meet in repeated Prisoners’ Dilemmas. Add noise, shorten the shadow of the future, enter a strategy of your own, or play a match by hand.',
  parameters,
  presets,
  actions,
  chance: true,
  run,
  slices,
  describe,
  table,
  marks,
  quantities,
  View,
  predict,
  sources: ['axelrod-1984', 'molander-1985', 'nowak-sigmund-1992'],
  ours:
    'The game, the payoffs and most strategies are those of the literature (Axelrod 1984; generosity: Molander 1985, Nowak and Sigmund 1992). ' +
    'Ours are the strategies WARY, SLY, TURNS and BULLY, the choice of the field, the ranges, noise on every move, and the evolution, which uses the scores of one league for fifty generations. ' +
    'Its limits: all matches are of two, nobody can leave or talk, and each strategy but GRIM remembers one round only. The δ of the thresholds is for games without a known last round.',
});
