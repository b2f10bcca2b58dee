/**
 * When a section counts as read, and when time is written down. Both are ours: no study says from when on a text was
 * read, so the rule is plain, told to the reader (docs/record.md), and asks for little.
 */

/** Words a minute at which a section’s reading time is reckoned. */
export const wordsPerMinute = 240;
const leastShare = 1 / 3;
/** Even one line is not read in passing. */
const leastMillis = 4000;
/** Without a sign of the reader for so long, nobody may be there. */
export const absentAfterMillis = 180_000;
const timeEveryMillis = 60_000;
const leastTimeMillis = 20_000;

/** What a visit has shown of a section. */
export interface Seen {
  readonly words: number;
  /** Time it stood in view of a reader who was there. */
  readonly millis: number;
  /** Whether its end was in view. */
  readonly isEndSeen: boolean;
}

/** Whether a section counts as read: its end was seen, and a third of its reading time was spent on it. */
export const isRead = ({ words, millis, isEndSeen }: Seen): boolean =>
  isEndSeen && millis >= Math.max(leastMillis, (words / wordsPerMinute) * 60_000 * leastShare);

/** Whether time spent is to be written down now: when a page is left and there is enough of it, at most once a minute. */
export const isTimeDue = (spentMillis: number, sinceLastMillis: number): boolean =>
  spentMillis >= leastTimeMillis && sinceLastMillis >= timeEveryMillis;
