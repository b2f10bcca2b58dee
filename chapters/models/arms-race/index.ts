import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, table } from './words.ts';

export default defineModel({
  id: 'arms-race',
  title: 'Richardson’s arms race',
  summary:
    'Two sides add arms in answer to the other’s and cut them as they tire. Find out what decides whether the race stops.',
  parameters,
  presets,
  actions,
  chance: false,
  run,
  describe,
  table,
  quantities,
  View,
  predict,
  sources: ['richardson-1960'],
  ours:
    'The two equations are Richardson’s; all numbers, the time of 20 units, the floor at 0 and the reading of x as a patron’s pressure and of y as an ally’s hedging, with fatigue as its cost at home, are ours. ' +
    'The race is mechanical: the sides react by rule, and neither plans, chooses nor bargains.',
});
