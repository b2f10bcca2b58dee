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

/** A change with its sign; "0" for none. */
export const change = (x: number): string => (x === 0 ? '0' : x > 0 ? `+${decimal(x)}` : decimal(x));
