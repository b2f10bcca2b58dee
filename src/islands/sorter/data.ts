import type { CourseMark } from '../../quiz/sorter.ts';
import type { Saying } from '../../schemas/sorter.ts';
import type { SorterStrings } from '../../strings/sorter.ts';

export interface MarkView {
  readonly id: string;
  readonly label: string;
  readonly says: Saying;
}

/** An event under a claim as readers see it before they mark it. */
export interface EventView {
  /** What the record calls it. */
  readonly item: string;
  /** Its place in the page, and the name of its field. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly date: string;
  /** Whether it began after the event that parts them. */
  readonly isAfter: boolean;
  /** HTML. */
  readonly summary: string;
}

/** A claim with its events, without the marks of the course. */
export interface ClaimView {
  readonly id: string;
  /** Its place in the page. */
  readonly place: string;
  readonly label: string;
  /** HTML. */
  readonly text: string;
  readonly marks: readonly MarkView[];
  readonly before: string;
  readonly after: string;
  readonly events: readonly EventView[];
}

/** The course’s mark; its reason is HTML. */
export type KeyMark = CourseMark & { readonly reason: string };

/** An event sorter as its data file has it. */
export interface SorterData {
  readonly strings: SorterStrings;
  readonly claims: readonly ClaimView[];
  /** By what the record calls an event under a claim. */
  readonly key: Readonly<Record<string, KeyMark>>;
}

const sorters = new Map<string, Promise<SorterData>>();

/**
 * Loads marks and reasons of a sorter, once for all its claims; a failed attempt may be repeated.
 *
 * @throws Error with the address if they cannot be had.
 */
export function loadSorter(address: string): Promise<SorterData> {
  const known = sorters.get(address);
  if (known) return known;
  const loading = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as SorterData;
  });
  loading.catch(() => sorters.delete(address));
  sorters.set(address, loading);
  return loading;
}
