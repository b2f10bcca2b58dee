import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/cost-of-rupture/index.ts';
import {
  asymmetryOf,
  costAt,
  crossingOf,
  parameters,
  presentValue,
  run,
  type Run,
} from '../../../chapters/models/cost-of-rupture/model.ts';
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
const all = drawValues(parameters, 42, 1500);
const VECTORS = {
  before: { sB: 0.3, kB: 0.1, sR: 0.2, kR: 0.25 },
  after: { sB: 0.3, kB: 0.1, sR: 0.05, kR: 1 },
  crossing: { sB: 0.2, kB: 0.1, sR: 0.3, kR: 0.5 },
};

/** All costs to come, added up over small steps of time by Simpson's rule until nothing is left. */
function addUp(sensitivity: number, adaptation: number, r: number): number {
  const end = 25 / (adaptation + r);
  const steps = 400;
  const step = end / steps;
  const cost = (years: number) => sensitivity / Math.exp(adaptation * years) / Math.exp(r * years);
  let sum = 0;
  for (let index = 0; index < steps; index++) {
    const from = index * step;
    sum += (step / 6) * (cost(from) + 4 * cost(from + step / 2) + cost(from + step));
  }
  return sum;
}

describe('the test vectors of the specification', () => {
  it('gives V = 2 and 0.6666667 with an asymmetry of 0.5, and no crossing after the break', () => {
    const { small, patron, asymmetry, crossing } = run(at(VECTORS.before));
    expect([small.vulnerability, patron.vulnerability]).toEqual([expect.closeTo(2, 12), expect.closeTo(0.6666667, 7)]);
    expect(asymmetry).toBeCloseTo(0.5, 12);
    expect(crossing).toBeNull();
  });

  it('gives V_R = 0.0476190 and 0.9534884 after the bypass', () => {
    const { patron, asymmetry } = run(at(VECTORS.after));
    expect(patron.vulnerability).toBeCloseTo(0.047619, 7);
    expect(asymmetry).toBeCloseTo(0.9534884, 7);
  });

  it('crosses at 1.0136628 years with s = (0.2, 0.3) and κ = (0.1, 0.5), which are the defaults', () => {
    expect(run(at(VECTORS.crossing)).crossing).toBeCloseTo(1.0136628, 7);
    expect(at(VECTORS.crossing)).toEqual(at());
  });
});

describe('closed forms against independent computation, on 1,500 draws', () => {
  it('values all costs to come as adding them up does', () => {
    for (const { sB, kB, r } of all) expect(presentValue(sB, kB, r)).toBeCloseTo(addUp(sB, kB, r), 6);
  });

  it('finds the crossing that halving finds, and none where there is none', () => {
    let found = 0;
    for (const values of all) {
      const lead = (years: number) =>
        Math.log(values.sB) - values.kB * years - (Math.log(values.sR) - values.kR * years);
      const crossing = crossingOf(values);
      const [start, end] = [lead(0), lead(1e6)];
      expect(crossing !== null).toBe(start > 0 !== end > 0);
      if (crossing === null) continue;
      let [low, high] = [0, 1e6];
      for (let i = 0; i < 90; i++) {
        const middle = (low + high) / 2;
        if (lead(middle) > 0 === start > 0) low = middle;
        else high = middle;
      }
      expect(crossing / low).toBeCloseTo(1, 5);
      found += 1;
    }
    expect(found).toBeGreaterThan(300);
  });

  it('halves the cost in the half-life, and steps down by the rate of adaptation', () => {
    for (const values of all) {
      const { small, course } = run(values);
      expect(costAt(values.sB, values.kB, small.halfLife)).toBeCloseTo(values.sB / 2, 12);
      let cost = values.sR;
      // A year in ten thousand small steps of a falling cost.
      for (let step = 0; step < 10_000; step++) cost -= (cost * values.kR) / 10_000;
      expect(Math.abs(course[4]!.patron - cost)).toBeLessThan(3e-4);
      expect(course[4]!.year).toBe(1);
    }
  });

  it('names who bears more at first, in the end and in all', () => {
    for (const values of all) {
      const { first, last, moreVulnerable, small, patron } = run(values);
      expect(first).toBe(values.sB > values.sR ? 'small' : 'patron');
      expect(last).toBe(
        Math.log(values.sB) - values.kB * 1e6 > Math.log(values.sR) - values.kR * 1e6 ? 'small' : 'patron',
      );
      expect(moreVulnerable).toBe(small.vulnerability > patron.vulnerability ? 'small' : 'patron');
    }
  });
});

