export { spread } from '../shared/layout.ts';

/** The amounts the axis spans, the same for all gauges, so that they can be compared. */
export function makeScale(amounts: readonly number[]): (amount: number) => number {
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  return (amount) => 14 + (332 * (amount - low)) / (high - low);
}
