import { type ItemState, recallAt } from '../spacing/item-state.ts';
import type { StudyItem } from '../spacing/review.ts';
import type { Scheduler } from '../spacing/scheduler.ts';
import { shuffle } from '../shuffle.ts';
import { interleave } from './interleave.ts';

/** How long a session is. */
export type SessionLength = { readonly items: number } | { readonly minutes: number };

/** What a session is made from. */
export interface SessionInput {
  readonly scheduler: Scheduler;
  /** The items that were chosen; each with the seconds it is expected to take. */
  readonly items: readonly StudyItem[];
  readonly states: ReadonlyMap<string, ItemState>;
  readonly length: SessionLength;
  readonly now: number;
  readonly seed: number;
}

/**
 * Makes a session: what was seen and is known worst comes in before the rest, then what is new, as much as fits in; the
 * seed settles the rest. Confusable objectives take turns. Returns ids in the order in which they are asked.
 */
export function makeSession({ scheduler, items, states, length, now, seed }: SessionInput): string[] {
  const recall = ({ id }: StudyItem) => (states.has(id) ? recallAt(scheduler, states.get(id), now) : 1);
  const ordered = shuffle([...items].sort(byId), seed).sort((a, b) => recall(a) - recall(b));
  const chosen: StudyItem[] = [];
  let seconds = 0;
  for (const item of ordered) {
    const fits = 'items' in length ? chosen.length < length.items : seconds + item.seconds <= length.minutes * 60;
    if (!fits) continue;
    chosen.push(item);
    seconds += item.seconds;
  }
  return interleave(chosen).map(({ id }) => id);
}

const byId = (a: StudyItem, b: StudyItem) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
