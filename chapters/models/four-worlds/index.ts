import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run } from './model.ts';
import { predict } from './predict.ts';
import { actions, presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, marks, table } from './words.ts';

export default defineModel({
  id: 'four-worlds',
  title: 'Four worlds: when buying safety spirals',
  summary:
    'Two states each buy just enough to feel safe from what the other holds. Change how cheap offence is and how well defence can be told from it, and see whether the buying ends.',
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
  sources: ['jervis-1978', 'glaser-kaufmann-1998', 'montgomery-2006'],
  ours:
    'The two axes, the four worlds and the ratio β (as Jervis has it: defence needed to offset offence) are of Jervis 1978; Glaser and Kaufmann’s ratio of costs is 1/β. ' +
    'The rule of purchases, the response b = β(1 − δ), the line at δ = ½ and all numbers are ours. ' +
    'The states here do not plan, cannot run out of money and never fight; a world without a spiral may still tempt an attacker.',
});
