import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, table } from './words.ts';

export default defineModel({
  id: 'cost-of-rupture',
  title: 'Sensitive or vulnerable: the cost of a rupture',
  summary:
    'A break between a small state and its patron costs both. Change how hard it hits each at first and how fast each adapts, and follow the costs over the years.',
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
  sources: ['keohane-nye-1977', 'hirschman-1945'],
  ours:
    'The distinction is Keohane and Nye’s and the asymmetry Hirschman’s subject; neither gives a formula. The exponential fall, the present value and all numbers are ours. ' +
    'The present value of all costs is a proxy: Keohane and Nye’s vulnerability is what remains after every effort to adapt, and here nothing remains in the end.',
});
