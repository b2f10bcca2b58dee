import { decimal } from './numbers.ts';

/** Words in a row: "a", "a and b", "a, b and c". */
export const list = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`;

/** A share from 0 to 1 in per cent, to at most one decimal. */
export const percent = (share: number): string => `${decimal(share * 100, 1).replace(/\.0$/, '')} %`;
