import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { View } from './view.tsx';
import { quantities } from './quantities.ts';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'multi-vector-bargain',
  title: 'The multi-vector bargain: three theories of leverage',
  summary:
    'A small state has a deal with a patron and an offer from a rival. Three theories of bargaining read the same scenario: move a slider and see which of them moves.',
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
  sources: [
    'nash-1950',
    'rubinstein-1982',
    'binmore-rubinstein-wolinsky-1986',
    'binmore-shaked-sutton-1989',
    'abreu-manea-2025',
    'gnedina-2015',
    'keohane-1971',
  ],
  ours:
    'The three rules of division are Nash’s, Rubinstein’s with an outside option, and the ascending auction’s. What we put into ' +
    'them is ours and comes from none of these works: the threat points e − γ and −σ − τφ, the usable alternative qE − κ, the ' +
    'reading of V and e as bids, and all numbers. Gauge 1 assumes that something outside may break the talks off; gauge 2 ' +
    'that the small state itself would have to walk out. The patron can only pay, not punish, and the small state is one actor.',
});
