import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/voting-power/index.ts';
import { parameters, run, toNumber, written } from '../../../chapters/models/voting-power/model.ts';
import {
  expectChecked,
  expectMarksInside,
  expectSoundFigure,
  expectSoundTable,
  expectTextsApart,
  svgOf,
} from './checks.ts';
import { all, at } from './voting-power-runs.ts';

describe('words, table, figure and prediction', () => {
  const runs = [
    ...all.slice(0, 150),
    ...model.presets.map(({ values }) => at(values)),
    at({ n: 12, w1: 99.5, w2: 100, rule: 2 }),
  ].map((values) => run(values));

  it('says every member’s votes and power as exact as the run has them, and who has votes without power', () => {
    for (const result of runs) {
      const text = model.describe(result);
      const { power } = result;
      if ('problem' in power) continue;
      const told = /shared so: (.*?)\.( |$)/.exec(text)![1]!.split('; ');
      expect(told).toHaveLength(power.members.length);
      power.members.forEach(({ normalised }, i) =>
        expect(told[i]).toMatch(new RegExp(` ${written(normalised)} with `)),
      );
      const idle = power.members.some(({ swings, votes }) => swings === 0 && votes > 0);
      expect(text.includes('votes but no power')).toBe(idle);
      expect(text).toContain(`${written(power.act)} can decide`);
    }
    expect(model.describe(run(at()))).toMatch(
      /^If it takes more than half of the 103 votes, that is 52, the power to decide \(Banzhaf\) is shared so: Russia 1 with 72\.8 % of the votes; Belarus 0 with 27\.2 % of the votes\./,
    );
  });

  it('gives a table that agrees with the run and adds up to 1', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      const { power } = result;
      if ('problem' in power) continue;
      const rows = model.table(result).rows.slice(0, -1);
      for (const column of [2, 5, 7]) {
        expect(rows.reduce((sum, row) => sum + Number(row[column]), 0)).toBeCloseTo(1, 4);
      }
      expect(rows.map((row) => row[6])).toEqual(power.members.map(({ normalised }) => written(normalised)));
    }
  });

  it('draws a sound figure with bars to scale and texts apart', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      expectSoundFigure(svg);
      expectTextsApart(svg);
      expectMarksInside(svg);
      const { power } = result;
      if ('problem' in power) continue;
      const widths = [...svg.matchAll(/<rect class="svg-line" x="92" y="[^"]+" width="([^"]+)"/g)].map(([, width]) =>
        Number(width),
      );
      const shares = power.members.flatMap(({ seatShare, normalised }) => [toNumber(seatShare), toNumber(normalised)]);
      expect(widths).toEqual(shares.map((share): unknown => expect.closeTo(114 * share, 6)));
    }
  });

  it('debriefs with the three rules of the house and the body now shown', () => {
    for (const result of runs) {
      for (const { id } of model.predict.options) {
        const text = model.predict.debrief(id, result);
        expect(text).toMatch(
          /^You predicted .*\. With more than half \(52 votes\) it is 0: .* With two thirds \(69 votes\) it is 0 as well\. With three quarters \(78 votes\) it is 1\/2, /,
        );
        expect(text).toContain('In the body now shown');
      }
    }
    expect(model.predict.debrief('quarter', run(at({ rule: 3, w1: 1, w2: 1 })))).toContain('seats and power agree');
    expect(() => model.predict.debrief('toString', run(at()))).toThrow(RangeError);
  });

  it('refuses what is out of range and leaves nothing to chance', () => {
    expectChecked(model);
  });

  it('says in every preset what is evidence, likely, from memory or ours', () => {
    for (const { doc } of model.presets) expect(doc).toMatch(/evidence|from memory|our choice|of ours/);
    expect(parameters.find(({ id }) => id === 'body')).toMatchObject({ hidden: true });
  });
});
