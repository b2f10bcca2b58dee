import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/trust-and-reassurance/index.ts';
import { parameters, run } from '../../../chapters/models/trust-and-reassurance/model.ts';
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
  ...drawValues(parameters, 21, 200),
  ...drawValues(parameters, 22, 300, { R: 1, T: 0.7, P: 0, S: -1, TU: 1.2, PU: 0.5, SU: -1 }),
  ...model.presets.map(({ values }) => at(values)),
  ...[0, 1].flatMap((t) => [0, 1].map((alpha) => at({ t, alpha }))),
  at({ t: 0.95, eps: 0.4, alpha: 0.15 }),
  at({ t: 0.769231, qT: 0, qU: 0 }),
  at({ R: 2, S: -2, P: 1.9, TU: 2, SU: -2, PU: -1.9, T: -2 }),
].map(run);
const good = runs.flatMap((result) => (result.results ? [{ result, results: result.results }] : []));

describe('words, table and figure', () => {
  it('has settings with and without a result to speak of', () => {
    expect(good.length).toBeGreaterThan(300);
    expect(runs.length - good.length).toBeGreaterThan(20);
  });

  it('says in five sentences what the run has: threshold, window, gesture, misreading and acts', () => {
    for (const { result, results } of good) {
      const sentences = model.describe(result).split(/(?<=\.)\s/);
      expect(sentences).toHaveLength(5);
      expect(sentences[0]!.includes('trusts enough to cooperate')).toBe(results.cooperates);
      expect(sentences[1]!.startsWith('No gesture')).toBe(results.window.min > results.window.max + 1e-9);
      const after = [...sentences[2]!.matchAll(/trust (?:is|stays at) (\d\.\d+)/g)].map(([, found]) =>
        numberIn(found!),
      );
      expect(after).toEqual([expect.closeTo(results.after.seen, 1.9)]);
      expect(sentences[2]!.includes('lies in the window')).toBe(
        ['separates', 'doubted', 'needless'].includes(results.gesture),
      );
      const acts = /(\d+) good act/.exec(sentences[4]!)?.[1];
      expect(acts === undefined ? null : Number(acts)).toBe(results.acts === 0 ? null : results.acts);
      expect(sentences.join(' ')).not.toMatch(/NaN|undefined|Infinity|cheap talk/);
    }
  });

  it('says that both types make too small a gesture without calling it empty', () => {
    expect(model.describe(run(at({ alpha: 0.2 })))).toContain('though some of the untrustworthy may hold back');
  });

  it('gives a table that agrees with the run', () => {
    for (const result of runs) expectSoundTable(model, result);
    for (const { result, results } of good) {
      expect(cellOf(model, result, 'Trust it takes to cooperate', 2)).toBeCloseTo(results.m, 5);
      expect(cellOf(model, result, 'Greatest gesture that the trustworthy dare', 2)).toBeCloseTo(results.window.max, 5);
      expect(cellOf(model, result, 'Good acts in a row needed', 2)).toBe(results.acts ?? 'none');
      expect(cellOf(model, result, 'Trust after 10 good acts', 2)).toBeCloseTo(results.learning[10]!, 5);
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

  it('boxes the window where it is, and only where there is one, and puts trust on its bar', () => {
    for (const { result, results } of good) {
      const svg = svgOf(model, result);
      const box = /class="svg-line" x="([^"]+)" y="[^"]+" width="([^"]+)"/.exec(svg);
      expect(box !== null).toBe(results.window.max > results.window.min + 1e-12);
      if (box) {
        expect((Number(box[1]) - 38) / 134).toBeCloseTo(results.window.min, 6);
        expect((Number(box[1]) + Number(box[2]) - 38) / 134).toBeCloseTo(results.window.max, 6);
      }
      const [, cx] = /<circle class="svg-fill-ink" cx="([^"]+)" cy="57"/.exec(svg)!;
      expect((Number(cx) - 14) / 332).toBeCloseTo(result.values.t, 6);
      expect(svg.match(/svg-fill-accent" cx/g)?.length ?? 0).toBe(
        results.learning.filter((trust) => trust >= results.m - 1e-9).length,
      );
    }
  });
});

describe('the prediction', () => {
  it('recalls what was predicted, says what is so, and refers to the run now shown', () => {
    const debrief = (option: string, result = run(at())) => model.predict.debrief(option, result);
    expect(model.predict.options.map(({ id }) => id)).toEqual(['bigger', 'window', 'none']);
    expect(debrief('window')).toMatch(/^You predicted that the gesture has to be neither .* So it is/);
    expect(debrief('bigger')).toContain('Beyond the window even an honest sender');
    expect(debrief('none')).toContain('Trust need not come first');
    expect(debrief('none')).toContain('the window goes from 0.32 to 0.50, and the gesture of 0.40 tells the two apart');
    for (const result of runs) {
      for (const { id } of model.predict.options)
        expect(debrief(id, result)).not.toMatch(/NaN|undefined|Infinity|null/);
    }
    expect(() => debrief('toString')).toThrow(RangeError);
  });
});
