/** An exact fraction in lowest terms; the denominator is above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Reduces over/under. Valid for under > 0. */
export function fraction(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b > 0n) [a, b] = [b, a % b];
  return { over: over / a, under: under / a };
}

export const toNumber = ({ over, under }: Fraction): number => Number(over) / Number(under);

/** "0", "1", "3/5". */
export const written = ({ over, under }: Fraction): string => (under === 1n ? `${over}` : `${over}/${under}`);

/** n! for whole n ≥ 0. */
export function factorial(n: number): bigint {
  let product = 1n;
  for (let factor = 2n; factor <= BigInt(n); factor++) product *= factor;
  return product;
}
