import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/four-worlds/index.ts';
import { parameters, run } from '../../../chapters/models/four-worlds/model.ts';
import {
  cellOf,
  drawValues,
  expectMarksInside,
  expectSoundFigure,
  expectSoundTable,
  expectTextsApart,
  numberIn,
  svgOf,
  valuesAt,
} from './checks.ts';

const at = valuesAt(parameters);
const runs = [
  ...drawValues(parameters, 21, 400),
  ...model.presets.map(({ values }) => at(values)),
  at({ xA: 0, xB: 0 }),
  at({ xA: 0, xB: 0, beta: 2, delta: 0 }),
  at({ beta: 2, delta: 0.5 }),
  at({ beta: 2, delta: 0, xA: 3, xB: 3 }),
  at({ beta: 0.2, delta: 1 }),
].map(run);

describe('words, table and figure', () => {
  it('says what the run has: spiral or levels, b, δ* and the world', () => {
    for (const result of runs) {
      const text = model.describe(result);
      const { spirals, settled, values, world, path } = result;
      expect(text.startsWith('Spiral')).toBe(spirals);
      expect(text).toContain(`world ${world} (`);
      const [first] = text.split(/(?<=\.)\s/);
      const numbers = [...first!.matchAll(/\d+\.\d\d/g)].map(([found]) => numberIn(found));
      const [A, B] = settled ?? path.at(-1)!;
      if (values.xA + values.xB > 0)
        expect(numbers.slice(0, 2)).toEqual([A, B].map((x): unknown => expect.closeTo(x, 1.9)));
      expect(text.includes('is enough.')).toBe(values.beta >= 1 && result.b < 1);
      expect(text.includes('not enough')).toBe(values.beta >= 1 && result.b >= 1);
    }
  });

  it('speaks of assets and hedges in the reading as integration, with the same numbers', () => {
    expect(model.describe(run(at({ reading: 1 })))).toContain(
      'the patron’s stakes and the ally’s hedging settle at 2.78 and 2.78',
    );
    expect(model.describe(run(at()))).toContain('The arms come to an end: state A and state B settle at 2.78 and 2.78');
  });

  it('gives a table that agrees with the run', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      expect(cellOf(model, result, '8', 1)).toBeCloseTo(result.path[8]![0], 5);
      expect(cellOf(model, result, '8', 2)).toBeCloseTo(result.path[8]![1], 5);
      expect(cellOf(model, result, 'settled level', 2)).toEqual(
        result.settled ? expect.closeTo(result.settled[1], 5) : 'none',
      );
    }
  });

  it('draws one sound figure in which no text overlaps and nothing lies outside', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      expectSoundFigure(svg);
      expectTextsApart(svg);
      expectMarksInside(svg);
    }
  });

  it('puts the reader’s point where β and δ are, on the side of b = 1 on which the run is', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      const [, cx, cy] = /<circle class="svg-fill-ink" cx="([^"]+)" cy="([^"]+)"/.exec(svg)!;
      const { beta, delta } = result.values;
      expect(Number(cx)).toBeCloseTo(38 + (134 * (beta - 0.2)) / 1.8, 6);
      expect(Number(cy)).toBeCloseTo(166 - 140 * delta, 6);
      expect(svg).toContain(`world ${result.world}: `);
      expect(svg.includes('holdings: no end')).toBe(result.spirals);
    }
  });

  it('writes the last holdings of both sides under the rounds', () => {
    for (const result of runs) {
      const texts = [...svgOf(model, result).matchAll(/>[^<]*: (\d+\.\d\d), (?:no end|settles at (\d+\.\d\d))</g)];
      expect(texts.map(([, last]) => Number(last))).toEqual(
        result.path.at(-1)!.map((held): unknown => expect.closeTo(held, 1.9)),
      );
    }
  });

  it('marks only thresholds that lie on the track', () => {
    for (const result of runs) {
      for (const { id, min, max } of parameters) {
        for (const { value } of model.marks!(id, result)) {
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
        }
      }
    }
  });
});

describe('the prediction', () => {
  it('recalls what was predicted, says what is so, and refers to the run now shown', () => {
    const debrief = (option: string, result = run(at())) => model.predict.debrief(option, result);
    expect(model.predict.options.map(({ id }) => id)).toEqual(['third', 'half', 'never']);
    expect(debrief('third')).toMatch(/^You predicted that it takes more than a third\. So it is/);
    expect(debrief('half')).toContain('more than enough');
    expect(debrief('never')).toContain('A share of more than a third is');
    expect(debrief('half')).toContain('At exactly a third b = 1');
    for (const result of runs) {
      for (const { id } of model.predict.options) {
        const text = debrief(id, result);
        expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(text.includes('keeps the buying going')).toBe(result.spirals);
      }
    }
    expect(() => debrief('toString')).toThrow(RangeError);
  });
});
