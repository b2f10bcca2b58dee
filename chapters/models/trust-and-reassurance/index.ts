import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'trust-and-reassurance',
  title: 'Trust and reassurance: which gestures tell',
  summary:
    'A sender wants to be trusted by a receiver that cannot see its intentions. Change how much it puts at risk, and see which gestures an honest side would make and a bluffer would not.',
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
  sources: ['kydd-2000', 'kydd-2005'],
  ours:
    'That trust has a threshold and that costly gestures can show who is trustworthy is Kydd’s logic; his claim is that reassurance is possible if the trustworthy are the more willing to take risks. ' +
    'The two rounds, the receiver that is cautious in the first, the chance of misreading, the good acts in a row and all numbers are ours. ' +
    'The model is one-sided: the sender is sure that a trusting receiver returns cooperation. If the two types differed only in T, no gesture could tell them apart. ' +
    'Even where there is trust enough to cooperate, that neither side does remains an equilibrium.',
});
