import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/omnibalancing/index.ts';
import {
  areaOf,
  choose,
  flipLine,
  parameters,
  run,
  vectors,
  type Corner,
  type Run,
  type RulerValues,
  type Vector,
} from '../../../chapters/models/omnibalancing/model.ts';
import { NAMES, areaSize } from '../../../chapters/models/omnibalancing/words.ts';
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

/** What a vector brings a ruler, from the words of the model. */
function brings(values: RulerValues, vector: Vector, home = values.home, abroad = values.abroad): number {
  const letter = { multi: 'M', east: 'E', west: 'W' }[vector] as 'M' | 'E' | 'W';
  return values[`home${letter}`] * home + values[`abroad${letter}`] * abroad - values[`price${letter}`];
}
const bestOf = (values: RulerValues, home?: number, abroad?: number): Vector[] => {
  const most = Math.max(...vectors.map((vector) => brings(values, vector, home, abroad)));
  return vectors.filter((vector) => brings(values, vector, home, abroad) > most - 1e-9);
};

describe('the test vectors of the specification', () => {
  it('has the line at 0.3571429 with a threat from abroad of 0.5', () => {
    expect(flipLine(at())).toBeCloseTo(0.3571429, 7);
  });

  it.each([
    [0.35, 'multi', [0.315, 0.045, 0.32]],
    [0.36, 'east', [0.324, 0.042, 0.322]],
    [0.8, 'east', null],
  ] as const)('at a threat at home of %d chooses %s', (home, choice, worth) => {
    const result = run(at({ home }));
    expect(result.choice).toBe(choice);
    if (worth) {
      const found = [result.worth.east, result.worth.west, result.worth.multi];
      expect(found).toEqual(worth.map((x) => expect.closeTo(x, 9) as number));
    }
  });

  it('never makes west best with the defaults, anywhere on the map', () => {
    for (let home = 0; home <= 1; home += 0.01)
      for (let abroad = 0; abroad <= 1; abroad += 0.01) expect(choose(at(), home, abroad)).not.toBe('west');
    expect(areaSize(areaOf(at(), 'west'))).toBe(0);
    expect(model.describe(run(at()))).toContain('leaning west is best nowhere on the map');
  });
});

describe('the choice against independent computation', () => {
  it('chooses what brings most, on 1,500 draws', () => {
    for (const values of all) {
      const { choice, worth } = run(values);
      expect(choice).toBe(bestOf(values)[0]);
      for (const vector of vectors) expect(worth[vector]).toBeCloseTo(brings(values, vector), 12);
    }
  });

  it('finds the line that halving finds between east and many vectors', () => {
    let found = 0;
    for (const values of all) {
      const lead = (home: number) => brings(values, 'east', home) - brings(values, 'multi', home);
      const line = flipLine(values);
      if (line === null) {
        expect(values.homeE - values.homeM).toBeLessThanOrEqual(1e-9);
        continue;
      }
      let [low, high] = [-1e5, 1e5];
      for (let i = 0; i < 80; i++) {
        const middle = (low + high) / 2;
        if (lead(middle) < 0) low = middle;
        else high = middle;
      }
      if (Math.abs(line) < 1e4) {
        expect(line).toBeCloseTo(low, 5);
        found += 1;
      }
    }
    expect(found).toBeGreaterThan(500);
  });

  it('draws areas that hold just the points at which the vector is best', () => {
    const inside = (corners: readonly Corner[], [x, y]: Corner) =>
      corners.length > 2 &&
      corners.every(([ax, ay], index) => {
        const [bx, by] = corners[(index + 1) % corners.length]!;
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= -1e-9;
      });
    for (const values of all.slice(0, 1000)) {
      const areas = run(values).areas;
      expect(vectors.reduce((sum, vector) => sum + areaSize(areas[vector]), 0)).toBeCloseTo(1, 6);
      for (const point of [
        [values.home, values.abroad],
        [values.abroad, values.home],
        [0.01, 0.99],
      ] as const) {
        for (const vector of vectors) {
          const lead =
            brings(values, vector, ...point) -
            Math.max(...vectors.filter((other) => other !== vector).map((other) => brings(values, other, ...point)));
          if (Math.abs(lead) > 1e-6) expect(inside(areas[vector], point)).toBe(lead > 0);
        }
      }
    }
  });

  it('cuts the course along the threat at home where the choice changes, and nowhere else', () => {
    for (const values of all.slice(0, 1000)) {
      const { course } = run(values);
      expect([course[0]!.from, course.at(-1)!.to]).toEqual([0, 1]);
      course.forEach(({ from, to, choice }, index) => {
        if (index > 0) {
          expect(from).toBe(course[index - 1]!.to);
          expect(choice).not.toBe(course[index - 1]!.choice);
        }
        for (const share of [0.01, 0.5, 0.99]) {
          const home = from + share * (to - from);
          expect(bestOf(values, home)).toContain(choice);
        }
      });
    }
  });
});

