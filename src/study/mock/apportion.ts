/**
 * Divides `seats` whole seats by weights with the method of the largest remainder (Hare quota). Equal remainders go to
 * the earlier one. Weights are 0 or more; if all are 0, nothing is given.
 */
export function apportion(weights: readonly number[], seats: number): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(whole > 0)) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight / whole) * seats);
  const given = exact.map(Math.floor);
  const left = seats - given.reduce((sum, count) => sum + count, 0);
  const remainders = exact.map((share, index) => ({ index, remainder: share - given[index]! }));
  remainders.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of remainders.slice(0, left)) given[index]!++;
  return given;
}
