/**
 * The chance of at least `count` successes in independent trials with these chances (Poisson binomial; binomial where
 * they are equal). Exact.
 */
export function chanceOfAtLeast(count: number, chances: readonly number[]): number {
  let spread = [1];
  for (const chance of chances) {
    const next = new Array<number>(spread.length + 1).fill(0);
    spread.forEach((share, hits) => {
      next[hits]! += share * (1 - chance);
      next[hits + 1]! += share * chance;
    });
    spread = next;
  }
  return spread.slice(Math.max(0, count)).reduce((sum, share) => sum + share, 0);
}

/** What counts as too unlikely for chance. */
export const significance = 0.05;
