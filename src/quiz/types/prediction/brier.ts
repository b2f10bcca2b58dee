/** The least probability that makes sense for the option one believes most: that of a lot among all. In per cent. */
export const leastPercent = (options: number): number => Math.ceil(100 / options);

/**
 * Quadratic score (Brier), turned so that more is better: 1 − ½ Σ (pᵢ − oᵢ)² over all k options, oᵢ being 1 for what came
 * true. The chosen option has the probability p, the others share the rest evenly. From 0 (sure and wrong) to 1 (sure and
 * right); at p = 1/k it is the same whatever comes true, ½ + 1/(2k). Who says what they believe expects most.
 */
export function brierScore(probability: number, options: number, cameTrue: boolean): number {
  const rest = (1 - probability) / (options - 1);
  const others = cameTrue ? (options - 1) * rest ** 2 : (1 - rest) ** 2 + (options - 2) * rest ** 2;
  return 1 - (((cameTrue ? 1 : 0) - probability) ** 2 + others) / 2;
}
