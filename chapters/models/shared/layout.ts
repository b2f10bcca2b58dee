/** A generous guess of the width of a text of 13 units: the server has no way to measure text. */
const widthOf = (text: string): number => text.length * 13 * 0.56;

const GAP = 8;

/** Centres for labels, moved from where they belong only as far as keeps them apart and within the figure. */
export function spread(
  labels: readonly { readonly at: number; readonly text: string }[],
  [from, to]: readonly [number, number] = [2, 358],
): number[] {
  const centres = labels.map(({ at }) => at);
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
  const push = (sequence: readonly number[], edge: number, direction: 1 | -1) => {
    for (const index of sequence) {
      const half = widthOf(labels[index]!.text) / 2;
      const limit = edge + direction * half;
      centres[index] = direction > 0 ? Math.max(centres[index]!, limit) : Math.min(centres[index]!, limit);
      edge = centres[index] + direction * (half + GAP);
    }
  };
  push(order, from, 1);
  push(order.toReversed(), to, -1);
  return centres;
}
