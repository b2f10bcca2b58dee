import type { ItemState } from '../spacing/item-state.ts';
import type { StudyItem } from '../spacing/review.ts';

/** Why an item may be taken up again. */
export type Reason = 'due' | 'wrong-last' | 'sure-but-wrong' | 'unseen' | 'asked-later' | 'bookmarked';

/** What is known of an item, as far as the choice depends on it. */
export interface ItemRecord {
  readonly state: ItemState | undefined;
  /** The last answer: whether it had full marks, and whether the reader was sure of it. */
  readonly last: { readonly right: boolean; readonly sure: boolean } | undefined;
  readonly bookmarked: boolean;
  /** Put off by the reader to a moment, and not answered since. */
  readonly askedLater: boolean;
  /** The moment has not come. */
  readonly waiting: boolean;
  /** Taken out of revision by the reader. */
  readonly suspended: boolean;
}

/** Sorts items by the reasons for which they come up, in the order given. `endOfDay` ends the reader’s day. */
export function selectItems(
  items: readonly StudyItem[],
  records: ReadonlyMap<string, ItemRecord>,
  endOfDay: number,
): Readonly<Record<Reason, readonly string[]>> {
  const chosen: Record<Reason, string[]> = {
    due: [],
    'wrong-last': [],
    'sure-but-wrong': [],
    unseen: [],
    'asked-later': [],
    bookmarked: [],
  };
  for (const { id } of items) {
    const record = records.get(id);
    if (record?.suspended) continue;
    if (record?.askedLater) chosen['asked-later'].push(id);
    if (record?.bookmarked) chosen.bookmarked.push(id);
    if (record?.waiting) continue;
    if (record?.state && record.state.due < endOfDay) chosen.due.push(id);
    if (record?.last?.right === false) chosen['wrong-last'].push(id);
    if (record?.last?.right === false && record.last.sure) chosen['sure-but-wrong'].push(id);
    if (!record?.state) chosen.unseen.push(id);
  }
  return chosen;
}
