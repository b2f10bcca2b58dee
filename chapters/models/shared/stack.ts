/** Heights for labels, moved from where they belong only as far as keeps them `gap` apart and between the ends. */
export function stack(wanted: readonly number[], [from, to]: readonly [number, number], gap = 14): number[] {
  const heights = [...wanted];
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  order.forEach((index, place) => {
    const above = place === 0 ? from : heights[order[place - 1]!]! + gap;
    heights[index] = Math.max(heights[index]!, above);
  });
  order.toReversed().forEach((index, place) => {
    const below = place === 0 ? to : heights[order[order.length - place]!]! - gap;
    heights[index] = Math.min(heights[index]!, below);
  });
  return heights;
}
