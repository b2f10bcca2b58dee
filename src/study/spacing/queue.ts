import type { Rating } from './review.ts';

/** What is still to be answered in a session, and what was recalled. */
export interface Queue {
  readonly pending: readonly string[];
  readonly done: readonly string[];
}

/** How many others are asked before a forgotten item comes back. */
export const relearnGap = 4;

/** Begins a session with these items, each once. */
export function startQueue(items: readonly string[]): Queue {
  return { pending: [...new Set(items)], done: [] };
}

/**
 * Takes the answer to the first pending item. A forgotten one comes back after some others, until it is recalled once:
 * successive relearning (Rawson & Dunlosky 2011). A session with nothing pending stays as it is.
 */
export function answerQueue(queue: Queue, rating: Rating): Queue {
  const [item, ...rest] = queue.pending;
  if (item === undefined) return queue;
  if (rating !== 'again') return { pending: rest, done: [...queue.done, item] };
  return { ...queue, pending: rest.toSpliced(relearnGap, 0, item) };
}
