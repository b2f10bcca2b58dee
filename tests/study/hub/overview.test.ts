import { describe, expect, it } from 'vitest';
import { groupItems, makeOverview, pickItems, sessionOf } from '../../../src/study/hub/overview.ts';
import { listItems } from '../../../src/study/revision-items.ts';
import { reduceEvents } from '../../../src/study/reduce.ts';
import { fsrsScheduler } from '../../../src/study/spacing/fsrs.ts';
import { makeItems } from '../revision-sample.ts';
import { day, start } from '../reviews.ts';

const items = listItems(makeItems({ questions: 60, asCards: 6 }));
const overview = makeOverview(fsrsScheduler, items, reduceEvents([]), start, start + day);

describe('what a reader chooses', () => {
  it('is what every filter lets through', () => {
    const chosen = pickItems(overview, 'unseen', { chapter: 'c3', type: 'numeric', misconception: 'm3' });
    expect(chosen.map(({ id }) => id)).toEqual(['q13', 'q43']);
    expect(pickItems(overview, 'due', {})).toEqual([]);
  });

  it('is counted under each value it has, and a term under no objective and no misconception', () => {
    const sizes = (facet: 'chapter' | 'objective' | 'misconception') =>
      [...groupItems(items, facet).values()].reduce((sum, group) => sum + group.length, 0);
    expect(sizes('chapter')).toBe(items.length);
    expect(sizes('objective')).toBe(items.length - 2);
    expect(sizes('misconception')).toBe(items.length - 2);
  });

  it('is asked in one direction first, and the other way round only where there is room', () => {
    const cards = pickItems(overview, 'all', { type: 'card' });
    const make = (count: number) => sessionOf({ scheduler: fsrsScheduler, overview }, cards, count, start, 1);
    expect(make(7).filter((id) => id.endsWith(':reverse'))).toEqual([]);
    expect(make(7)).toHaveLength(7);
    expect(new Set(make(Infinity))).toEqual(new Set(cards.map(({ id }) => id)));
  });
});
