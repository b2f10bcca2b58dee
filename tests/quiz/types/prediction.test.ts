import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { brierScore, leastPercent } from '../../../src/quiz/types/prediction/brier.ts';
import { prediction } from '../../../src/quiz/types/prediction/index.ts';
import { testLaws, written } from './laws.ts';
import { models } from './walk-model.ts';

const options = [
  { id: 'near', text: 'Less than 5 m', range: { max: 5 }, feedback: 'Too near.', misconception: 'adds' },
  { id: 'middle', text: '5 m to 13 m', range: { min: 5, max: 13 } },
  { id: 'far', text: '13 m or more', range: { min: 13 }, feedback: 'So far.' },
];
const asks = (fields: object = {}) =>
  written({ type: 'prediction', model: 'walk', quantity: 'distance', values: { a: 4 }, options, ...fields });

testLaws({
  type: prediction,
  samples: { prediction: asks(), 'prediction for points': asks({ points: 5 }) },
  responses: () =>
    fc
      .record({ option: fc.constantFrom('near', 'middle', 'far', 'z'), probability: fc.integer({ min: 0, max: 100 }) })
      .map(({ option, probability }) => ({ option, probability })),
  isRight: (_, { option, probability }) => option === 'far' && probability === 100,
  models,
});

describe('the Brier score', () => {
  const counts = fc.integer({ min: 2, max: 6 });
  const percents = (options: number) =>
    Array.from({ length: 101 - leastPercent(options) }, (_, i) => leastPercent(options) + i);

  test('whoever says what they believe expects most, whatever they believe', () => {
    fc.assert(
      fc.property(
        counts.chain((options) => fc.tuple(fc.constant(options), fc.constantFrom(...percents(options)))),
        ([options, belief]) => {
          const expected = (said: number) =>
            (belief / 100) * brierScore(said / 100, options, true) +
            (1 - belief / 100) * brierScore(said / 100, options, false);
          const best = percents(options).reduce((most, said) =>
            expected(said) > expected(most) + 1e-12 ? said : most,
          );
          expect(best).toBe(belief);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('agrees with the sum over all options, written out', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (options, p, cameTrue) => {
        const said = [p, ...Array<number>(options - 1).fill((1 - p) / (options - 1))];
        const came = said.map((_, i) => (i === (cameTrue ? 0 : 1) ? 1 : 0));
        const sum = said.reduce((total, one, i) => total + (one - came[i]!) ** 2, 0);
        expect(brierScore(p, options, cameTrue)).toBeCloseTo(1 - sum / 2, 12);
      }),
    );
  });

  test('goes from nothing to the whole, and says nothing of the reader at even chances', () => {
    fc.assert(
      fc.property(counts, (options) => {
        expect(brierScore(1, options, true)).toBe(1);
        expect(brierScore(1, options, false)).toBe(0);
        expect(brierScore(1 / options, options, true)).toBeCloseTo(0.5 + 1 / (2 * options), 12);
        expect(brierScore(1 / options, options, false)).toBeCloseTo(0.5 + 1 / (2 * options), 12);
      }),
    );
  });
});

describe('prediction', () => {
  const grade = (option: string, probability: number, fields: object = {}) =>
    gradeWith(prediction.logic, prediction.schema.parse(asks(fields)), { option, probability }, 0, { models });

  test('what comes true is computed; a range begins with its least number and ends before its greatest', () => {
    expect(grade('far', 100).verdict).toBe('right');
    expect(grade('middle', 100).score).toBe(0);
    expect(grade('middle', 100, { values: { a: 3.5 } }).verdict).toBe('right');
    expect(grade('near', 100, { values: { a: 0 } }).verdict).toBe('right');
  });

  test('the verdict speaks of what came true, the points of how sure the reader was', () => {
    expect(grade('far', 80).notes[0]).toEqual({ word: 'cameTrue', values: { percent: '80' }, heads: 'right' });
    expect(grade('far', 80).score).toBeCloseTo(1 - 0.04 * 0.75);
    expect(grade('near', 80)).toMatchObject({ feedback: ['Too near.'], misconceptions: ['adds'] });
    expect(grade('near', 80).notes[0]).toMatchObject({ word: 'cameFalse', heads: 'wrong' });
    expect(grade('near', 90).score).toBeLessThan(grade('near', 50).score);
  });

  test('nobody can be less sure than a lot would make them', () => {
    expect([2, 3, 4].map(leastPercent)).toEqual([50, 34, 25]);
    expect(grade('near', 5).score).toBe(grade('near', 34).score);
  });

  const faults = (ranges: object[]) =>
    prediction
      .check(
        prediction.schema.parse(
          asks({ options: options.map((one, i) => ({ ...one, range: ranges[i] ?? one.range })) }),
        ),
      )
      .map(({ path }) => path.join('.'));
  test('ranges that overlap or hold nothing are faults', () => {
    expect(faults([])).toEqual([]);
    expect(faults([{ max: 6 }])).toEqual(['options.1.range']);
    expect(faults([{ min: 5, max: 5 }])).toEqual(['options.0.range']);
  });
});
