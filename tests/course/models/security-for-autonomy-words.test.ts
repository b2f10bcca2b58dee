import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/security-for-autonomy/index.ts';
import { parameters, run } from '../../../chapters/models/security-for-autonomy/model.ts';
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
  at({ lambda: 0 }),
  at({ Cd: 0, Co: 0, pi: 0 }),
  at({ b1: 0, b2: 0, b3: 0, b4: 0 }),
  at({ sm: 0.5, em: 0.5, sM: 10, eM: 10, am: 0.9, aM: 0.1 }),
  at({ sm: 0.5, em: 10, sM: 10, eM: 0.5, am: 0.9, aM: 0.1 }),
  at({ sm: 10, em: 0.5, sM: 0.5, eM: 10, am: 0.1, aM: 0.9, d: 10 }),
  at({ b1: 2, b2: 2, b3: 2, b4: 2, Cd: 0, Co: 0.1, pi: 0, lambda: 0.05, d: 0 }),
].map(run);

describe('words, table and figure', () => {
  it('says what is traded, why, who gains, and how far an alliance reaches', () => {
    for (const result of runs) {
      const text = model.describe(result);
      const { exchange: deal, ledger } = result;
      expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
      const [first] = text.split(/(?<=\.)\s/);
      if (deal.trade === 'none') expect(first).toContain('trade nothing');
      else {
        expect(first).toContain(`The minor state ${deal.trade} `);
        const numbers = [...first!.matchAll(/\d+\.\d\d/g)].map(([found]) => numberIn(found));
        expect(numbers).toEqual(
          [Math.abs(deal.bought), Math.abs(deal.ceded), deal.price].map((x): unknown => expect.closeTo(x, 1.9)),
        );
      }
      const reach = /d\* = (\S+)\.$/.exec(text);
      if (ledger.reach > 0 && ledger.reach < Infinity) expect(numberIn(reach![1]!)).toBeCloseTo(ledger.reach, 1.9);
      else expect(reach).toBeNull();
      if (Math.abs(ledger.net) > 1e-6) expect(text.includes('it is worth it')).toBe(ledger.net > 0);
    }
  });

  it('gives a table that agrees with the run', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      const { exchange: deal, ledger } = result;
      expect(cellOf(model, result, 'Security after', 1)).toBeCloseTo(deal.minor.security, 5);
      expect(cellOf(model, result, 'Autonomy after', 2)).toBeCloseTo(deal.major.autonomy, 5);
      expect(cellOf(model, result, 'Gain in utility (not comparable)', 1)).toBeCloseTo(deal.minor.gain, 5);
      const reach = cellOf(model, result, 'Worth it below the distance d*', 2);
      if (ledger.reach === 0) expect(reach).toBe('never');
      else if (ledger.reach === Infinity) expect(reach).toBe('any');
      else expect(reach).toBeCloseTo(ledger.reach, 4);
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

  it('puts the square before and the dot after in the box, both on the line of the price', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      const { minor, major, exchange: deal } = result;
      const [security, autonomy] = [minor.security + major.security, minor.autonomy + major.autonomy];
      const [, x, y] = /class="svg-fill-ink" x="([^"]+)" y="([^"]+)" width="8"/.exec(svg)!;
      expect(((Number(x) + 4 - 38) / 134) * security).toBeCloseTo(minor.security, 6);
      expect(((166 - (Number(y) + 4)) / 140) * autonomy).toBeCloseTo(minor.autonomy, 6);
      const [, cx, cy] = /svg-fill-ink" cx="([^"]+)" cy="([^"]+)"/.exec(svg)!;
      expect(((Number(cx) - 38) / 134) * security).toBeCloseTo(deal.minor.security, 6);
      expect(((166 - Number(cy)) / 140) * autonomy).toBeCloseTo(deal.minor.autonomy, 6);
      const line = /class="svg-line-accent" d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)"/.exec(svg)!.slice(1).map(Number);
      const [x1, y1, x2, y2] = line as [number, number, number, number];
      const cross = (px: number, py: number) =>
        Math.abs((px - x1) * (y2 - y1) - (py - y1) * (x2 - x1)) / Math.hypot(x2 - x1, y2 - y1);
      expect(cross(Number(cx), Number(cy))).toBeLessThan(0.1);
      expect(cross(Number(x) + 4, Number(y) + 4)).toBeLessThan(0.1);
    }
  });
});

describe('the prediction', () => {
  it('recalls what was predicted, gives both trades, and refers to the run now shown', () => {
    const debrief = (option: string, result = run(at())) => model.predict.debrief(option, result);
    expect(model.predict.options.map(({ id }) => id)).toEqual(['unequal', 'opposite', 'alike']);
    expect(debrief('opposite')).toMatch(/^You predicted that the equals trade more\. So it is/);
    expect(debrief('unequal')).toContain('They trade nothing');
    expect(debrief('alike')).toContain(
      'Giant and dwarf trade 0; the equals trade 1.50 against 1.50, and each gains 0.223.',
    );
    for (const result of runs) {
      for (const { id } of model.predict.options) {
        const text = debrief(id, result);
        expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(text.includes('as these agree')).toBe(result.exchange.trade === 'none');
        expect(text.includes('goes to the minor state')).toBe(result.exchange.trade === 'buys');
      }
    }
    expect(() => debrief('toString')).toThrow(RangeError);
  });
});
