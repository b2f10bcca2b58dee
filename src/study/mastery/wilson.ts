/** A share with what is not known about it. All between 0 and 1. */
export interface Share {
  readonly estimate: number;
  /** Bounds of the interval that holds the true share in nine of ten cases. */
  readonly low: number;
  readonly high: number;
}

/** 0.95 quantile of the normal distribution: two-sided 90 %. */
const z = 1.6448536;

/**
 * Wilson’s score interval for `successes` out of `trials`, both of which may be fractions (Wilson 1927). The estimate
 * is its centre: a beta-binomial mean whose prior is 1.35 successes and 1.35 failures. Without trials it is a half,
 * between 0 and 1.
 */
export function wilson(successes: number, trials: number): Share {
  const reach = z * z;
  const estimate = (successes + reach / 2) / (trials + reach);
  const spread =
    (z / (trials + reach)) * Math.sqrt((trials > 0 ? (successes * (trials - successes)) / trials : 0) + reach / 4);
  return { estimate, low: Math.max(0, estimate - spread), high: Math.min(1, estimate + spread) };
}
