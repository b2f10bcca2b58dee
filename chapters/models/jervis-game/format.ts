import type { GameClass, Move } from './model.ts';

export { decimal, pair } from '../shared/numbers.ts';

export const CLASS_NAMES: Readonly<Record<GameClass, string>> = {
  harmony: 'harmony',
  'stag-hunt': 'Stag Hunt',
  chicken: 'Chicken',
  'prisoners-dilemma': 'Prisoners’ Dilemma',
  boundary: 'boundary case',
};

/** The class as it stands in a sentence. */
export const classPhrase = (gameClass: GameClass): string =>
  gameClass === 'harmony' || gameClass === 'chicken' ? CLASS_NAMES[gameClass] : `a ${CLASS_NAMES[gameClass]}`;

/** A choice as a short instruction. */
export const choiceName = (moves: readonly Move[]): string =>
  moves.length > 1 ? 'either' : moves[0] === 'C' ? 'hold back' : 'arm';
