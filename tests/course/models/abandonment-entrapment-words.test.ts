import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/abandonment-entrapment/index.ts';
import { parameters, run } from '../../../chapters/models/abandonment-entrapment/model.ts';
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
  at({ dependence: 0, belligerence: 0 }),
  at({ dependence: 0 }),
  at({ belligerence: 0 }),
  at({ kappa: 10, pressure: 1, dependence: 1, unreliability: 1, belligerence: 1, divergence: 1 }),
  at({ kappa: 10, dependence: 0.01, belligerence: 1, divergence: 1, crisis: 1 }),
].map(run);

describe('words, table and figure', () => {
  it('says in its first sentence what pressure does to commitment, with both numbers', () => {
    for (const result of runs) {
      const text = model.describe(result);
      const { alone, together } = result;
      expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
      if (!alone || !together) continue;
      const sentences = text.split(/(?<=\.)\s/);
      expect(sentences).toHaveLength(5);
      const [first, second] = [...sentences[0]!.matchAll(/\d\.\d+/g)].map(([found]) => numberIn(found));
      expect(Math.abs(first! - alone.c)).toBeLessThan(0.006);
      expect(Math.abs(second! - together.c)).toBeLessThan(0.006);
      const change = together.c - alone.c;
      if (Math.abs(change) > 1e-8) expect(text).toContain(change > 0 ? 'raises it to' : 'lowers it to');
      expect(sentences[4]).toBe(`Assumed, not found: that pressure feeds the fear of ${result.feeds}.`);
    }
  });

  it('gives a table that agrees with the run', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      const { together } = result;
      expect(cellOf(model, result, 'Commitment c', 2)).toEqual(together ? expect.closeTo(together.c, 5) : 'none');
      expect(cellOf(model, result, 'Pressure r', 2)).toEqual(together ? expect.closeTo(together.r, 5) : 'none');
      if (together) expect(cellOf(model, result, 'Reply 6', 2)).toBeCloseTo(result.path[6]!, 5);
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

  it('puts both choices on the curve of cost and the meeting point on the line of no change', () => {
    for (const result of runs) {
      const dots = [...svgOf(model, result).matchAll(/svg-fill-ink" cx="([^"]+)" cy="([^"]+)"/g)];
      const { alone, together } = result;
      if (!alone || !together) {
        expect(dots).toHaveLength(0);
        continue;
      }
      expect(dots.map(([, cx], index) => (Number(cx) - (index < 2 ? 38 : 218)) / 134)).toEqual([
        expect.closeTo(alone.c, 6),
        expect.closeTo(together.c, 6),
        expect.closeTo(together.c, 6),
      ]);
      expect((166 - Number(dots[2]![2])) / 140).toBeCloseTo(together.c, 6);
    }
  });
});

describe('the prediction', () => {
  it('recalls what was predicted, holds it against the run shown, and names the assumption it rests on', () => {
    const debrief = (option: string, result = run(at())) => model.predict.debrief(option, result);
    expect(model.predict.options.map(({ id }) => id)).toEqual(['rises', 'falls', 'same']);
    expect(debrief('falls')).toMatch(
      /^You predicted that commitment falls\. So it is in the run now shown: .* 0\.63, .* 0\.53\./,
    );
    expect(debrief('rises')).toContain('it is otherwise');
    expect(debrief('rises', run(at({ pressure: 1 })))).toContain('So it is');
    expect(debrief('same', run(at({ kappa: 0 })))).toContain('So it is');
    for (const result of runs) {
      const texts = model.predict.options.map(({ id }) => debrief(id, result));
      expect(texts.join(' ')).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(texts.filter((text) => text.includes('So it is')).length).toBe(result.together ? 1 : 0);
      expect(texts.every((text) => !result.together || text.includes('rests on an assumption'))).toBe(true);
    }
    expect(() => debrief('toString')).toThrow(RangeError);
  });
});
