import type { Mark } from './measure.ts';

/** Numbers of a drawing have one decimal: a tenth of a pixel. */
export const round = (value: number): string => {
  const text = value.toFixed(1).replace(/\.0$/, '');
  return text === '-0' ? '0' : text;
};

/** How many numbers each command of a path takes. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/**
 * Moves a path by a matrix into the coordinates of the drawing.
 *
 * @returns undefined if it cannot be said without a `transform`: an arc, or a level line, that is turned.
 */
export function movePath(d: string, matrix: Mark['matrix']): string | undefined {
  const [a, b, c, e, x, y] = matrix;
  const turned = b !== 0 || c !== 0;
  const parts = [...d.matchAll(/([a-z])([^a-z]*(?:e-?\d+[^a-z]*)*)/gi)];
  let moved = '';
  for (const [, letter, rest] of parts) {
    const command = letter!.toUpperCase();
    const size = counts[command];
    if (size === undefined || (turned && 'HVA'.includes(command)) || (command === 'A' && (a !== 1 || e !== 1)))
      return undefined;
    const absolute = letter === command;
    const [dx, dy] = absolute ? [x, y] : [0, 0];
    const numbers = [...rest!.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([text]) => Number(text));
    if (size > 0 && (numbers.length === 0 || numbers.length % size !== 0)) return undefined;
    const points = numbers.map((value, index) => {
      if (command === 'H') return a * value + dx;
      if (command === 'V') return e * value + dy;
      if (command === 'A') return index % 7 === 5 ? value + dx : index % 7 === 6 ? value + dy : value;
      const other = numbers[index % 2 === 0 ? index + 1 : index - 1]!;
      return index % 2 === 0 ? a * value + c * other + dx : b * other + e * value + dy;
    });
    moved += letter! + points.map(round).join(' ');
  }
  return moved.replaceAll(' -', '-');
}
