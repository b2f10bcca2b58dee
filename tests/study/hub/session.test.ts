import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interleave } from '../../../src/study/hub/interleave.ts';
import { makeSession } from '../../../src/study/hub/make-session.ts';
import { type ItemRecord, selectItems } from '../../../src/study/hub/select.ts';
import { fsrsScheduler } from '../../../src/study/spacing/fsrs.ts';
import { reduceReviews } from '../../../src/study/spacing/item-state.ts';
import { day, item, review, start } from '../reviews.ts';

const nothing: ItemRecord = {
  state: undefined,
  last: undefined,
  bookmarked: false,
  askedLater: false,
  waiting: false,
  suspended: false,
};
const stateAfter = (days: number) => reduceReviews(fsrsScheduler, [review('x', days, 'good')]).states.get('x')!;

describe('what may be taken up again', () => {
  const records = new Map<string, Partial<ItemRecord>>([
    ['fading', { state: stateAfter(-30), last: { right: true, sure: true } }],
    ['fresh', { state: stateAfter(0), last: { right: true, sure: false } }],
    ['wrong', { state: stateAfter(0), last: { right: false, sure: false } }],
    ['sure', { state: stateAfter(0), last: { right: false, sure: true } }],
    ['marked', { bookmarked: true }],
    ['put off', { askedLater: true, waiting: true, state: stateAfter(-30), last: { right: false, sure: true } }],
    ['hidden', { suspended: true, bookmarked: true, last: { right: false, sure: true } }],
  ]);
  const all = new Map([...records].map(([id, record]) => [id, { ...nothing, ...record }]));
  const items = [...records.keys(), 'new'].map((id) => item(id));

  it('is due, was wrong, was wrong though sure, is new, was asked for later or is bookmarked; never what was taken out, nor unasked what was put off', () => {
    expect(selectItems(items, all, start + day)).toEqual({
      due: ['fading'],
      'wrong-last': ['wrong', 'sure'],
      'sure-but-wrong': ['sure'],
      unseen: ['marked', 'new'],
      'asked-later': ['put off'],
      bookmarked: ['marked'],
    });
  });

  it('is due only before the end of the day', () => {
    const { due } = stateAfter(-30);
    expect(selectItems(items, all, due).due).toEqual([]);
    expect(selectItems(items, all, due + 1).due).toEqual(['fading']);
  });
});

const pool = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 99 }).map(String),
    objective: fc.constantFrom('a1', 'a2', 'b1'),
    seconds: fc.integer({ min: 5, max: 120 }),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);
const items = pool.map((list) =>
  list.map(({ id, objective, seconds }) => item(id, { objective, seconds, family: objective.slice(0, 1) })),
);
const session = { scheduler: fsrsScheduler, states: new Map(), now: start };

describe('a session', () => {
  it('is the same for the same seed, whatever the order of the items', () => {
    fc.assert(
      fc.property(items, fc.nat(), (list, seed) => {
        const input = { ...session, length: { items: 8 }, seed };
        const made = makeSession({ ...input, items: list });
        expect(makeSession({ ...input, items: [...list].reverse() })).toEqual(made);
        expect(made).toHaveLength(Math.min(8, list.length));
        expect(new Set(made).size).toBe(made.length);
      }),
    );
  });

  it('never takes more than its minutes, and leaves out nothing that would fit', () => {
    fc.assert(
      fc.property(items, fc.nat(10), fc.nat(), (list, minutes, seed) => {
        const made = makeSession({ ...session, items: list, length: { minutes }, seed });
        const seconds = (ids: readonly string[]) =>
          list.filter(({ id }) => ids.includes(id)).reduce((sum, each) => sum + each.seconds, 0);
        expect(seconds(made)).toBeLessThanOrEqual(minutes * 60);
        for (const { id } of list) if (!made.includes(id)) expect(seconds([...made, id])).toBeGreaterThan(minutes * 60);
      }),
    );
  });

  it('takes what is known worst before the rest, and new items last', () => {
    const reviews = [review('old', -60, 'good'), review('recent', -1, 'good')];
    const { states } = reduceReviews(fsrsScheduler, reviews);
    const list = ['new', 'recent', 'old'].map((id) => item(id));
    const take = (count: number) =>
      makeSession({ ...session, states, items: list, length: { items: count }, seed: 1 }).sort();
    expect(take(1)).toEqual(['old']);
    expect(take(2)).toEqual(['old', 'recent']);
  });

  it('is another for another seed', () => {
    const list = Array.from({ length: 20 }, (_, index) => item(`i${index}`));
    const make = (seed: number) => makeSession({ ...session, items: list, length: { items: 10 }, seed });
    expect(new Set(make(1))).not.toEqual(new Set(make(2)));
  });
});

describe('the order', () => {
  it('keeps families together, and loses nothing', () => {
    fc.assert(
      fc.property(items, (list) => {
        const ordered = interleave(list);
        expect(ordered.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
        const changes = ordered.filter(({ family }, index) => index > 0 && ordered[index - 1]!.family !== family);
        expect(changes.length).toBeLessThan(Math.max(1, new Set(list.map(({ family }) => family)).size));
      }),
    );
  });

  it('lets objectives of a family take turns unless one has more than half', () => {
    fc.assert(
      fc.property(items, (list) => {
        const family = interleave(list.filter((each) => each.family === 'a'));
        const most = Math.max(0, ...['a1', 'a2'].map((o) => family.filter(({ objective }) => objective === o).length));
        const repeats = family.filter(({ objective }, index) => objective === family[index + 1]?.objective).length;
        expect(repeats).toBe(Math.max(0, 2 * most - family.length - 1));
      }),
    );
  });
});
