import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, table } from './words.ts';

export default defineModel({
  id: 'abandonment-entrapment',
  title: 'Abandonment against entrapment',
  summary:
    'An ally chooses how far to commit itself between two fears, and its patron presses for what it misses. See whether pressing harder buys more.',
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
  sources: ['snyder-1984', 'snyder-1997', 'vysotskaya-guedes-vieira-2014', 'vysotskaya-guedes-vieira-2014b'],
  ours:
    'The two fears and what feeds them are Snyder’s, who gives no formula and writes of allies that are roughly equal. The products, the squares, the pressure κ(1 − c), what pressure feeds, and all numbers are ours. ' +
    'Entrapment presupposes a third party with whom the patron is in conflict. ' +
    'A rival reading leaves this model behind: that the patron itself is the threat.',
});
