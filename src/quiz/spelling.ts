import { distance } from 'fastest-levenshtein';

/** Shorter words are a letter away from other words; in a long word two letters may be wrong. */
const allowance = (word: string) => (word.length < 5 ? 0 : word.length < 8 ? 1 : 2);

/**
 * Whether a text says the same words as another with a slip of the pen: one or two letters off in words of five letters
 * or more, all in all no more than two.
 */
export function isMisspelt(text: string, right: string): boolean {
  const words = text.split(/\s+/);
  const meant = right.split(/\s+/);
  if (words.length !== meant.length) return false;
  let total = 0;
  for (const [position, word] of words.entries()) {
    const off = distance(word, meant[position]!);
    if (off > allowance(meant[position]!)) return false;
    total += off;
  }
  return total >= 1 && total <= 2;
}