describe('laws and edges', () => {
  it('never turns away from the vector that helps most at home as the threat at home grows', () => {
    for (const values of all) {
      const order = run(values).course.map(
        ({ choice }) => ({ multi: values.homeM, east: values.homeE, west: values.homeW })[choice],
      );
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it('breaks ties for many vectors, then east, then west, and says so', () => {
    const equal = {
      homeE: 0,
      homeW: 0,
      homeM: 0,
      abroadE: 0,
      abroadW: 0,
      abroadM: 0,
      priceE: 0.1,
      priceW: 0.1,
      priceM: 0.1,
    };
    expect(run(at(equal)).choice).toBe('multi');
    expect(run(at({ ...equal, priceM: 0.2 })).choice).toBe('east');
    expect(run(at({ ...equal, priceM: 0.2, priceE: 0.2 })).choice).toBe('west');
    expect(model.describe(run(at(equal)))).toContain('It ties with leaning east and leaning west');
    expect(run(at({ home: flipLine(at())! })).choice).toBe('multi');
  });

  it('has no line where east does not help more at home', () => {
    expect(flipLine(at({ homeE: 0.2 }))).toBeNull();
    expect(flipLine(at({ homeE: 0.1 }))).toBeNull();
    expect(cellOf(model, run(at({ homeE: 0.1 })), 'leaning east', 7)).toBe('none');
  });

  it('refuses what is out of range and leaves nothing to chance', () => {
    expectChecked(model);
  });
});

describe('words, table, figure and prediction', () => {
  const runs: Run[] = [
    ...all.slice(0, 300),
    ...model.presets.map(({ values }) => at(values)),
    at({ home: 0, abroad: 0 }),
    at({ home: 1, abroad: 1 }),
  ].map((values) => run(values));

  it('says the choice, its worth, the course and the line, as the run has them', () => {
    for (const result of runs) {
      const text = model.describe(result);
      expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
      const [, name, worth] = /served best by (.*?), worth (\S+) against/.exec(text)!;
      expect(name).toBe(NAMES[result.choice]);
      expect(numberIn(worth!)).toBeCloseTo(result.worth[result.choice], 2.9);
      for (const { choice, from } of result.course.slice(1)) {
        const told = [...text.matchAll(new RegExp(`${NAMES[choice]} from (\\d\\.\\d\\d)`, 'g'))].map(([, found]) =>
          numberIn(found!),
        );
        expect(told.some((found) => Math.abs(found - from) < 0.006)).toBe(true);
      }
      const { line } = result;
      expect(text.includes('no threat at home can make it')).toBe(line === null);
      expect(text.includes('East beats many vectors above')).toBe(line !== null && line >= 0 && line <= 1);
    }
  });

  it('gives a table that agrees with the run', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      for (const vector of vectors) {
        expect(cellOf(model, result, NAMES[vector], 4)).toBeCloseTo(result.worth[vector], 5);
        expect(cellOf(model, result, NAMES[vector], 5)).toBe(vector === result.choice ? 'yes' : 'no');
      }
    }
  });

  it('draws a sound figure with texts apart, the dot at the threats and a letter in every area that is large enough', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      expectSoundFigure(svg);
      expectTextsApart(svg);
      expectMarksInside(svg);
      const [, x, y] = /<circle class="svg-fill-ink" cx="([^"]+)" cy="([^"]+)"/.exec(svg)!;
      expect((Number(x) - 44) / 242).toBeCloseTo(result.values.home, 9);
      expect((232 - Number(y)) / 200).toBeCloseTo(result.values.abroad, 9);
      const letters = [...svg.matchAll(/font-size="16"[^>]*>([MEW])</g)].map(([, letter]) => letter);
      const large = vectors.filter((vector) => areaSize(result.areas[vector]) >= 0.01);
      expect(letters).toEqual(large.map((vector) => ({ multi: 'M', east: 'E', west: 'W' })[vector]));
    }
  });

  it('debriefs with the place at which the choice flips in the run, or says that it does not', () => {
    for (const result of runs) {
      const text = model.predict.debrief('no', result);
      const [first, second] = result.course;
      expect(text.includes('at any threat at home, so here it could not')).toBe(!second);
      if (second) expect(text).toContain(`from ${NAMES[first!.choice]} to ${NAMES[second.choice]}`);
    }
    expect(model.predict.debrief('yes', run(at()))).toContain(
      'The model agrees: with the threat from abroad held at 0.50',
    );
    expect(model.predict.debrief('yes', run(at()))).toContain('passes 0.357');
    expect(() => model.predict.debrief('toString', run(at()))).toThrow(RangeError);
  });

  it('marks the flips on the threat at home, and has a preset in which west is best', () => {
    expect(model.marks!('home', run(at())).map(({ value }) => value)).toEqual([expect.closeTo(0.3571429, 6)]);
    expect(model.marks!('abroad', run(at()))).toEqual([]);
    const preset = (id: string) => run(at(model.presets.find((one) => one.id === id)!.values));
    expect(['start', 'just-above', 'august-2020', 'calm', 'west-pays'].map((id) => preset(id).choice)).toEqual([
      'multi',
      'east',
      'east',
      'multi',
      'west',
    ]);
    for (const { doc } of model.presets) expect(doc).toContain('our choice');
    expect(model.actions!.map(({ apply }) => apply(at()))).toEqual([at({ home: 0.4 }), at({ abroad: 0.55 })]);
  });
});
