import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/tug-of-war/index.ts';
import { parameters, run, settle, type Run, type TugValues } from '../../../chapters/models/tug-of-war/model.ts';
import {
  cellOf,
  drawValues,
  expectChecked,
  expectMarksInside,
  expectSoundFigure,
  expectSoundTable,
  expectTextsApart,
  numberIn,
  svgOf,
  valuesAt,
} from './checks.ts';

const at = valuesAt(parameters);
const drawn = drawValues(parameters, 42, 3000);
/** Both ideals in order, I₀ anywhere. */
const ordered = drawn.map((values) => ({
  ...values,
  iR: Math.max(values.iR, values.iB),
  iB: Math.min(values.iR, values.iB),
}));
const within = ordered.map((values) => ({ ...values, start: values.iB + values.start * (values.iR - values.iB) }));

/** What a side ends with, from the words of the model. */
const patronGets = ({ sR, iR }: TugValues, depth: number, effort: number) =>
  -sR * (iR - depth) * (iR - depth) - (effort * effort) / 2;
const smallGets = ({ sB, iB }: TugValues, depth: number, effort: number) =>
  -sB * (depth - iB) * (depth - iB) - (effort * effort) / 2;

/** The best effort from 0 to 12 against a fixed one of the other side, by golden section search. */
function bestEffort(gets: (effort: number) => number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [0, 12];
  for (let i = 0; i < 60; i++) {
    const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
    if (gets(a) < gets(b)) low = a;
    else high = b;
  }
  const middle = (low + high) / 2;
  return gets(0) >= gets(middle) ? 0 : middle;
}

describe('the test vectors of the specification', () => {
  it('settles at 0.56 with equal stakes and at 0.7111111 with s_R = 3, with the efforts and utilities given', () => {
    const vectors = [
      [1, 0.56, 0.68, 0.52, -0.3468, -0.2028],
      [3, 0.7111111, 1.1333333, 0.8222222, -0.7492593, -0.507037],
    ] as const;
    for (const [sR, ...expected] of vectors) {
      const { settled, effort, utility } = settle(at({ sR }));
      const found = [settled, effort.patron, effort.small, utility.patron, utility.small];
      expect(found).toEqual(expected.map((x) => expect.closeTo(x, 7) as number));
    }
  });
});

describe('the equilibrium against search', () => {
  it('lets neither side do better with any other effort, on 3,000 draws with I₀ anywhere', () => {
    let corners = 0;
    for (const values of ordered) {
      const { settled, effort, utility } = settle(values);
      expect(settled).toBeCloseTo(values.start + effort.patron - effort.small, 9);
      expect(utility.patron).toBeCloseTo(patronGets(values, settled, effort.patron), 9);
      expect(utility.small).toBeCloseTo(smallGets(values, settled, effort.small), 9);
      const patron = bestEffort((e) => patronGets(values, values.start + e - effort.small, e));
      const small = bestEffort((e) => smallGets(values, values.start + effort.patron - e, e));
      expect(patron).toBeCloseTo(effort.patron, 5);
      expect(small).toBeCloseTo(effort.small, 5);
      if (effort.patron === 0 || effort.small === 0) corners += 1;
    }
    expect(corners).toBeGreaterThan(200);
  });

  it('is where taking turns at the best reply comes to rest', () => {
    for (const values of within.slice(0, 1000).filter(({ sR, sB }) => 4 * sR * sB < (1 + 2 * sR) * (1 + 2 * sB))) {
      let [patron, small] = [0, 0];
      for (let turn = 0; turn < 4000; turn++) {
        // Each reply answers in full: 2s(gap left by the other) / (1 + 2s).
        patron = Math.max(0, (2 * values.sR * (values.iR - values.start + small)) / (1 + 2 * values.sR));
        small = Math.max(0, (2 * values.sB * (values.start + patron - values.iB)) / (1 + 2 * values.sB));
      }
      expect(values.start + patron - small).toBeCloseTo(settle(values).settled, 6);
    }
  });

  it('never meets a corner while i_B ≤ I₀ ≤ i_R: the specification’s two claims need not be joined', () => {
    for (const values of within) {
      const { sR, sB, start, iR, iB } = values;
      const inner = (start + 2 * sR * iR + 2 * sB * iB) / (1 + 2 * sR + 2 * sB);
      expect(inner).toBeGreaterThanOrEqual(iB - 1e-12);
      expect(inner).toBeLessThanOrEqual(iR + 1e-12);
      expect(settle(values).settled).toBeCloseTo(inner, 12);
    }
  });
});

