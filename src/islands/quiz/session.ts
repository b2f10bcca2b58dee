import type { Fields } from '../../quiz/question-type.ts';
import type { Given } from '../question/given.ts';
import { preferenceKey } from '../preferences.ts';

/** An attempt at a quiz on this device. What was answered is in the record; this is where the reader stopped. */
export interface Session {
  readonly v: 1;
  readonly seed: number;
  /** Whether what was right is said at the end only. */
  readonly isHeld: boolean;
  /** How many questions the reader wanted; undefined for what the author chose. */
  readonly count: number | undefined;
  readonly ids: readonly string[];
  readonly given: Readonly<Record<string, Given>>;
  /** What is filled in and not yet checked. */
  readonly drafts: Readonly<Record<string, Fields>>;
  readonly isDone: boolean;
}

const keyFor = (quiz: string) => preferenceKey(`quiz:${quiz}`);

/** Returns the attempt that was not finished, or was last finished; undefined if there is none that can be read. */
export function readSession(quiz: string, known: ReadonlySet<string>): Session | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyFor(quiz)) ?? 'null') as Partial<Session> | null;
    if (kept?.v !== 1 || typeof kept.seed !== 'number' || !kept.ids) return undefined;
    // The quiz may have been edited since: what is no longer asked is left out.
    const ids = kept.ids.filter((id) => known.has(id));
    const { seed, isHeld = false, count, given = {}, drafts = {}, isDone = false } = kept;
    return ids.length === 0 ? undefined : { v: 1, seed, isHeld, count, ids, given, drafts, isDone };
  } catch {
    return undefined;
  }
}

/** Keeps an attempt. Where storage is refused it holds for this page only. */
export function writeSession(quiz: string, session: Session): void {
  try {
    localStorage.setItem(keyFor(quiz), JSON.stringify(session));
  } catch {
    // Answers are recorded apart; what is lost is where the reader stopped.
  }
}

type Address = Pick<Session, 'seed' | 'isHeld' | 'count'>;

/** Reads `#seed=7&count=5&held` of a shared address; undefined if it names no attempt. */
export function readAddress(fragment: string): Address | undefined {
  const settings = new URLSearchParams(fragment.replace(/^#/, ''));
  const seed = Number(settings.get('seed') ?? 'none');
  const count = /^[1-9]\d{0,3}$/.exec(settings.get('count') ?? '')?.[0];
  return Number.isInteger(seed) && seed >= 0 && seed <= 0xffffffff
    ? { seed, isHeld: settings.has('held'), count: count === undefined ? undefined : Number(count) }
    : undefined;
}

export const formatAddress = ({ seed, isHeld, count }: Address): string =>
  `#seed=${seed}${count === undefined ? '' : `&count=${count}`}${isHeld ? '&held' : ''}`;
