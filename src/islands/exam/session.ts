import type { Fields } from '../../quiz/question-type.ts';
import { readBlueprint, type SavedBlueprint } from '../../study/mock/saved-blueprint.ts';
import { preferenceKey } from '../preferences.ts';
import type { Given } from '../question/given.ts';

/** A sitting on this device. What was answered is in the record once it is finished; this is where the reader stopped. */
export interface Session {
  readonly v: 1;
  /** Id of the sitting in the record. */
  readonly id: string;
  readonly seed: number;
  readonly blueprint: SavedBlueprint;
  readonly ids: readonly string[];
  /** Answering, marking one’s own texts, or done. */
  readonly phase: 'sitting' | 'marking' | 'done';
  /** Place of the question on the screen. */
  readonly at: number;
  readonly drafts: Readonly<Record<string, Fields>>;
  readonly given: Readonly<Record<string, Given>>;
  /** Questions whose answers are in the record. */
  readonly recorded: readonly string[];
  readonly isResultRecorded: boolean;
  /** Milliseconds spent on each question. */
  readonly times: Readonly<Record<string, number>>;
  readonly flagged: readonly string[];
  /** Undefined without a clock. It stands still while the page is closed. */
  readonly clock: { readonly leftMillis: number; readonly isPaused: boolean } | undefined;
}

const key = preferenceKey('exam');

/** Returns the sitting that was begun or finished last on this device, if it can be read and its questions still exist. */
export function readSession(known: ReadonlySet<string>): Session | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Session> | null;
    const blueprint = readBlueprint(kept?.blueprint);
    if (kept?.v !== 1 || !kept.id || typeof kept.seed !== 'number' || !kept.ids || !blueprint) return undefined;
    // The course may have been edited since: what is no longer asked is left out.
    const ids = kept.ids.filter((id) => known.has(id));
    const { id, seed, phase = 'sitting', at = 0, drafts = {}, given = {}, times = {}, flagged = [], clock } = kept;
    if (ids.length === 0) return undefined;
    // What an earlier version left behind was recorded when it ended.
    const { recorded = Object.keys(given), isResultRecorded = phase === 'done' } = kept;
    const place = Math.min(Math.max(0, at), ids.length - 1);
    const answers = { drafts, given, recorded, isResultRecorded, times, flagged };
    return { v: 1, id, seed, blueprint, ids, phase, at: place, ...answers, clock };
  } catch {
    return undefined;
  }
}

/** Keeps a sitting, or forgets it. Where storage is refused it holds for this page only. */
export function writeSession(session: Session | undefined): void {
  try {
    if (session) localStorage.setItem(key, JSON.stringify(session));
    else localStorage.removeItem(key);
  } catch {
    // Answers are recorded apart; what is lost is where the reader stopped.
  }
}