describe('laws', () => {
  it('makes a larger stake of the patron deepen integration and hurt the small state, for a start between the ideals', () => {
    for (const values of within.filter(({ sR, iR, iB }) => sR < 4.9 && iR - iB > 0.01)) {
      const [before, after] = [settle(values), settle({ ...values, sR: values.sR + 0.1 })];
      expect(after.settled).toBeGreaterThan(before.settled);
      expect(after.utility.small).toBeLessThan(before.utility.small);
    }
  });

  it('lets it change nothing where the start lies so high that the patron makes no effort', () => {
    const high = at({ start: 1, iR: 0.4, iB: 0.3, sB: 0.1 });
    expect(settle(high).effort.patron).toBe(0);
    const [keen, calm] = [settle({ ...high, sR: 5 }), settle(high)];
    expect([keen.settled, keen.effort, keen.utility.small]).toEqual([calm.settled, calm.effort, calm.utility.small]);
    expect(model.describe(run(high))).toContain('would move nothing here');
    const low = settle(at({ start: 0, iR: 0.9, iB: 0.8, sR: 0.1 }));
    expect(low.effort.small).toBe(0);
    expect(low.settled).toBeCloseTo((0 + 2 * 0.1 * 0.9) / 1.2, 12);
  });

  it('has, from a start outside the two ideals, a part of the way that both sides like', () => {
    for (const values of ordered) {
      const { iR, iB, start } = values;
      if (run(values).between) continue;
      const near = start > iR ? Math.max(iR, start - 0.01) : Math.min(iB, start + 0.01);
      expect(patronGets(values, near, 0)).toBeGreaterThan(patronGets(values, start, 0));
      expect(smallGets(values, near, 0)).toBeGreaterThan(smallGets(values, start, 0));
    }
  });

  it('shows the thesis’s dilemma of waste: what both spend is more than the way it moves, whenever both pull', () => {
    for (const values of within) {
      const { effort, settled } = settle(values);
      if (effort.patron > 1e-6 && effort.small > 1e-6)
        expect(effort.patron + effort.small).toBeGreaterThan(Math.abs(settled - values.start));
    }
  });

  it('mirrors itself when the two sides change places', () => {
    for (const values of ordered) {
      const mirrored = settle({
        sR: values.sB,
        sB: values.sR,
        start: 1 - values.start,
        iR: 1 - values.iB,
        iB: 1 - values.iR,
      });
      const { settled, effort } = settle(values);
      expect(mirrored.settled).toBeCloseTo(1 - settled, 9);
      expect(mirrored.effort.patron).toBeCloseTo(effort.small, 9);
    }
  });

  it('refuses a patron that wants less than the small state, and says so where a reader sets it', () => {
    expect(() => settle(at({ iR: 0.2, iB: 0.3 }))).toThrow('i_R must be at least i_B');
    const result = run(at({ iR: 0.2, iB: 0.3 }));
    expect(result.outcome).toBeUndefined();
    expect(model.describe(result)).toContain('another game');
    expect(model.predict.debrief('same', result)).toContain('another game');
    expect(cellOf(model, result, 'Integration settles at', 2)).toBe('none');
    expect(() => settle(at({ iR: 0.3, iB: 0.3 }))).not.toThrow();
  });
});

