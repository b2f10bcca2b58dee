/** Height of a sign, in units of the map. */
export const signHeight = 12;
const gap = 1.5;
const mostInRow = 3;

/** Width of a sign of one or two letters. */
export const signWidth = (sign: string): number => (/^.$/u.test(sign) ? signHeight : 17);

/** Returns the middles of signs that stand in centred rows of at most three, the first row at 0. */
export function placeSigns(signs: readonly string[]): { x: number; y: number }[] {
  const rows = Array.from({ length: Math.ceil(signs.length / mostInRow) }, (_, row) =>
    signs.slice(row * mostInRow, (row + 1) * mostInRow),
  );
  return rows.flatMap((row, index) => {
    const widths = row.map(signWidth);
    const whole = widths.reduce((sum, width) => sum + width + gap, -gap);
    let left = -whole / 2;
    return widths.map((width) => {
      const x = left + width / 2;
      left += width + gap;
      return { x: Math.round(x * 10) / 10, y: index * (signHeight + gap) };
    });
  });
}
