import type { Quantity } from '../../../src/models/define-model.ts';
import type { Run } from './model.ts';

/** What questions and boards may ask of a run. Of the game and not of a league, so that no chance is in it. */
export const quantities: readonly Quantity<Run>[] = [
  {
    id: 'grim-threshold',
    name: 'Weight of the future from which GRIM sustains cooperation',
    digits: 2,
    of: ({ thresholds }) => thresholds.grim,
  },
  {
    id: 'tft-threshold',
    name: 'Weight of the future from which TFT sustains cooperation',
    digits: 2,
    of: ({ thresholds }) => thresholds.tft,
  },
  {
    id: 'generosity',
    name: 'Most generosity that still deters',
    digits: 2,
    of: ({ thresholds }) => thresholds.generosity,
  },
  {
    id: 'noisy-pair',
    name: 'Points a round of two TFT players in the end, with any noise',
    digits: 2,
    of: ({ thresholds }) => thresholds.noisyPair,
  },
];