describe('words, table, figure and prediction', () => {
  const runs: Run[] = [
    ...drawn.slice(0, 150),
    ...within.slice(0, 150),
    ...ordered.slice(150, 250),
    ...model.presets.map(({ values }) => at(values)),
    at({ iR: 0.3, iB: 0.3, start: 0.3 }),
    at({ sR: 5, sB: 5, iR: 1, iB: 0 }),
  ].map((values) => run(values));

  it('says where it settles, both efforts and what a greater stake does, as the run has them', () => {
    for (const result of runs) {
      const text = model.describe(result);
      expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
      const { outcome, values } = result;
      if (!outcome) continue;
      const settled = /^Integration (?:settles|stays) at (\S+?)[,.](?: |$)/.exec(text)![1]!;
      expect(numberIn(settled)).toBeCloseTo(outcome.settled, 1.9);
      const efforts = /effort of (\S+) and the small state one of (\S+):/.exec(text);
      if (efforts) {
        expect(Number(efforts[1])).toBeCloseTo(outcome.effort.patron, 1.9);
        expect(Number(efforts[2])).toBeCloseTo(outcome.effort.small, 1.9);
      } else expect(outcome.effort.patron + outcome.effort.small).toBeLessThan(1e-8);
      const later = settle({ ...values, sR: values.sR + 0.1 });
      if (text.includes('hurt the small state')) expect(later.utility.small).toBeLessThan(outcome.utility.small);
      if (text.includes('help the small state')) expect(later.utility.small).toBeGreaterThan(outcome.utility.small);
      expect(text.includes('outside the two ideals')).toBe(!result.between);
    }
  });

  it('gives a table that agrees with the run', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      if (result.outcome)
        expect(cellOf(model, result, 'What the small state ends with', 2)).toBeCloseTo(result.outcome.utility.small, 5);
    }
  });

  it('draws a sound figure with texts apart and the dots where the run has them', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      expectSoundFigure(svg);
      expectTextsApart(svg);
      expectMarksInside(svg);
      if (!result.outcome) continue;
      const dots = [...svg.matchAll(/<circle class="svg-fill-ink" cx="([^"]+)" cy="62"/g)].map(
        ([, x]) => (Number(x) - 18) / 324,
      );
      expect(dots).toEqual([result.values.start, result.outcome.settled].map((x): unknown => expect.closeTo(x, 6)));
    }
  });

  it('debriefs with the tripled stake at the other values of the run', () => {
    for (const result of runs.filter(({ outcome }) => outcome)) {
      const text = model.predict.debrief('closer', result);
      const [calm, keen] = [settle({ ...result.values, sR: 1 }), settle({ ...result.values, sR: 3 })];
      const isDeeper = keen.settled > calm.settled + 1e-9;
      expect(text.includes('That is what this model says')).toBe(isDeeper);
      const found = /a stake of 1 puts it at (\S+) and one of 3 at (\S+?)\. /.exec(text);
      if (found) {
        expect(numberIn(found[1]!)).toBeCloseTo(calm.settled, 1.9);
        expect(numberIn(found[2]!)).toBeCloseTo(keen.settled, 1.9);
      }
    }
    expect(model.predict.debrief('closer', run(at()))).toContain('pulls harder in return (0.52, then 0.82)');
    expect(model.predict.debrief('closer', run(at()))).toContain('puts it at 0.56 and one of 3 at 0.71');
    expect(() => model.predict.debrief('toString', run(at()))).toThrow(RangeError);
  });

  it('refuses what is out of range and leaves nothing to chance', () => {
    expectChecked(model);
  });

  it('says of its presets that the numbers are ours, and has the ranges of the specification', () => {
    for (const { doc } of model.presets) expect(doc).toContain('our choice');
    expect(parameters.map(({ id, min, max, default: value }) => [id, min, max, value])).toEqual([
      ['sR', 0.1, 5, 1],
      ['sB', 0.1, 5, 1],
      ['start', 0, 1, 0.4],
      ['iR', 0, 1, 0.9],
      ['iB', 0, 1, 0.3],
    ]);
    expect(model.actions!.map(({ apply }) => apply(at()))).toEqual([at({ sR: 1.5 }), at({ sB: 1.5 })]);
    expect(model.marks!('start', run(at({ iR: 0.3 })))).toHaveLength(1);
    expect(model.marks!('start', run(at())).map(({ value }) => value)).toEqual([0.3, 0.9]);
  });
});
