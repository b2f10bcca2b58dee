/** A generous guess of the width of a text of 13 units: the server has no way to measure text. */
const widthOf = (text: string): number => text.length * 13 * 0.56;

const GAP = 8;
const FROM = 2;
const TO = 358;

/** Centres for labels, moved from where they belong only as far as keeps them apart and within the figure. */
export function spread(labels: readonly { readonly at: number; readonly text: string }[]): number[] {
  const centres = labels.map(({ at }) => at);
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.at - labels[b]!.at || a - b);
  const push = (sequence: readonly number[], edge: number, sign: 1 | -1) => {
    for (const index of sequence) {
      const half = widthOf(labels[index]!.text) / 2;
      const limit = edge + sign * half;
      centres[index] = sign > 0 ? Math.max(centres[index]!, limit) : Math.min(centres[index]!, limit);
      edge = centres[index] + sign * (half + GAP);
    }
  };
  push(order, FROM, 1);
  push(order.toReversed(), TO, -1);
  return centres;
}

/** The amounts the axis spans, the same for all gauges, so that they can be compared. */
export function makeScale(amounts: readonly number[]): (amount: number) => number {
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  return (amount) => 14 + (332 * (amount - low)) / (high - low);
}