describe('laws and edges', () => {
  it('keeps the asymmetry between −1 and 1, turns it round with the sides, and lets no common factor change it', () => {
    for (const values of all) {
      const { asymmetry } = run(values);
      expect(Math.abs(asymmetry!)).toBeLessThan(1);
      const turned = run({ ...values, sB: values.sR, kB: values.kR, sR: values.sB, kR: values.kB });
      expect(turned.asymmetry).toBeCloseTo(-asymmetry!, 12);
      const [a, b] = [presentValue(values.sB, values.kB, values.r), presentValue(values.sR, values.kR, values.r)];
      expect(asymmetryOf(3 * a, 3 * b)).toBeCloseTo(asymmetry!, 12);
    }
  });

  it('makes a side less vulnerable the faster it adapts, whatever its sensitivity', () => {
    for (const values of all.filter(({ kB }) => kB < 1.9)) {
      expect(run({ ...values, kB: values.kB + 0.1 }).small.vulnerability).toBeLessThan(run(values).small.vulnerability);
      expect(run({ ...values, kB: values.kB + 0.1 }).first).toBe(run(values).first);
    }
  });

  it('has no asymmetry where nobody loses, no crossing of parallel or equal curves, and none at the break itself', () => {
    expect(asymmetryOf(0, 0)).toBeNull();
    expect(presentValue(0, 0, 0)).toBe(0);
    expect(presentValue(0.2, 0, 0)).toBe(Infinity);
    expect(crossingOf(at({ kB: 0.5 }))).toBeNull();
    expect(crossingOf(at({ sB: 0.3 }))).toBeNull();
    const equal = run(at({ sB: 0.3, kB: 0.5 }));
    expect([equal.first, equal.last, equal.moreVulnerable]).toEqual(['neither', 'neither', 'neither']);
    expect(model.describe(equal)).toContain('equal all the time');
  });

  it('refuses what is out of range and leaves nothing to chance', () => {
    expectChecked(model);
  });
});

