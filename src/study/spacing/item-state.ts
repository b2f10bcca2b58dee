import { compareReviews, dayMillis, type Rating, type Review } from './review.ts';
import { type Memory, type Scheduler, sessionDays } from './scheduler.ts';

/** What follows from the reviews of one item. */
export interface ItemState {
  readonly memory: Memory;
  /** Time of the last review, in milliseconds. */
  readonly last: number;
  /** When it should come back, in milliseconds. It is due today if this lies before the end of the reader’s day. */
  readonly due: number;
  readonly rating: Rating;
  readonly reviews: number;
  readonly lapses: number;
  /** Right answers in sessions of their own, since it was last forgotten. */
  readonly spacedSuccesses: number;
  /** Forgotten, and not yet recalled in a later session. */
  readonly relearning: boolean;
}

/** Recall at which an item is due. */
export const dueRecall = 0.9;

/**
 * Takes one more review into the state of its item; `state` is undefined before the first. A forgotten item is due at
 * once, after a right answer in the same session it is due in the next, then by the spacing, a day later at least.
 */
export function stepItem(scheduler: Scheduler, state: ItemState | undefined, { at, rating }: Review): ItemState {
  const elapsed = state ? Math.max(0, at - state.last) / dayMillis : Infinity;
  const apart = elapsed >= sessionDays;
  const memory = state ? scheduler.review(state.memory, rating, elapsed) : scheduler.first(rating);
  const forgotten = rating === 'again';
  const relearning = forgotten || (state?.relearning === true && !apart);
  const days = forgotten ? 0 : relearning ? sessionDays : Math.max(1, scheduler.interval(memory, dueRecall));
  return {
    memory,
    last: at,
    due: at + Math.round(days * dayMillis),
    rating,
    reviews: (state?.reviews ?? 0) + 1,
    lapses: (state?.lapses ?? 0) + (forgotten && state !== undefined ? 1 : 0),
    spacedSuccesses: forgotten ? 0 : (state?.spacedSuccesses ?? 0) + (apart ? 1 : 0),
    relearning,
  };
}

/** Probability that the item is recalled at a time; 0 if it was never seen. */
export function recallAt(scheduler: Scheduler, state: ItemState | undefined, at: number): number {
  return state ? scheduler.recall(state.memory, Math.max(0, at - state.last) / dayMillis) : 0;
}

/** The reviews of each item in order, and what follows from them. */
export interface ReviewProgress {
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
  readonly states: ReadonlyMap<string, ItemState>;
}

/** Reduces reviews, in whatever order they are given. */
export function reduceReviews(scheduler: Scheduler, reviews: readonly Review[]): ReviewProgress {
  const byItem = new Map<string, Review[]>();
  const states = new Map<string, ItemState>();
  for (const review of [...reviews].sort(compareReviews)) {
    const list = byItem.get(review.item);
    if (list) list.push(review);
    else byItem.set(review.item, [review]);
    states.set(review.item, stepItem(scheduler, states.get(review.item), review));
  }
  return { reviews: byItem, states };
}

/** Adds one review to what is known. One that lies before others of its item makes that item be counted anew. */
export function addReview(scheduler: Scheduler, progress: ReviewProgress, review: Review): ReviewProgress {
  const known = progress.reviews.get(review.item) ?? [];
  const latest = known.at(-1);
  const inOrder = latest === undefined || compareReviews(latest, review) <= 0;
  const list = inOrder ? [...known, review] : [...known, review].sort(compareReviews);
  const state = inOrder
    ? stepItem(scheduler, progress.states.get(review.item), review)
    : list.reduce<ItemState | undefined>((before, each) => stepItem(scheduler, before, each), undefined)!;
  return {
    reviews: new Map(progress.reviews).set(review.item, list),
    states: new Map(progress.states).set(review.item, state),
  };
}
