import type { Saying } from '../schemas/sorter.ts';

/** How the course marks an event under a claim, and which other marks it accepts. */
export interface CourseMark {
  readonly mark: string;
  readonly arguable: readonly string[];
}

/** How a reader marks it; with grounds where the mark of the course is disputed. */
export interface OwnMark {
  readonly choice: string;
  readonly grounds?: string | undefined;
}

export type Outcome = 'same' | 'arguable' | 'disputed' | 'other';

/** What readers’ records call an event under a claim. */
export const sortedItem = (claim: string, event: string): string => `${claim}#${event}`;

/** Compares a reader’s mark with the course’s. Grounds dispute it only where the two differ. */
export function compareMarks({ choice, grounds = '' }: OwnMark, { mark, arguable }: CourseMark): Outcome {
  if (choice === mark) return 'same';
  if (arguable.includes(choice)) return 'arguable';
  return grounds.trim() === '' ? 'other' : 'disputed';
}

export interface Score {
  readonly agreed: number;
  /** Marks that count: those compared and not disputed. */
  readonly counted: number;
  readonly disputed: number;
  /** Events that were not compared yet. */
  readonly open: number;
}

/** Counts what comparing has shown; undefined is an event not compared. A disputed mark is neither right nor wrong. */
export function scoreOf(outcomes: readonly (Outcome | undefined)[]): Score {
  const count = (...kinds: readonly (Outcome | undefined)[]) => outcomes.filter((one) => kinds.includes(one)).length;
  return {
    agreed: count('same', 'arguable'),
    counted: count('same', 'arguable', 'other'),
    disputed: count('disputed'),
    open: count(undefined),
  };
}

export interface Balance {
  /** How many events have each mark, in the order of the marks. */
  readonly counts: readonly number[];
  /** Events for the claim less events against it; what says both or nothing moves nothing. */
  readonly sum: number;
}

const worth: Readonly<Record<Saying, number>> = { for: 1, against: -1, both: 0, nothing: 0 };

/** What a number of marked events say of a claim, each weighing as much as another. */
export function balanceOf(
  given: readonly string[],
  marks: readonly { readonly id: string; readonly says: Saying }[],
): Balance {
  const counts = marks.map(({ id }) => given.filter((one) => one === id).length);
  return { counts, sum: marks.reduce((sum, { says }, index) => sum + worth[says] * counts[index]!, 0) };
}
