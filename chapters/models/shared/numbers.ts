/** Numbers closer than this count as equal. */
export const TOLERANCE = 1e-9;

/** −1, 0 or 1, with numbers within the tolerance counted as 0. */
export const sign = (x: number): -1 | 0 | 1 => (Math.abs(x) <= TOLERANCE ? 0 : x > 0 ? 1 : -1);

/** A number to a fixed count of decimals, with a true minus sign and no minus before zero. */
export function decimal(x: number, digits = 2): string {
  const text = x.toFixed(digits);
  return text.startsWith('-') ? (Number(text) === 0 ? text.slice(1) : `−${text.slice(1)}`) : text;
}

/** Two numbers to the fewest decimals, from two up, that keep them apart; equal numbers to two. */
export function pair(x: number, y: number): readonly [string, string] {
  const digits = Math.abs(x - y) <= TOLERANCE ? 2 : ([2, 3, 4, 6].find((d) => x.toFixed(d) !== y.toFixed(d)) ?? 9);
  return [decimal(x, digits), decimal(y, digits)];
}

/** A number as it stands in a table: six decimals, no minus before zero. */
export const round = (x: number): number => Math.round(x * 1e6) / 1e6 + 0;

/** A number for a table, or "none" where there is no finite one. */
export const orNone = (x: number | null): number | string => (x === null || !Number.isFinite(x) ? 'none' : round(x));
