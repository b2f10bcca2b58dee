import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuestions, seedFor } from '../../src/quiz/draw.ts';
import { orderOptions } from '../../src/quiz/shuffle.ts';

const items = fc
  .array(fc.constantFrom('o1', 'o2', 'o3'), { minLength: 1, maxLength: 30 })
  .map((objectives) => objectives.map((objective, index) => ({ id: `q${index}`, objective })));
const seed = fc.integer({ min: 0, max: 0xffffffff });
const strategy = fc.constantFrom('all', 'random', 'stratified-by-objective' as const);

describe('an attempt', () => {
  it('asks each question once at most, as many as wanted, and all where all are', () => {
    fc.assert(
      fc.property(items, seed, strategy, fc.integer({ min: 1, max: 40 }), (all, from, how, count) => {
        const drawn = drawQuestions(all, { strategy: how, count }, from);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn).toHaveLength(how === 'all' ? all.length : Math.min(count, all.length));
        expect(drawQuestions(all, { strategy: how, count }, from)).toEqual(drawn);
      }),
    );
  });

  it('asks in the order written for the seed 0', () => {
    fc.assert(
      fc.property(items, (all) => {
        expect(drawQuestions(all, { strategy: 'all' }, 0)).toEqual(all.map(({ id }) => id));
      }),
    );
  });

  it('stratified, takes from every objective as evenly as it has questions', () => {
    fc.assert(
      fc.property(items, seed, fc.integer({ min: 1, max: 40 }), (all, from, count) => {
        const drawn = new Set(drawQuestions(all, { strategy: 'stratified-by-objective', count }, from));
        const families = [...Map.groupBy(all, ({ objective }) => objective).values()].map((family) => ({
          taken: family.filter(({ id }) => drawn.has(id)).length,
          size: family.length,
        }));
        const most = Math.max(...families.map(({ taken }) => taken));
        for (const { taken, size } of families) expect(taken).toBeGreaterThanOrEqual(Math.min(size, most - 1));
      }),
    );
  });

  it('differs from another', () => {
    const all = Array.from({ length: 12 }, (_, index) => ({ id: `q${index}`, objective: 'o' }));
    expect(drawQuestions(all, { strategy: 'all' }, 1)).not.toEqual(drawQuestions(all, { strategy: 'all' }, 2));
    expect(seedFor('q1', 5)).not.toBe(seedFor('q2', 5));
    expect(seedFor('q1', 0)).toBe(0);
  });
});

describe('the options of a question', () => {
  it('are all there in another order, and a fixed one in the midst of them keeps its place', () => {
    const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, fixed: id === 'b' }));
    fc.assert(
      fc.property(seed, (from) => {
        const ordered = orderOptions(options, true, from).map(({ id }) => id);
        expect(ordered[1]).toBe('b');
        expect([...ordered].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
      }),
    );
    expect(orderOptions(options, true, 3)).not.toEqual(options);
  });
});
