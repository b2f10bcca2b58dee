/** A made-up reader with a memory of their own. Times are days. */
export interface Learner {
  /** Probability that the item is recalled. 0 before it was first answered. */
  recall(item: number, at: number): number;
  /** Takes in an answer and the feedback after it. */
  learn(item: number, at: number, right: boolean): void;
}

/**
 * Makes a reader for a number of items. `normal` draws from the standard normal distribution; with half the `pace` the
 * reader forgets twice as fast.
 */
export type MakeLearner = (items: number, normal: () => number, pace: number) => Learner;

/**
 * Memory that halves: recall is 2^(−t/h). Half-lives differ between items by a log-normal factor. A right answer
 * lengthens the half-life the more the closer the item was to being forgotten; a wrong one shortens it.
 */
export const makeHalfLifeLearner: MakeLearner = (items, normal, pace) => {
  const start = Array.from({ length: items }, () => 15 * pace * Math.exp(0.7 * normal()));
  const halfLife = new Float64Array(items);
  const last = new Float64Array(items).fill(NaN);
  const recall = (item: number, at: number) =>
    Number.isNaN(last[item]) ? 0 : 2 ** (-(at - last[item]!) / halfLife[item]!);
  return {
    recall,
    learn: (item, at, right) => {
      const known = recall(item, at);
      const least = start[item]! / 5;
      if (known === 0) halfLife[item] = right ? start[item]! : least;
      else if (right) halfLife[item]! *= 1 + 8 * (1 - known);
      else halfLife[item] = Math.max(least, halfLife[item]! / 3);
      last[item] = at;
    },
  };
};

/** Published values of the model, and the share of time between sessions that counts as time for memory. */
const actr = { scale: 0.217, intercept: 0.177, threshold: -0.704, noise: 0.255, between: 0.025 };

/**
 * Memory as the sum of its traces: ACT-R’s base-level activation with decay that grows with the activation at the time
 * of practice, so that spaced practice lasts longer (Pavlik & Anderson 2005). Items differ by a normal offset of
 * activation, on average such that what was practised once is recalled with 0.9 after 2.3 days.
 */
export const makeActivationLearner: MakeLearner = (items, normal, pace) => {
  const offset = Array.from({ length: items }, () => 1.36 + 0.35 * normal());
  const traces: { at: number; decay: number }[][] = Array.from({ length: items }, () => []);
  const secondsBetween = (from: number, to: number) => {
    const days = to - from;
    return Math.max(1, 86_400 * (days < 0.5 ? days : (days * actr.between) / pace));
  };
  const strength = (item: number, at: number) =>
    traces[item]!.reduce((sum, trace) => sum + secondsBetween(trace.at, at) ** -trace.decay, 0);
  return {
    recall: (item, at) =>
      traces[item]!.length === 0
        ? 0
        : 1 / (1 + Math.exp((actr.threshold - Math.log(strength(item, at)) - offset[item]!) / actr.noise)),
    learn: (item, at) => {
      traces[item]!.push({ at, decay: actr.scale * strength(item, at) + actr.intercept });
    },
  };
};
