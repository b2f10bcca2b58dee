import type { RecordState } from '../reduce.ts';
import { recordsOf, reviewsOf } from '../reviews.ts';
import type { RevisionItem } from '../revision-items.ts';
import { type ReviewProgress, reduceReviews } from '../spacing/item-state.ts';
import type { Scheduler } from '../spacing/scheduler.ts';
import { makeSession } from './make-session.ts';
import { type Reason, selectItems } from './select.ts';

/** Which items are meant: all that may be asked, those of a reason, or those taken out. */
export type Which = 'all' | Reason | 'suspended';

/** Where the items come from; what is undefined may be any. */
export interface Filter {
  readonly chapter?: string | undefined;
  readonly objective?: string | undefined;
  readonly type?: string | undefined;
  readonly misconception?: string | undefined;
}

export type Facet = keyof Filter;

/** What is known of all items at a time. */
export interface Overview {
  readonly items: readonly RevisionItem[];
  readonly progress: ReviewProgress;
  readonly lists: Readonly<Record<Which, ReadonlySet<string>>>;
}

/** Works out what to revise. `endOfDay` ends the reader’s day. */
export function makeOverview(
  scheduler: Scheduler,
  items: readonly RevisionItem[],
  state: Pick<RecordState, 'answers' | 'selfGrades' | 'suspended' | 'later' | 'bookmarks'>,
  nowMillis: number,
  endOfDay: number,
): Overview {
  const progress = reduceReviews(scheduler, reviewsOf(state, items));
  const records = recordsOf(state, progress, items, nowMillis);
  const chosen = selectItems(items, records, endOfDay);
  const suspended = new Set(items.filter(({ id }) => records.get(id)?.suspended).map(({ id }) => id));
  const lists = {
    all: new Set(items.filter(({ id }) => !suspended.has(id)).map(({ id }) => id)),
    due: new Set(chosen.due),
    'wrong-last': new Set(chosen['wrong-last']),
    'sure-but-wrong': new Set(chosen['sure-but-wrong']),
    unseen: new Set(chosen.unseen),
    'asked-later': new Set(chosen['asked-later']),
    bookmarked: new Set(chosen.bookmarked),
    suspended,
  };
  return { items, progress, lists };
}

/** The values an item has under a facet. */
export function valuesOf({ chapter, objective, kind, question, card }: RevisionItem, facet: Facet): readonly string[] {
  switch (facet) {
    case 'chapter':
      return [chapter];
    case 'objective':
      return card && !question ? [] : [objective];
    case 'type':
      return [kind];
    case 'misconception':
      return question?.misconceptions ?? [];
  }
}

const facets: readonly Facet[] = ['chapter', 'objective', 'type', 'misconception'];

/** Picks the items a reader has chosen. */
export const pickItems = ({ items, lists }: Overview, which: Which, filter: Filter): RevisionItem[] =>
  items.filter(
    (item) =>
      lists[which].has(item.id) &&
      facets.every((facet) => filter[facet] === undefined || valuesOf(item, facet).includes(filter[facet])),
  );

/** Groups items by the values of a facet; an item may be in several groups, or in none. */
export function groupItems(items: readonly RevisionItem[], facet: Facet): Map<string, RevisionItem[]> {
  const groups = new Map<string, RevisionItem[]>();
  for (const item of items)
    for (const value of valuesOf(item, facet)) {
      const group = groups.get(value);
      if (group) group.push(item);
      else groups.set(value, [item]);
    }
  return groups;
}

/** Makes a session of chosen items. The other direction of a card comes in only where there is room: it gives it away. */
export function sessionOf(
  { scheduler, overview }: { readonly scheduler: Scheduler; readonly overview: Overview },
  chosen: readonly RevisionItem[],
  count: number,
  nowMillis: number,
  seed: number,
): string[] {
  const ids = new Set(chosen.map(({ id }) => id));
  const isSecond = ({ id }: RevisionItem) => id.endsWith(':reverse') && ids.has(id.slice(0, -':reverse'.length));
  const { states } = overview.progress;
  const make = (items: readonly RevisionItem[], room: number) =>
    makeSession({ scheduler, items, states, length: { items: room }, now: nowMillis, seed });
  const first = make(
    chosen.filter((item) => !isSecond(item)),
    count,
  );
  return [...first, ...make(chosen.filter(isSecond), count - first.length)];
}
