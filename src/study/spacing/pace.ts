import { compareReviews, dayMillis, type Review } from './review.ts';
import { type Memory, type Scheduler, sessionDays } from './scheduler.ts';

/** The same memory in a reader for whom time counts `pace` times less: 2 forgets half as fast. */
export function withPace(scheduler: Scheduler, pace: number): Scheduler {
  if (pace === 1) return scheduler;
  return {
    ...scheduler,
    review: (memory, rating, days) =>
      scheduler.review(memory, rating, days < sessionDays ? 0 : Math.max(sessionDays, days / pace)),
    recall: (memory, days) => scheduler.recall(memory, days / pace),
    interval: (memory, retention) => pace * scheduler.interval(memory, retention),
  };
}

/**
 * The same memory, halfway between the scheduler’s curve and one that halves in equal times. Curves with a long tail
 * fit many readers and items together; a single memory may fade faster, and a plan should not count on the tail.
 */
export function withDoubt(scheduler: Scheduler): Scheduler {
  return {
    ...scheduler,
    recall: (memory, days) => (scheduler.recall(memory, days) + 0.9 ** (days / memory.stability)) / 2,
  };
}

/** Paces that are tried, from sixteen times as fast to four times as slow. */
const paces = Array.from({ length: 13 }, (_, index) => 2 ** (index / 2 - 4));
/** How far readers are taken to differ before anything is known: one in three by more than a factor of two. Ours. */
const spread = Math.LN2;

/** How slowly a reader forgets, against readers in general. */
export interface Pace {
  /** The most probable. */
  readonly likely: number;
  /** One that is undercut with a probability of about one in six: what to plan with. */
  readonly cautious: number;
}

/**
 * Fits the pace at which a reader forgets, from which of their answers in later sessions were right. Without answers
 * it is that of readers in general, with a wide margin; with more of them, it follows them and the margin narrows.
 */
export function fitPace(scheduler: Scheduler, reviews: readonly Review[]): Pace {
  const ordered = [...reviews].sort(compareReviews);
  const fits = paces.map(
    (pace) => likelihood(withPace(scheduler, pace), ordered) - 0.5 * (Math.log(pace) / spread) ** 2,
  );
  const best = Math.max(...fits);
  const chances = fits.map((fit) => Math.exp(fit - best));
  const sixth = chances.reduce((sum, chance) => sum + chance, 0) / 6;
  let sum = 0;
  const cautious = paces.find((_, index) => (sum += chances[index]!) >= sixth)!;
  return { likely: paces[fits.indexOf(best)]!, cautious };
}

function likelihood(scheduler: Scheduler, ordered: readonly Review[]): number {
  const known = new Map<string, { memory: Memory; at: number }>();
  let sum = 0;
  for (const { item, at, rating } of ordered) {
    const before = known.get(item);
    const days = before ? (at - before.at) / dayMillis : 0;
    if (before && days >= sessionDays) {
      const recall = Math.min(0.999, Math.max(0.001, scheduler.recall(before.memory, days)));
      sum += Math.log(rating === 'again' ? 1 - recall : recall);
    }
    known.set(item, { memory: before ? scheduler.review(before.memory, rating, days) : scheduler.first(rating), at });
  }
  return sum;
}
