import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'security-for-autonomy',
  title: 'Security for autonomy, and why only neighbours',
  summary:
    'A minor and a major state exchange security for autonomy, and the major one keeps a ledger of what an ally brings and costs. See which partners have something to trade, and how far an alliance reaches.',
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
  sources: ['morrow-1991', 'lake-2009', 'istomin-2021'],
  ours:
    'The exchange of security for autonomy is Morrow’s, the four benefits and three costs of the leader are Istomin’s. The utilities, the price at which both goods clear, the fading with distance and all numbers are ours. ' +
    'The price is one of many terms on which both would gain: a patron’s power over terms is left out, and so are coercion and the cost of leaving. Utilities of different states cannot be compared.',
});
