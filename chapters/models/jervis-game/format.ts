import type { GameClass, Move } from './model.ts';

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

/** A number to a fixed count of decimals, with a true minus sign and no minus before zero. */
export function decimal(x: number, digits = 2): string {
  const text = x.toFixed(digits);
  return text.startsWith('-') ? (Number(text) === 0 ? text.slice(1) : `−${text.slice(1)}`) : text;
}

/** Two numbers to the fewest decimals, from two up, that keep them apart; equal numbers to two. */
export function pair(x: number, y: number): readonly [string, string] {
  const digits = Math.abs(x - y) <= 1e-9 ? 2 : ([2, 3, 4, 6].find((d) => x.toFixed(d) !== y.toFixed(d)) ?? 9);
  return [decimal(x, digits), decimal(y, digits)];
}

/** A choice as a short instruction. */
export const choiceName = (moves: readonly Move[]): string =>
  moves.length > 1 ? 'either' : moves[0] === 'C' ? 'hold back' : 'arm';
