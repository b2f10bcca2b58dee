import type { Mark } from './measure.ts';

interface Paragraph {
  readonly x: number;
  readonly y: number;
  words: string;
  last: number;
  readonly roles: string;
}

/** Lists the words of a drawing as one reads it, from the top: what it says to those whose author described nothing. */
export function describeWords(marks: readonly Mark[]): string {
  const paragraphs: Paragraph[] = [];
  for (const { text, geometry, matrix, roles } of marks) {
    if (!text) continue;
    const [a, b, c, d, e, f] = matrix;
    const at = [Number(geometry.x), Number(geometry.y)] as const;
    const [x, y] = [a * at[0] + c * at[1] + e, b * at[0] + d * at[1] + f];
    const before = paragraphs.at(-1);
    const follows = before && before.roles === roles.join() && Math.abs(before.x - x) < 2 && y > before.last;
    if (follows && y - before.last < 1.6 * text.size) {
      before.words += ` ${text.words}`;
      before.last = y;
    } else paragraphs.push({ x, y, words: text.words, last: y, roles: roles.join() });
  }
  return paragraphs
    .sort((one, other) => Math.round(one.y / 8) - Math.round(other.y / 8) || one.x - other.x)
    .map(({ words }) => words)
    .join('; ');
}
