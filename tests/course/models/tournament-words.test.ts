import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/tournament/index.ts';
import { HAND_ROUNDS, movesOf, parameters, run, type Run } from '../../../chapters/models/tournament/model.ts';
import {
  drawValues,
  expectChecked,
  expectMarksInside,
  expectSoundFigure,
  expectSoundTable,
  expectTextsApart,
  svgOf,
  valuesAt,
} from './checks.ts';

const at = valuesAt(parameters);
const runs: Run[] = [
  ...drawValues(parameters, 21, 200).map((values) => ({
    ...values,
    n: Math.round(values.n),
    hand: Math.round(values.hand),
  })),
  ...model.presets.map(({ values }) => at(values)),
  at({ hand: 2047, foe: 10, field: 5 }),
  at({ n: 1, P: 2.8, R: 2.9, delta: 0.05 }),
].map((values, seed) => run(values, seed));
const winners = ({ standings }: Run) => standings.filter(({ rank }) => rank === 1);

describe('the match by hand', () => {
  it('keeps the moves as a 1 and then a digit for each round, ten at most', () => {
    expect(movesOf(1)).toEqual([]);
    expect(movesOf(0b1101)).toEqual([true, false, true]);
    expect(movesOf(2047)).toHaveLength(HAND_ROUNDS);
  });

  it('answers as TFT does, and as GRIM does, to what was played', () => {
    const others = (foe: number) =>
      run(at({ foe, hand: 0b110110 }), 42)
        .hand.rounds.map(({ other }) => (other ? 'C' : 'D'))
        .join('');
    expect(others(0)).toBe('CCDCC');
    expect(others(3)).toBe('CCDDD');
    const { mine, other } = run(at({ hand: 0b110110 }), 42).hand;
    expect([mine, other]).toEqual([3 + 5 + 0 + 3 + 5, 3 + 0 + 5 + 3 + 0]);
  });

  it('lets what was already played stand when one more move is made, with noise and chance too', () => {
    for (const { values } of runs) {
      if (values.hand < 4) continue;
      const [longer, shorter] = [run(values, 7), run({ ...values, hand: Math.floor(values.hand / 2) }, 7)];
      expect(longer.hand.rounds.slice(0, -1)).toEqual(shorter.hand.rounds);
    }
  });

  it('is moved on by its buttons, begins anew after ten rounds and on demand, and has no slider', () => {
    const button = (id: string) => model.actions!.find((action) => action.id === id)!.apply;
    let values = at();
    for (const id of ['cooperate', 'defect', 'defect']) values = button(id)(values);
    expect(movesOf(values.hand)).toEqual([true, false, false]);
    expect(values).toEqual(at({ hand: values.hand }));
    expect(button('new-match')(values)).toEqual(at());
    expect(movesOf(button('defect')(at({ hand: 2047 })).hand)).toEqual([false]);
    expect(movesOf(button('cooperate')(at({ hand: 1023 })).hand)).toHaveLength(HAND_ROUNDS);
    expect(model.parameters.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(['hand']);
  });

  it('says the last round first, as it came out, with the points', () => {
    for (const result of runs) {
      const { rounds, opponent } = result.hand;
      const text = model.describe(result);
      expect(text.includes('by hand')).toBe(rounds.length > 0);
      const last = rounds.at(-1);
      if (!last) continue;
      const said = (cooperates: boolean) => (cooperates ? 'cooperated' : 'defected');
      expect(text).toMatch(new RegExp(`^Round ${rounds.length} by hand: you ${said(last.mine)}`));
      expect(text).toContain(`${opponent} ${said(last.other)}, and the points stand at`);
      expect(text.includes('by a slip')).toBe(last.meant !== last.mine);
    }
  });
});

describe('words, table and figure', () => {
  it('names in the words those in first place and their points, the commonest kind, and whether δ is enough', () => {
    for (const result of runs) {
      const text = model.describe(result);
      const { values, thresholds, generations, standings } = result;
      for (const { name, won } of winners(result))
        expect(text).toContain(`${name} beats ${won || 'none'} of the others`);
      const shares = generations.at(-1)!;
      const most = standings[shares.indexOf(Math.max(...shares))]!.name;
      expect(/after 50 generations (.*?) (?:is|are) most common/.exec(text)![1]).toContain(most);
      expect(text.includes('enough for both')).toBe(values.delta >= thresholds.tft - 1e-9);
      expect(text.includes('too little for either')).toBe(values.delta < thresholds.grim - 1e-9);
      expect(text.includes('With noise')).toBe(values.eps > 0);
      expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
    }
    expect(model.describe(run(at(), 42))).toMatch(
      /^In a league of 5 strategies and matches of 200 rounds, TFT and GRIM share first place with 2599 points; last is ALLD with 2208\./,
    );
  });

  it('gives a table that agrees with the run, whose matches and shares add up', () => {
    for (const result of runs) {
      expectSoundTable(model, result);
      const { rows } = model.table(result);
      expect(rows.map(([name]) => name)).toEqual(result.standings.map(({ name }) => name));
      const column = (index: number) => rows.reduce((sum, row) => sum + Number(row[index]), 0);
      expect(column(4)).toBe(column(6));
      for (const row of rows) expect(Number(row[4]) + Number(row[5]) + Number(row[6])).toBe(rows.length - 1);
      expect(column(7)).toBeCloseTo(100, 3);
    }
  });

  it('draws a sound figure with texts apart: bars to scale, points beside them, and the moves by hand', () => {
    for (const result of runs) {
      const svg = svgOf(model, result);
      expectSoundFigure(svg);
      expectTextsApart(svg);
      expectMarksInside(svg);
      const bars = [...svg.matchAll(/x="84" y="[^"]+" width="([^"]+)"/g)].map(([, width]) => Number(width));
      const byRank = [...result.standings].sort((a, b) => a.rank - b.rank);
      expect(bars).toEqual(
        byRank.map(({ perRound }): unknown => expect.closeTo((142 * perRound) / result.values.T, 6)),
      );
      const letters = [...svg.matchAll(/font-size="14" x="\d+" y="[^"]+" text-anchor="middle">([CD–])</g)].map(
        ([, letter]) => letter,
      );
      const { rounds } = result.hand;
      const line = (of: (round: (typeof rounds)[number]) => boolean) =>
        Array.from({ length: HAND_ROUNDS }, (_, index) => (rounds[index] ? (of(rounds[index]) ? 'C' : 'D') : '–'));
      expect(letters).toEqual([...line(({ mine }) => mine), ...line(({ other }) => other)]);
    }
  });

  it('debriefs with the league of the run: who is first, and how many matches that took', () => {
    const debrief = (option: string, result: Run) => model.predict.debrief(option, result);
    for (const result of runs) {
      const harmless = winners(result).some(({ won }) => won === 0);
      for (const option of ['no', 'yes', 'luck']) {
        const text = debrief(option, result);
        expect(text).toMatch(/^You predicted that/);
        expect(text.includes('in first place with')).toBe(harmless);
        expect(text.includes('no such strategy is in first place')).toBe(!harmless);
        expect(text).toContain(`TFT comes in place ${result.standings[0]!.rank} here`);
      }
    }
    const start = run(at(), 42);
    expect(debrief('yes', start)).toContain('So it is here: TFT and GRIM are in first place with 2599 points');
    expect(debrief('no', start)).toContain('This league says otherwise');
    expect(debrief('no', start)).not.toContain('Reset');
    expect(() => debrief('toString', start)).toThrow(RangeError);
  });

  it('marks the thresholds on δ and g', () => {
    expect(model.marks!('delta', run(at(), 1)).map(({ value }) => value)).toEqual([0.5, expect.closeTo(2 / 3, 9)]);
    expect(model.marks!('g', run(at(), 1))[0]!.value).toBeCloseTo(1 / 3, 9);
    expect(model.marks!('n', run(at(), 1))).toEqual([]);
    for (const result of runs)
      for (const id of ['delta', 'g'] as const)
        for (const { value } of model.marks!(id, result)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
  });
});

describe('the declaration', () => {
  it('refuses what is out of range, and gives the same run for the same seed', () => {
    expectChecked({ ...model, run: (values) => model.run(values, 42) });
    expect(run(at({ eps: 0.1 }), 1)).not.toEqual(run(at({ eps: 0.1 }), 2));
  });

  it('says of every preset whose its numbers are', () => {
    for (const { doc } of model.presets) expect(doc).toContain('our choice');
  });

  it('shows in its presets what they promise', () => {
    const preset = (id: string) => run(at(model.presets.find((one) => one.id === id)!.values), 42);
    for (const id of ['no-future', 'one-shot']) expect(winners(preset(id)).map(({ name }) => name)).toEqual(['ALLD']);
    const perRound = (result: Run, name: string) => result.standings.find((one) => one.name === name)!.perRound;
    const noisy = preset('forgiving');
    expect(perRound(noisy, 'Yours')).toBeGreaterThan(perRound(preset('noise'), 'RANDOM'));
  });
});