describe('words, table, figure and prediction', () => {
  const runs: Run[] = [
    ...all.slice(0, 300),
    ...model.presets.map(({ values }) => at(values)),
    at({ sB: 0.3, kB: 0.5 }),
    at({ sB: 0.3 }),
    at({ sB: 0.2, kB: 0.1, sR: 0.21, kR: 0.11 }),
    at({ sB: 0.01, kB: 0.01, sR: 1, kR: 2 }),
    at({ sB: 0.01, kB: 2, sR: 0.02, kR: 1 }),
  ].map((values) => run(values));

  it('says who is hit harder at first, who loses more in all, the sums and the crossing, as the run has them', () => {
    const NAMES = { small: 'the small state', patron: 'the patron', neither: 'both' };
    for (const result of runs) {
      const text = model.describe(result);
      expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
      const { first, moreVulnerable, small, patron, crossing } = result;
      expect(text).toMatch(
        first === 'neither'
          ? /^A break costs both the same/
          : new RegExp(`^A break costs ${NAMES[first]} more at first`),
      );
      const [opening] = text.split(/(?<=[a-z)]\.) /);
      if (first === moreVulnerable && first !== 'neither') expect(opening).toContain('also loses more in all');
      else if (moreVulnerable !== 'neither') expect(opening).toContain(`${NAMES[moreVulnerable]} more in all`);
      const [, a, b] = /are worth (\S+) to the small state and (\S+) to the patron/.exec(text)!;
      expect([numberIn(a!), numberIn(b!)]).toEqual([
        expect.closeTo(small.vulnerability, 1.9),
        expect.closeTo(patron.vulnerability, 1.9),
      ]);
      expect(text.includes('The curves cross after')).toBe(crossing !== null);
    }
  });

  it('gives a table that agrees with the run, year by year', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      expect(cellOf(model, result, 'Cost after 10 years', 1)).toBeCloseTo(result.course.at(-1)!.small, 5);
      expect(cellOf(model, result, 'Present value of all costs V', 2)).toBeCloseTo(result.patron.vulnerability, 5);
      expect(model.table(result).rows).toHaveLength(5 + 11);
    }
  });

  it('draws a sound figure with texts apart, straight lines between the right costs, and a dot at a crossing in sight', () => {
    const heightOf = (cost: number) => 220 + (180 * Math.log10(cost / 0.001)) / -3;
    for (const result of runs) {
      const svg = svgOf(model, result);
      expectSoundFigure(svg);
      expectTextsApart(svg);
      expectMarksInside(svg);
      const lines = [...svg.matchAll(/d="M52 ([^ ]+) L([^ ]+) ([^"]+)"/g)].map(([, from, x, to]) =>
        [from, x, to].map(Number),
      );
      expect(lines).toHaveLength(2);
      const { sB, kB, sR, kR } = result.values;
      [[sB, kB] as const, [sR, kR] as const].forEach(([s, k], index) => {
        const [from, x, to] = lines[index]!;
        expect(from).toBeCloseTo(heightOf(s), 6);
        const years = ((x! - 52) / 294) * 10;
        expect(to).toBeCloseTo(heightOf(s * Math.exp(-k * years)), 6);
        if (s * Math.exp(-10 * k) >= 0.001) expect(years).toBeCloseTo(10, 9);
      });
      const dot = /<circle class="svg-fill-ink" cx="([^"]+)"/.exec(svg);
      const { crossing } = result;
      const isSeen = crossing !== null && crossing <= 10 && sB * Math.exp(-kB * crossing) >= 0.001;
      expect(dot !== null).toBe(isSeen);
      if (dot) expect((Number(dot[1]) - 52) / 29.4).toBeCloseTo(crossing!, 6);
    }
  });

  it('debriefs with who loses more in the run now shown', () => {
    for (const result of runs) {
      for (const [option, loser] of [
        ['small', 'small'],
        ['patron', 'patron'],
        ['same', 'neither'],
      ] as const) {
        const text = model.predict.debrief(option, result);
        expect(text).toMatch(/^You predicted that/);
        expect(text.includes('So it is with the values now set')).toBe(result.moreVulnerable === loser);
        expect(text.includes('change places')).toBe(result.crossing !== null);
      }
    }
    expect(model.predict.debrief('patron', run(at()))).toContain(
      'worth 1.33 to the small state and 0.55 to the patron',
    );
    expect(() => model.predict.debrief('toString', run(at()))).toThrow(RangeError);
  });

  it('asks about its own starting values: the patron is hit half as hard again and adapts five times as fast', () => {
    const { sB, kB, sR, kR } = at();
    expect([sR / sB, kR / kB]).toEqual([expect.closeTo(1.5, 9), expect.closeTo(5, 9)]);
  });

  it('says of its presets whose the numbers are, and moves with its levers what they name', () => {
    for (const { doc } of model.presets) expect(doc).toContain('our choice');
    expect(model.actions!.map(({ apply }) => apply(at()))).toEqual([at({ kB: 0.2 }), at({ sR: 0.15, kR: 1 })]);
    expect(parameters.map(({ id, min, max }) => [id, min, max])).toEqual([
      ['sB', 0.01, 1],
      ['kB', 0.01, 2],
      ['sR', 0.01, 1],
      ['kR', 0.01, 2],
      ['r', 0, 0.2],
    ]);
  });
});
