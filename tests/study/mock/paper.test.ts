import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/study/mock/apportion.ts';
import { type Blueprint, drawPaper, type PaperItem } from '../../../src/study/mock/draw-paper.ts';
import { scorePaper } from '../../../src/study/mock/paper-result.ts';

const bank = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 60 }).map((number) => `q${number}`),
    objective: fc.constantFrom('a', 'b', 'c'),
    bloom: fc.constantFrom('remember', 'apply'),
    seconds: fc.integer({ min: 20, max: 120 }),
  }),
  { selector: ({ id }) => id, maxLength: 40 },
);
const blueprint = (length: Blueprint['length']): Blueprint => ({
  objectives: new Map([
    ['a', 2],
    ['b', 1],
  ]),
  blooms: new Map([
    ['remember', 1],
    ['apply', 1],
  ]),
  length,
});
const questions = (objective: string, bloom: string, count: number): PaperItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${objective}-${bloom}-${index}`,
    objective,
    bloom,
    seconds: 60,
  }));

describe('seats by the largest remainder', () => {
  it('are as in the textbook case', () => {
    expect(apportion([47_000, 16_000, 15_900, 12_000, 6_000, 3_100], 10)).toEqual([5, 2, 1, 1, 1, 0]);
  });

  it('are all given, each share rounded up or down', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }), fc.nat(50), (weights, seats) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const given = apportion(weights, seats);
        expect(given.reduce((sum, count) => sum + count, 0)).toBe(whole > 0 ? seats : 0);
        given.forEach((count, index) => {
          if (whole > 0) expect(Math.abs(count - (weights[index]! / whole) * seats)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('a mock paper', () => {
  it('is the same for the same seed, whatever the order of the questions, and another for another', () => {
    fc.assert(
      fc.property(bank, fc.nat(), fc.nat(20), (items, seed, count) => {
        const paper = drawPaper(items, blueprint({ questions: count }), seed);
        expect(drawPaper([...items].reverse(), blueprint({ questions: count }), seed)).toEqual(paper);
      }),
    );
    const items = [...questions('a', 'apply', 30), ...questions('b', 'apply', 30)];
    const draw = (seed: number) => drawPaper(items, blueprint({ questions: 9 }), seed).items;
    expect(new Set(draw(1))).not.toEqual(new Set(draw(2)));
  });

  it('has as many questions of each objective and level as the blueprint says', () => {
    const items = ['a', 'b', 'c'].flatMap((objective) =>
      ['remember', 'apply'].flatMap((bloom) => questions(objective, bloom, 8)),
    );
    const paper = drawPaper(items, blueprint({ questions: 12 }), 3);
    const count = (start: string) => paper.items.filter((id) => id.startsWith(start)).length;
    expect([count('a-remember'), count('a-apply'), count('b-remember'), count('b-apply')]).toEqual([4, 4, 2, 2]);
    expect(paper).toMatchObject({ shortfalls: [], missing: 0, seconds: 720 });
  });

  it('says what it could not fill, and fills it from the nearest', () => {
    const items = [...questions('a', 'remember', 20), ...questions('a', 'apply', 1), ...questions('b', 'apply', 1)];
    const paper = drawPaper(items, blueprint({ questions: 12 }), 3);
    expect(paper.items).toHaveLength(12);
    expect(paper.missing).toBe(0);
    expect(paper.shortfalls).toEqual([
      { objective: 'a', bloom: 'apply', wanted: 4, drawn: 1 },
      { objective: 'b', bloom: 'remember', wanted: 2, drawn: 0 },
      { objective: 'b', bloom: 'apply', wanted: 2, drawn: 1 },
      { objective: 'b', bloom: undefined, wanted: 4, drawn: 1 },
    ]);
  });

  it('is as long as there are questions, none twice, none from outside the blueprint, and says what is missing', () => {
    fc.assert(
      fc.property(bank, fc.nat(), fc.nat(40), (items, seed, count) => {
        const paper = drawPaper(items, blueprint({ questions: count }), seed);
        const inside = items.filter(({ objective }) => objective !== 'c').map(({ id }) => id);
        expect(new Set(paper.items).size).toBe(paper.items.length);
        expect(paper.items.every((id) => inside.includes(id))).toBe(true);
        expect(paper.items.length).toBe(Math.min(count, inside.length));
        expect(paper.missing).toBe(count - paper.items.length);
      }),
    );
  });

  it('keeps within its minutes, and has no room for another question', () => {
    fc.assert(
      fc.property(bank, fc.nat(), fc.nat(30), (items, seed, minutes) => {
        const paper = drawPaper(items, blueprint({ minutes }), seed);
        expect(paper.seconds).toBeLessThanOrEqual(minutes * 60);
        const longer = drawPaper(items, blueprint({ questions: paper.items.length + 1 }), seed);
        if (longer.missing === 0) expect(longer.seconds).toBeGreaterThan(minutes * 60);
      }),
    );
  });
});

describe('the result of a paper', () => {
  it('adds up scores by objective and gives an interval by the number of questions', () => {
    const { whole, objectives } = scorePaper([
      { objective: 'a', score: 2, max: 2 },
      { objective: 'a', score: 1, max: 2 },
      { objective: 'b', score: 0, max: 1 },
    ]);
    expect(whole).toMatchObject({ score: 3, max: 5, questions: 3 });
    expect(objectives.get('a')).toMatchObject({ score: 3, max: 4, questions: 2 });
    const { share } = objectives.get('a')!;
    expect(share.low).toBeLessThan(0.75);
    expect(share.high).toBeGreaterThan(0.75);
    expect(objectives.get('b')!.share.low).toBe(0);
  });

  it('is nothing for an empty paper', () => {
    expect(scorePaper([]).whole).toMatchObject({ score: 0, max: 0, share: { low: 0, high: 1 } });
  });
});
