import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/arms-race/index.ts';
import { parameters, run } from '../../../chapters/models/arms-race/model.ts';
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
  ...drawValues(parameters, 21, 300),
  ...model.presets.map(({ values }) => at(values)),
  at({ k: 0.5, l: 0.5 }),
  at({ k: 0.5, l: 0.5, g: 0, h: 0 }),
  at({ k: 0.5, l: 0.5, g: -0.5, h: -0.5 }),
  at({ k: 0, l: 0, a: 0.01, b: 0.01 }),
  at({ k: 1, l: 1, a: 0.01, b: 0.01, g: 0.5, h: 0.5, x0: 5, y0: 5, method: 1, dt: 0.25 }),
  at({ k: 1, l: 1, a: 0.01, b: 0.01, g: -0.5, h: -0.5 }),
  at({ k: 1, l: 1, a: 1, b: 1, g: 0.5, h: 0.5, x0: 5, method: 1, dt: 5 }),
  at({ x0: 2, method: 1, dt: 2.5 }),
].map(run);

describe('words, table and figure', () => {
  it('says whether the race is stable, where it leads, and where it stands at the end', () => {
    const opening = { 1: /^Stable/, '-1': /^Not stable/, 0: /^On the edge/ } as const;
    for (const result of runs) {
      const text = model.describe(result);
      expect(text).toMatch(opening[result.balance]);
      expect(text.includes('go to the equilibrium')).toBe(['settles', 'separatrix'].includes(result.outcome));
      expect(text.includes('run up without end')).toBe(result.outcome === 'runs-up');
      expect(text.includes('run down without end')).toBe(result.outcome === 'runs-down');
      expect(text.includes('Euler’s method')).toBe(result.euler !== null);
      expect(text.includes('the floor at 0 having held')).toBe(result.floored);
      const found = /At t = 20 X has (\S+(?: × 10\^\d+)?) and Y has/.exec(text)![1]!;
      const [figure, power = '0'] = found.split(' × 10^');
      const x = result.path.at(-1)!.arms[0];
      expect(Math.abs(numberIn(figure!) * 10 ** Number(power) - x)).toBeLessThanOrEqual(
        power === '0' ? 0.0051 : 0.051 * 10 ** Number(power),
      );
      expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
    }
  });

  it('puts the eigenvalues into words: halving for those below 0, doubling for one above', () => {
    expect(model.describe(run(at()))).toContain(
      'halves every 3.47 (λ₁ = −0.200); a lead of one side halves every 0.87 (λ₂ = −0.800)',
    );
    expect(model.describe(run(at({ k: 0.6, l: 0.6 })))).toContain('doubles every 6.93 (λ₁ = 0.100)');
    expect(model.describe(run(at({ k: 0.5, l: 0.5 })))).toContain('neither grows nor dies away');
    expect(model.describe(run(at({ k: 0 })))).toContain('the sides do not both react');
  });

  it('says of Euler’s method what its step does', () => {
    const euler = (dt: number) => model.describe(run(at({ x0: 2, method: 1, dt })));
    expect(euler(1)).toContain('shorter than 2/|λ₂| = 2.50');
    expect(euler(2.5)).toContain('just 2/|λ₂|');
    expect(euler(2.8)).toContain('longer than 2/|λ₂| = 2.50');
  });

  it('gives a table that agrees with the run at each unit of time', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      const { arms } = result.path.at(-1)!;
      expect(cellOf(model, result, 't = 20', 1)).toBeCloseTo(arms[0], 5);
      expect(cellOf(model, result, 't = 20', 2)).toBeCloseTo(arms[1], 5);
      expect(model.table(result).rows).toHaveLength(4 + 21);
      expect(cellOf(model, result, 'equilibrium x*, y*', 1)).toEqual(
        result.equilibrium ? expect.closeTo(result.equilibrium[0], 4) : 'none',
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

  it('crosses both lines of standstill at the equilibrium, draws it open where it repels, and the separatrix only there', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      expect(svg.includes('separatrix')).toBe(result.balance < 0);
      expect(svg.match(/r="3.5"/g)?.length ?? 0).toBeLessThanOrEqual(result.balance < 0 ? 1 : 0);
    }
    const svg = svgOf(model, run(at()));
    const [, cx, cy] = /<circle class="svg-fill-ink" cx="([^"]+)" cy="([^"]+)" r="5.5"/.exec(svg)!;
    for (const line of [
      /<path class="svg-line" d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)"/,
      /<path class="svg-line" stroke-dasharray="6 4" d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)"/,
    ]) {
      const [x1, y1, x2, y2] = line.exec(svg)!.slice(1).map(Number) as [number, number, number, number];
      const share = (Number(cx) - x1) / (x2 - x1);
      expect(y1 + share * (y2 - y1)).toBeCloseTo(Number(cy), 1);
    }
  });
});

describe('the prediction', () => {
  it('recalls what was predicted, says what is so, and refers to the run now shown', () => {
    const debrief = (option: string, result = run(at())) => model.predict.debrief(option, result);
    expect(model.predict.options.map(({ id }) => id)).toEqual(['alone', 'grievance', 'no']);
    expect(debrief('alone')).toMatch(/^You predicted that Y can, by halving its own reaction\. So it is/);
    expect(debrief('grievance')).toContain('does not touch stability');
    expect(debrief('no')).toContain('It can: one calm side');
    expect(debrief('no')).toContain('stays so until X’s reaction k reaches 0.833');
    for (const result of runs) {
      for (const { id } of model.predict.options) {
        const text = debrief(id, result);
        expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
        const least = /below l = (\S+)\.$/.exec(text);
        expect(least !== null).toBe(result.balance <= 0);
        if (least) {
          const l = numberIn(least[1]!) - 0.001;
          if (l >= 0) expect(run({ ...result.values, l }).balance).toBe(1);
        }
      }
    }
    expect(() => debrief('toString')).toThrow(RangeError);
  });
});
