import { defineModel } from '../../../src/models/define-model.ts';
import { parameters, run, slices } from './model.ts';
import { predict } from './predict.ts';
import { presets } from './presets.ts';
import { quantities } from './quantities.ts';
import { View } from './view.tsx';
import { describe, table } from './words.ts';

export default defineModel({
  id: 'voting-power',
  title: 'Votes and power: who can decide?',
  summary:
    'Seats are not power. Give up to twelve members votes, choose what it takes to decide, and see on whom decisions depend.',
  parameters,
  presets,
  chance: false,
  run,
  slices,
  describe,
  table,
  quantities,
  View,
  predict,
  sources: ['banzhaf-1965', 'shapley-shubik-1954', 'coleman-1971', 'degterev-2014', 'popescu-2014'],
  ours:
    'The three measures are Banzhaf’s, Shapley and Shubik’s and Coleman’s; Degterev (2014) has applied such indices to international organisations before us. ' +
    'Ours are the assumption that every delegation votes as one bloc, the what-if rules, and the ranges. ' +
    'The limit: such measures know only the rules. They ignore what members want, and all leverage outside the chamber.',
});
