import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listParts, scopeChapters } from '../../../src/study/exam/parts.ts';
import { readPlan } from '../../../src/study/exam/saved-plan.ts';
import { makeScope, readWeights } from '../../../src/study/exam/scope.ts';
import { makeBlueprint, readBlueprint } from '../../../src/study/mock/saved-blueprint.ts';
import { item } from '../reviews.ts';

const chapters = [
  { id: 'c1', objectives: ['a', 'b'] },
  { id: 'c2', objectives: ['d'] },
];

describe('what an exam covers', () => {
  it('divides the weight of a chapter among its objectives, whatever their number', () => {
    expect([...makeScope(chapters, { chapters: {}, objectives: {} })]).toEqual([
      ['a', 0.5],
      ['b', 0.5],
      ['d', 1],
    ]);
    expect([...makeScope(chapters, { chapters: { c1: 3 }, objectives: { b: 2 } })]).toEqual([
      ['a', 1],
      ['b', 2],
      ['d', 1],
    ]);
  });

  it('leaves out what counts nothing', () => {
    expect([...makeScope(chapters, { chapters: { c2: 0 }, objectives: { a: 0 } })]).toEqual([['b', 1]]);
    expect(makeScope(chapters, { chapters: {}, objectives: { d: 0 } }).has('d')).toBe(false);
  });

  it('takes an id for a name only if it was given', () => {
    const odd = [{ id: 'constructor', objectives: ['toString'] }];
    expect([...makeScope(odd, { chapters: {}, objectives: {} })]).toEqual([['toString', 1]]);
  });

  it('offers the objectives that something asks, and the cards of a chapter', () => {
    const chapter = { id: 'c1', number: 1, title: 'One', language: 'en', direction: 'ltr' } as const;
    const named = [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ];
    const revisionItem = (id: string, objective: string) => ({
      ...item(id, { objective }),
      chapter: 'c1',
      question: undefined,
      card: undefined,
    });
    const parts = listParts(
      [
        { ...chapter, objectives: named },
        { ...chapter, id: 'c2', objectives: [{ id: 'd', text: 'D' }] },
      ],
      [revisionItem('q1', 'b'), revisionItem('term:x', 'term:c1')],
    );
    expect(scopeChapters(parts)).toEqual([{ id: 'c1', objectives: ['b', 'term:c1'] }]);
    expect(parts[0]!.parts.map(({ text }) => text)).toEqual(['B', undefined]);
  });
});

const plan = {
  v: 1,
  exam: '2026-12-08T09:00:00.000Z',
  chapters: { c1: 2 },
  objectives: {},
  minutes: [0, 15, 15, 15, 15, 15, 30],
  daysOff: ['2026-11-25'],
  target: 0.9,
};

describe('a plan and a blueprint in the record', () => {
  it('are read as they were written', () => {
    expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    const blueprint = { chapters: {}, objectives: { a: 2 }, blooms: { apply: 1 }, length: { minutes: 30 } };
    expect(readBlueprint(JSON.parse(JSON.stringify(blueprint)))).toEqual(blueprint);
    expect([...makeBlueprint(chapters, { ...blueprint, blooms: { apply: 1, create: 0 } }).blooms]).toEqual([
      ['apply', 1],
    ]);
  });

  it.each([
    ['of a later version', { ...plan, v: 2 }],
    ['without a moment', { ...plan, exam: 'soon' }],
    ['with a short week', { ...plan, minutes: [15] }],
    ['with minutes that are none', { ...plan, minutes: plan.minutes.map(() => -1) }],
    ['with an aim out of reach', { ...plan, target: 1 }],
  ])('%s is no plan', (_, value) => {
    expect(readPlan(value)).toBeUndefined();
  });

  it('are never an exception, whatever stands there', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, inner) => {
        readPlan(value);
        readBlueprint(value);
        readWeights(value);
        const read = readPlan({ ...plan, chapters: inner, objectives: inner, daysOff: inner });
        return read !== undefined && Object.values(read.chapters).every((weight) => weight >= 0);
      }),
    );
  });
});
