import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/gas-war/index.ts';
import {
  ROUNDS,
  choose,
  expectedGain,
  parameters,
  peaceThreshold,
  riskOf,
  run,
  type GasValues,
} from '../../../chapters/models/gas-war/model.ts';
import { createRandom } from '../../../src/models/random.ts';
import {
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
const toughest = ({ K, cB, s }: GasValues) => (K + cB) / (1 - s);

/** What the supplier gets on average when it demands D and the cost of the other side is spread evenly over its range. */
function gainByCases(demand: number, tau: number, { s, K, cB, cR, L, rho }: GasValues, cases = 20_000): number {
  let sum = 0;
  for (let index = 0; index < cases; index++) {
    const cost = (K * (index + 0.5)) / cases;
    const resists = demand > s * demand + cB + cost;
    sum += resists ? s * demand - (cR + tau * L + tau * rho) : demand;
  }
  return sum / cases;
}

describe('the test vectors of the specification', () => {
  it.each([
    [{ tau: 0.4 }, 1.7, 2.7555556, 0.3916667, 1.2802778],
    [{ tau: 0.8 }, 2.9, 1.9555556, 0.2416667, null],
    [{ tau: 0.8, rho: 4 }, null, 0.6666667, 0, 0.6666667],
  ])('at %j: Λ, D*, p* and what the supplier expects', (changes, lambda, demand, risk, expected) => {
    const first = run(at(changes), 42).rounds[0]!;
    if (lambda !== null) expect(first.lambda).toBeCloseTo(lambda, 9);
    expect(first.demand).toBeCloseTo(demand, 7);
    expect(first.risk).toBeCloseTo(risk, 7);
    if (expected !== null) expect(first.expected).toBeCloseTo(expected, 7);
  });

  it('has the slope dD*/dτ = −2 and, at ρ = 4, peace from τ* = 0.7222222', () => {
    const slope = (choose(0.8, at()).demand - choose(0.4, at()).demand) / 0.4;
    expect(slope).toBeCloseTo(-2, 12);
    expect(peaceThreshold(at({ rho: 4 }))).toEqual({ from: expect.closeTo(0.7222222, 7) as number });
  });

  it('has with seed 42 and τ₀ = 0.6 its first war in round 4, 7 wars in 20 rounds and τ = 0.0800903 in the end', () => {
    const result = run(at(), 42);
    expect(result.values).toMatchObject({ tau: 0.6, nu: 0.25, K: 4, s: 0.25, cB: 0.5, cR: 0.5, L: 2, rho: 1 });
    expect(result.rounds).toHaveLength(ROUNDS);
    expect([result.firstWar, result.wars]).toEqual([4, 7]);
    expect(result.after.tau).toBeCloseTo(0.0800903, 7);
  });
});

describe('closed forms against independent computation', () => {
  it('expects what an even spread of costs gives on average', () => {
    const random = createRandom(3);
    for (const values of all.slice(0, 1000)) {
      const demand = random() * toughest(values);
      const byCases = gainByCases(demand, values.tau, values, 2000);
      const jump = (1 - values.s) * demand + choose(values.tau, values).lambda;
      expect(Math.abs(expectedGain(demand, values.tau, values) - byCases)).toBeLessThan(jump / 2000 + 1e-9);
    }
  });

  it('demands what a search over all demands up to the toughest finds best', () => {
    const steps = 4000;
    for (const values of all) {
      const top = toughest(values);
      let best = 0;
      for (let step = 0; step <= steps; step++) {
        best = Math.max(best, expectedGain((top * step) / steps, values.tau, values));
      }
      const { demand, risk, expected } = choose(values.tau, values);
      expect(expected).toBeGreaterThanOrEqual(best - 1e-9);
      expect(expected - best).toBeLessThan((top / steps) * (2 + values.K));
      expect(expectedGain(demand, values.tau, values)).toBeCloseTo(expected, 9);
      expect(riskOf(demand, values)).toBeCloseTo(risk, 9);
      expect(demand).toBeLessThanOrEqual(top + 1e-9);
    }
  });

  it('gains without bound beyond the toughest type, which is why the model ends there', () => {
    const values = at();
    const beyond = (times: number) => expectedGain(toughest(values) * times, values.tau, values);
    expect(beyond(10)).toBeLessThan(beyond(20));
    expect(beyond(100)).toBeGreaterThan(choose(values.tau, values).expected);
  });

  it('finds the peace threshold that halving on the risk finds', () => {
    let found = 0;
    for (const values of all) {
      const peace = peaceThreshold(values);
      const risky = (tau: number) => choose(tau, values).risk > 0;
      if (typeof peace === 'string') {
        for (const tau of [0, 0.5, 1]) expect(risky(tau)).toBe(peace === 'never');
        continue;
      }
      let [low, high] = [0, 1000];
      if (!risky(high)) {
        for (let i = 0; i < 60; i++) {
          const middle = (low + high) / 2;
          if (risky(middle)) low = middle;
          else high = middle;
        }
        expect(peace.from).toBeCloseTo(low, 6);
        found += 1;
      }
    }
    expect(found).toBeGreaterThan(1000);
    expect(peaceThreshold(at({ L: 0, rho: 0 }))).toBe('never');
    expect(peaceThreshold(at({ L: 0, rho: 0, K: 1, cB: 2, cR: 2 }))).toBe('always');
  });

  it('sees as many wars as its risks add up to, over many seeds', () => {
    for (const values of drawValues(parameters, 8, 20)) {
      let [wars, expected, spread] = [0, 0, 0];
      for (let seed = 0; seed < 400; seed++) {
        for (const { war, risk } of run(values, seed).rounds) {
          if (war) wars += 1;
          expected += risk;
          spread += risk * (1 - risk);
        }
      }
      expect(Math.abs(wars - expected)).toBeLessThanOrEqual(4.5 * Math.sqrt(spread));
    }
  });
});

describe('laws', () => {
  it('lowers the demand with more transit, by (L + ρ) / 2(1 − s) for each unit, while there is any risk, and never raises it', () => {
    for (const values of all) {
      const [less, more] = [choose(values.tau * 0.9, values), choose(values.tau, values)];
      expect(more.demand).toBeLessThanOrEqual(less.demand + 1e-9);
      if (more.risk > 0) {
        const slope = -(values.L + values.rho) / (2 * (1 - values.s));
        expect(more.demand - less.demand).toBeCloseTo(slope * values.tau * 0.1, 9);
      }
    }
  });

  it('reaches a risk of 1 only where s = ½ and a cut-off costs nobody anything', () => {
    for (const values of all) expect(choose(values.tau, values).risk).toBeLessThan(1);
    expect(choose(0, at({ s: 0.5, cB: 0, cR: 0 })).risk).toBeCloseTo(1, 12);
    expect(choose(0, at({ s: 0.5, cB: 0, cR: 0.05 })).risk).toBeLessThan(1);
    expect(choose(0, at({ s: 0.5, cB: 0.05, cR: 0 })).risk).toBeLessThan(1);
  });

  it('multiplies the transit share by 1 − ν at every war and leaves it alone otherwise', () => {
    for (const [seed, values] of all.slice(0, 300).entries()) {
      const { rounds, after } = run(values, seed);
      rounds.forEach(({ tau, war, cost, demand, risk }, index) => {
        const next = (rounds[index + 1] ?? after).tau;
        expect(next).toBeCloseTo(war ? tau * (1 - values.nu) : tau, 12);
        expect(war).toBe(risk > 0 && cost < demand - values.s * demand - values.cB);
      });
    }
  });

  it('draws one cost a round, also where nothing is at risk, so that the costs do not depend on what was demanded', () => {
    const random = createRandom(7);
    const draws = Array.from({ length: ROUNDS }, () => random());
    for (const changes of [{}, { tau: 1, rho: 5 }, { tau: 0, nu: 0.5 }]) {
      expect(run(at(changes), 7).rounds.map(({ cost }) => cost / 4)).toEqual(draws);
    }
  });

  it('gives the same run for the same seed and another for another', () => {
    expect(run(at(), 42)).toEqual(run(at(), 42));
    expect(run(at(), 43).rounds).not.toEqual(run(at(), 42).rounds);
  });

  it('refuses what is out of range and takes both ends', () => {
    // Chance is no matter here: every seed must refuse alike.
    expectChecked({ ...model, run: (values) => model.run(values, 42) });
  });
});

describe('words, table and figure', () => {
  const runs = [
    ...all.slice(0, 200),
    ...model.presets.map(({ values }) => at(values)),
    at({ tau: 0 }),
    at({ K: 10, s: 0.5, tau: 0, cB: 2 }),
    at({ L: 0, rho: 0 }),
    at({ K: 1, cB: 0, cR: 2, tau: 1, L: 5, rho: 5 }),
  ].map((values, seed) => run(values, seed));

  it('says the wars, the first demand and the last, as the run has them', () => {
    for (const result of runs) {
      const text = model.describe(result);
      const [first] = text.split(/(?<=\.)\s/);
      const { rounds, after, wars } = result;
      expect(first).toContain(wars === 0 ? 'is no war' : wars === 1 ? 'is one war' : `are ${wars} wars`);
      const [from, to] = [...first!.matchAll(/\d+\.\d+/g)].map(([found]) => Number(found));
      expect(from).toBeCloseTo(rounds[0]!.demand, 1.9);
      expect(to ?? from).toBeCloseTo(after.demand, 1.9);
      const named = /War comes in rounds? ([^A-Z]*), where/.exec(text)?.[1]?.match(/\d+/g)?.map(Number) ?? [];
      expect(named).toEqual(rounds.flatMap(({ war }, index) => (war ? [index] : [])));
      expect(text.includes('safe demand')).toBe(rounds[0]!.risk === 0);
      expect(text).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it('gives a table of all rounds that agrees with the run', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      const { rows } = model.table(result);
      expect(rows.map((row) => row.at(-1) === 'yes')).toEqual(result.rounds.map(({ war }) => war));
      rows.forEach((row, index) => expect(row[3]).toBeCloseTo(result.rounds[index]!.demand, 5));
    }
  });

  it('draws a sound figure with texts apart, a cross for each war and one for the key', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      expectSoundFigure(svg);
      expectTextsApart(svg);
      expectMarksInside(svg);
      expect(svg.match(/height="12"/g)).toHaveLength(result.wars + 1);
      expect(svg).toContain(`a war (${result.wars || 'none'} in this run)`);
    }
  });

  it('marks on τ the line of peace where it lies on the track', () => {
    expect(model.marks!('tau', run(at({ rho: 4 }), 1))).toEqual([
      { value: expect.closeTo(0.7222, 4) as number, label: 'τ* = 0.72: no risk of war from here on' },
    ]);
    expect(model.marks!('tau', run(at(), 1))).toEqual([]);
    expect(model.marks!('K', run(at({ rho: 4 }), 1))).toEqual([]);
  });

  it('debriefs with the prediction and the demand before and after the first war of the run', () => {
    const debrief = (option: string, changes = {}, seed = 42) => model.predict.debrief(option, run(at(changes), seed));
    expect(debrief('rises')).toMatch(/^You predicted that the next demand rises\. So it does/);
    expect(debrief('falls')).toMatch(/^You predicted that the next demand falls\. Here it is otherwise/);
    expect(debrief('same', { nu: 0 })).toContain('as you said');
    expect(debrief('rises', { tau: 0.8, rho: 4 })).toContain('no war to learn from');
    for (const result of runs) {
      const text = model.predict.debrief('same', result);
      const found = /demand is (\S+) in the first war \(round (\d+)\) and (\S+) in the round/.exec(text);
      const { rounds, after, firstWar } = result;
      const rises = firstWar >= 0 && (rounds[firstWar + 1] ?? after).demand > rounds[firstWar]!.demand + 1e-9;
      expect(found !== null).toBe(rises);
      if (found) {
        expect(numberIn(found[1]!)).toBeCloseTo(rounds[firstWar]!.demand, 1.9);
        expect(Number(found[2])).toBe(firstWar);
        expect(Number(found[3])).toBeGreaterThan(Number(found[1]));
      }
    }
    expect(() => debrief('toString')).toThrow(RangeError);
  });

  it.each(model.presets.map(({ id }) => [id] as const))('says of the preset %s whose its numbers are', (id) => {
    const preset = model.presets.find((one) => one.id === id)!;
    expect(preset.doc).toContain('our choice');
    expect(() => run(at(preset.values), 42)).not.toThrow();
  });

  it('demands less, at a smaller risk, in its winter 2006–07 than in its February 2004', () => {
    const [early, late] = ['february-2004', 'winter-2006-07'].map(
      (id) => run(at(model.presets.find((one) => one.id === id)!.values), 42).rounds[0]!,
    );
    expect(early!.demand).toBeGreaterThan(late!.demand);
    expect(early!.risk).toBeGreaterThan(0.5);
    expect(late!.risk).toBeLessThan(0.25);
  });

  it('has the ranges of the specification', () => {
    expect(parameters.map(({ id, min, max, default: value }) => [id, min, max, value])).toEqual([
      ['tau', 0, 1, 0.6],
      ['nu', 0, 0.5, 0.25],
      ['rho', 0, 5, 1],
      ['L', 0, 5, 2],
      ['K', 1, 10, 4],
      ['s', 0, 0.5, 0.25],
      ['cB', 0, 2, 0.5],
      ['cR', 0, 2, 0.5],
    ]);
  });

  it('builds a bypass with its lever, and shows peace in the preset with most transit', () => {
    expect(model.actions![0]!.apply(at({ tau: 0.8 }))).toEqual(at({ tau: 0.6 }));
    const busy = model.presets.find(({ id }) => id === 'much-transit')!;
    expect(run(at(busy.values), 42).wars).toBe(0);
  });
});
