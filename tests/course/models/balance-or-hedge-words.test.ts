import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/balance-or-hedge/index.ts';
import { parameters, run } from '../../../chapters/models/balance-or-hedge/model.ts';
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
const NAMES = { 'multi-vector': 'a multi-vector policy', balance: 'balancing', bandwagon: 'bandwagoning' };
const runs = [
  ...drawValues(parameters, 21, 400),
  ...model.presets.map(({ values }) => at(values)),
  at({ mu: 0, n: 0 }),
  at({ rho: 0.2593783 }),
  at({ rho: 0 }),
  at({ rho: 1 }),
  at({ IE: 0, IW: 0, mu: 0, n: 0 }),
  at({ BE: 0, BW: 0, Lambda: 0, AE: 0, AW: 0 }),
  at({ BE: 1, BW: 1, mu: 1, n: 1, rho: 0.99 }),
].map(run);

describe('words, table and figure', () => {
  it('names in its first sentence the best policy and what each is worth', () => {
    for (const result of runs) {
      const sentences = model.describe(result).split(/(?<=\.)\s/);
      expect(sentences).toHaveLength(4);
      expect(sentences[0]).toContain(`${NAMES[result.best]} is best`);
      const worths = [...sentences[0]!.matchAll(/−?\d+\.\d{3}/g)].map(([found]) => numberIn(found));
      const order = ['multi-vector', 'balance', 'bandwagon'] as const;
      expect(worths).toEqual(
        [result.best, ...order.filter((policy) => policy !== result.best)].map((policy): unknown =>
          expect.closeTo(result.worth[policy], 2.9),
        ),
      );
      expect(sentences.join(' ')).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  });

  it('says which pole threatens, up to where a multi-vector policy is best, and which way of taking sides is the better', () => {
    for (const result of runs) {
      const text = model.describe(result);
      if (Math.abs(result.east.threat - result.west.threat) > 1e-9)
        expect(text).toContain(`${result.threat.name} is the greater threat`);
      expect(text.includes('is best up to a polarisation of')).toBe(result.regions.length === 2);
      const gap = result.worth.balance - result.worth.bandwagon;
      if (result.cStar !== null && Math.abs(gap) > 1e-6) {
        expect(text.includes('so balancing is the better')).toBe(gap > 0);
        expect(text.includes('so bandwagoning is the better')).toBe(gap < 0);
      }
    }
  });

  it('gives a table that agrees with the run', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      expect(cellOf(model, result, 'Threat T', 1)).toBeCloseTo(result.east.threat, 5);
      expect(cellOf(model, result, 'Threat T', 2)).toBeCloseTo(result.west.threat, 5);
      for (const [policy, name] of Object.entries(NAMES)) {
        expect(cellOf(model, result, `Worth of ${name}`, 1)).toBeCloseTo(result.worth[policy as 'balance'], 5);
        expect(cellOf(model, result, `Worth of ${name}`, 2) === 'best').toBe(policy === result.best);
      }
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

  it('draws the bars of both poles to scale and the strip with the regions of the run', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      const bars = [...svg.matchAll(/class="svg-fill-(?:ink|accent)" x="(?:92|228)" y="[^"]+" width="([^"]+)"/g)];
      const { east, west } = result;
      const wanted = [west, east].flatMap(({ sources, threat }) => [...Object.values(sources), threat]);
      expect(bars.map(([, width]) => Number(width) / 80)).toEqual(wanted.map((x): unknown => expect.closeTo(x, 6)));
      const strip = [...svg.matchAll(/class="svg-fill-[acd]" x="([^"]+)" y="322" width="([^"]+)"/g)];
      expect(strip.map(([, x, width]) => [(Number(x) - 46) / 300, Number(width) / 300])).toEqual(
        result.regions.map(({ from, to }): unknown => [expect.closeTo(from, 6), expect.closeTo(to - from, 6)]),
      );
      expect(svg).toContain(`${result.threat.name}: the threat`);
      expect(svg.match(/, the best</g)).toHaveLength(1);
    }
  });
});

describe('the map of the poles', () => {
  it('puts each pole as far off as its distance, as large as its power, with a bar as broad as its threat', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      const { values, west, east } = result;
      const poles = [...svg.matchAll(/<circle class="svg-fill-ink" cx="([^"]+)" cy="32" r="([^"]+)"/g)].map(
        ([, x, r]) => [(Math.abs(Number(x) - 180) - 80) / 13, (Number(r) - 6) / 7],
      );
      expect(poles).toEqual(
        [
          [values.dW, west.sources.power],
          [values.dE, east.sources.power],
        ].map((pair) => pair.map((x): unknown => expect.closeTo(x, 6))),
      );
      const bars = [
        ...svg.matchAll(/<rect class="svg-fill-accent" x="([^"]+)" y="[^"]+" width="([^"]+)" height="([^"]+)"/g),
      ].slice(0, 2);
      expect(bars.map(([, , , height]) => Number(height) / 20)).toEqual(
        [west, east].map(({ threat }): unknown => expect.closeTo(threat, 6)),
      );
      expect(Number(bars[0]![1]) + Number(bars[0]![2])).toBeCloseTo(180, 6);
      expect(Number(bars[1]![1])).toBe(180);
    }
  });
});

describe('the prediction', () => {
  it('recalls what was predicted, says what is so, and refers to the run now shown', () => {
    const debrief = (option: string, result = run(at())) => model.predict.debrief(option, result);
    expect(model.predict.options.map(({ id }) => id)).toEqual(['gains', 'loses', 'same']);
    expect(debrief('loses')).toMatch(/^You predicted that the hedger loses its policy\. So it is/);
    expect(debrief('gains')).toContain('Not in this model');
    expect(debrief('same')).toContain('best up to ρ* = 0.26 and bandwagoning beyond; at ρ = 0.20 it is worth 0.250');
    for (const result of runs) {
      for (const { id } of model.predict.options) {
        const text = debrief(id, result);
        expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(text.includes('best up to ρ*')).toBe(result.regions.length === 2);
      }
    }
    expect(() => debrief('toString')).toThrow(RangeError);
  });
});
