import type { Given } from '../question/given.ts';
import { preferenceKey } from '../preferences.ts';
import { answerQueue, type Queue, startQueue } from '../../study/spacing/queue.ts';
import type { Rating } from '../../study/spacing/review.ts';

/** A session on this device. What was answered is in the record; this is where the reader stopped. */
export interface Session {
  readonly v: 1;
  readonly seed: number;
  readonly queue: Queue;
  /** How each item went when it was asked first. */
  readonly firsts: Readonly<Record<string, Rating>>;
  /** How often something was asked: what comes back is drawn anew. */
  readonly turn: number;
  /** The answer to the item that is asked now, until the reader goes on. */
  readonly current?: { readonly given: Given; readonly rating: Rating } | undefined;
  readonly isDone: boolean;
}

export const beginSession = (ids: readonly string[], seed: number): Session => ({
  v: 1,
  seed,
  queue: startQueue(ids),
  firsts: {},
  turn: 0,
  isDone: ids.length === 0,
});

/** Goes on after the first pending item was recalled, or not. */
export function goOn(session: Session, rating: Rating): Session {
  const [id] = session.queue.pending;
  if (id === undefined) return session;
  const queue = answerQueue(session.queue, rating);
  const firsts = { ...session.firsts, [id]: session.firsts[id] ?? rating };
  return withQueue({ ...session, firsts }, queue);
}

/** Takes the first pending item out of the session. */
export const leaveOut = (session: Session): Session =>
  withQueue(session, { ...session.queue, pending: session.queue.pending.slice(1) });

const withQueue = (session: Session, queue: Queue): Session => ({
  ...session,
  queue,
  turn: session.turn + 1,
  current: undefined,
  isDone: queue.pending.length === 0,
});

const key = preferenceKey('revision-session');

/** Returns the session that was begun last; undefined if there is none that can be read. */
export function readSession(known: ReadonlySet<string>): Session | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Session | null;
    if (kept?.v !== 1 || typeof kept.seed !== 'number') return undefined;
    // The course may have been edited since: what is no longer asked is left out.
    const pending = kept.queue.pending.filter((id) => known.has(id));
    const done = kept.queue.done.filter((id) => known.has(id));
    const isSame = pending[0] === kept.queue.pending[0];
    return {
      ...kept,
      queue: { pending, done },
      current: isSame ? kept.current : undefined,
      isDone: kept.isDone || pending.length === 0,
    };
  } catch {
    return undefined;
  }
}

/** Keeps a session. Returns whether it is kept: where storage is refused it holds for one page only. */
export function writeSession(session: Session): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(session));
    return true;
  } catch {
    return false;
  }
}
