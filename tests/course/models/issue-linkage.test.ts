import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/issue-linkage/index.ts';
import {
  arrangements,
  checkIssue,
  holdsUnder,
  parameters,
  run,
  slackOf,
  threshold,
  type Holds,
  type Issue,
  type Run,
} from '../../../chapters/models/issue-linkage/model.ts';
import { heldName } from '../../../chapters/models/issue-linkage/words.ts';
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
const all = drawValues(parameters, 42, 1500).map((values) => ({ ...values, delta: Math.min(values.delta, 0.97) }));
const runs: Run[] = [
  ...all,
  ...model.presets.map(({ values }) => at(values)),
  at({ delta: 0 }),
  at({ delta: 0.99 }),
  at({ delta: 0.25 }),
  at({ delta: 0.6 }),
].map((values) => run(values));
const count = (holds: Holds) => holds.filter(Boolean).length;

/** What the rounds bring, added up one by one, from the first on. */
function addUp(brings: (round: number) => number, delta: number): number {
  let [sum, weight] = [0, 1];
  for (let round = 0; weight > 1e-15 && round < 4000; round++) {
    sum += weight * brings(round);
    weight *= delta;
  }
  return sum;
}

/** Whether no breach in the first round pays, trying each: breached issues bring T once; ended issues bring P from then on. */
function isSafe(issues: readonly Issue[], delta: number, endsAll: boolean): boolean {
  const together = addUp(() => issues.reduce((sum, { R }) => sum + R, 0), delta);
  for (let breach = 1; breach < 2 ** issues.length; breach++) {
    const isBroken = (index: number) => Math.floor(breach / 2 ** index) % 2 === 1;
    const after = addUp(
      (round) =>
        issues.reduce((sum, { T, R, P }, index) => {
          if (round === 0) return sum + (isBroken(index) ? T : R);
          return sum + (endsAll || isBroken(index) ? P : R);
        }, 0),
      delta,
    );
    if (after > together + 1e-9) return false;
  }
  return true;
}

describe('the test vectors of the specification', () => {
  it('needs 0.25 for the military issue, 0.6 for energy and 4/9 for both linked', () => {
    const { alone, linked, issues } = run(at());
    expect(issues).toEqual([
      { T: 4, R: 3, P: 0 },
      { T: 6, R: 3, P: 1 },
    ]);
    expect([...alone, linked]).toEqual([0.25, 0.6, expect.closeTo(4 / 9, 12)]);
  });

  it.each([
    [0.5, [true, false], [true, true], [true, true], 'helps'],
    [0.35, [true, false], [false, false], [true, false], 'harms'],
    [0.2, [false, false], [false, false], [false, false], 'nothing'],
    [0.7, [true, true], [true, true], [true, true], 'nothing'],
  ] as const)(
    'at δ = %d holds apart %j, rigidly linked %j, freely linked %j',
    (delta, separate, rigid, free, effect) => {
      expect(run(at({ delta }))).toMatchObject({ holds: { separate, rigid, free }, effect });
    },
  );
});

describe('what holds against trying every breach, on 1,500 draws', () => {
  it('holds kept apart where no breach of the issue pays, and linked rigidly where no breach of either or both does', () => {
    let seen = 0;
    for (const { values, issues, holds, alone, linked } of runs) {
      if ([...alone, linked].some((needed) => Math.abs(values.delta - needed) < 1e-6)) continue;
      issues.forEach((issue, index) => {
        expect(holds.separate[index]).toBe(isSafe([issue], values.delta, true));
      });
      const isLinked = isSafe(issues, values.delta, true);
      expect(holds.rigid).toEqual([isLinked, isLinked]);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(1490);
  });

  it('holds linked freely the most that any way of linking or leaving apart makes safe', () => {
    for (const { values, issues, holds, alone, linked } of runs) {
      if ([...alone, linked].some((needed) => Math.abs(values.delta - needed) < 1e-6)) continue;
      const { delta } = values;
      const ways: Holds[] = [[false, false]];
      if (isSafe([issues[0]], delta, true)) ways.push([true, false]);
      if (isSafe([issues[1]], delta, true)) ways.push([false, true]);
      if (isSafe(issues, delta, true) || isSafe(issues, delta, false)) ways.push([true, true]);
      expect(count(holds.free)).toBe(Math.max(...ways.map(count)));
      expect(ways.map(heldName)).toContain(heldName(holds.free));
    }
  });

  it('takes the slack to be what a breach loses, counted round by round, in the worth of the present round', () => {
    for (const { values, issues, slack } of runs.slice(0, 1000)) {
      const { delta } = values;
      issues.forEach(({ T, R, P }, index) => {
        const loses = addUp(() => R, delta) - addUp((round) => (round === 0 ? T : P), delta);
        expect(slack[index]).toBeCloseTo(loses * (1 - delta), 6);
        expect(slackOf({ T, R, P }, delta)).toBe(slack[index]);
      });
    }
  });
});

describe('laws and edges', () => {
  it('puts the threshold of the linked issues strictly between the two if they differ', () => {
    for (const { alone, linked } of runs) {
      if (Math.abs(alone[0] - alone[1]) < 1e-9) expect(linked).toBeCloseTo(alone[0], 9);
      else {
        expect(linked).toBeGreaterThan(Math.min(...alone));
        expect(linked).toBeLessThan(Math.max(...alone));
      }
    }
  });

  it('never lets a free link hold less than separate issues, while a rigid one can do either', () => {
    const effects = new Set<string>();
    for (const { holds, effect } of runs) {
      holds.separate.forEach((held, index) => {
        if (held) expect(holds.free[index]).toBe(true);
      });
      if (holds.rigid[0]) expect(holds.free).toEqual([true, true]);
      effects.add(effect);
    }
    expect([...effects].sort()).toEqual(['harms', 'helps', 'nothing']);
  });

  it('holds just at a threshold, within 1e-9 of it and no further below', () => {
    const { issues } = run(at());
    expect(holdsUnder('separate', issues, 0.25)).toEqual([true, false]);
    expect(holdsUnder('separate', issues, 0.25 - 5e-10)).toEqual([true, false]);
    expect(holdsUnder('separate', issues, 0.25 - 5e-9)).toEqual([false, false]);
    expect(holdsUnder('rigid', issues, 4 / 9)).toEqual([true, true]);
    expect(holdsUnder('rigid', issues, 4 / 9 - 5e-9)).toEqual([false, false]);
  });

  it('refuses an issue without T > R > P, which no setting of the sliders makes', () => {
    for (const bad of [
      { T: 3, R: 3, P: 0 },
      { T: 4, R: 1, P: 1 },
      { T: NaN, R: 3, P: 0 },
    ]) {
      expect(() => checkIssue(bad)).toThrow('an issue needs T > R > P');
      expect(() => threshold([bad])).toThrow(RangeError);
    }
    const end = (id: string, which: 'min' | 'max') => parameters.find((one) => one.id === id)![which];
    expect(end('T1', 'min')).toBeGreaterThan(end('R1', 'max'));
    expect(end('R2', 'min')).toBeGreaterThan(end('P2', 'max'));
  });

  it('refuses what is out of range and leaves nothing to chance', () => {
    expectChecked(model);
  });

  it('cuts the weight of the future where what holds changes, and nowhere else', () => {
    for (const { stretches, issues } of runs) {
      for (const arrangement of arrangements) {
        const cut = stretches[arrangement];
        expect([cut[0]!.from, cut.at(-1)!.to]).toEqual([0, 1]);
        cut.forEach(({ from, to, holds }, index) => {
          if (index > 0) expect(heldName(holds)).not.toBe(heldName(cut[index - 1]!.holds));
          for (const share of [0.001, 0.5, 0.999])
            expect(holdsUnder(arrangement, issues, from + share * (to - from))).toEqual(holds);
        });
      }
    }
  });
});

describe('words, table, figure and prediction', () => {
  const some = [...runs.slice(0, 250), ...runs.slice(1500)];

  it('says what holds under each arrangement, the thresholds and what the link does, as the run has them', () => {
    for (const result of some) {
      const text = model.describe(result);
      expect(text).not.toMatch(/NaN|undefined|Infinity|null/);
      const said = (holds: Holds) =>
        ({
          both: 'both issues hold',
          neither: 'neither issue holds',
          military: 'only the military issue holds',
          energy: 'only the energy issue holds',
        })[heldName(holds)];
      const { separate, rigid, free } = result.holds;
      expect(text).toContain(
        `kept apart, ${said(separate)}; linked rigidly, ${said(rigid)}; linked freely, ${said(free)}.`,
      );
      const told = /needs a weight of at least (\S+) and the energy issue (\S+); linked they need (\S+),/.exec(text);
      told
        ?.slice(1)
        .forEach((found, index) => expect(numberIn(found)).toBeCloseTo([...result.alone, result.linked][index]!, 1.9));
      expect(text.includes('carries strength over')).toBe(result.effect === 'helps');
      expect(text.includes('carries breakdown over')).toBe(result.effect === 'harms');
    }
  });

  it('gives a table that agrees with the run', () => {
    for (const result of some) {
      expectSoundTable(model, result);
      expect(cellOf(model, result, 'Weight of the future needed', 3)).toBeCloseTo(result.linked, 5);
      expect(cellOf(model, result, 'Linked rigidly', 1)).toBe(result.holds.rigid[0] ? 'holds' : 'fails');
      expect(cellOf(model, result, 'Kept apart', 2)).toBe(result.holds.separate[1] ? 'holds' : 'fails');
    }
  });

  it('draws a sound figure with texts apart, the stretches to scale and every marker at δ', () => {
    for (const result of some) {
      const svg = svgOf(model, result);
      expectSoundFigure(svg);
      expectTextsApart(svg);
      expectMarksInside(svg);
      const bars = [...svg.matchAll(/<rect class="svg-line" x="([^"]+)" y="[^"]+" width="([^"]+)" height="16"/g)];
      const drawn = bars.map(([, x, width]) => [(Number(x) - 18) / 324, (Number(x) - 18 + Number(width)) / 324]);
      const stretches = arrangements.flatMap((one) => result.stretches[one].map(({ from, to }) => [from, to]));
      expect(drawn).toEqual(stretches.map((ends) => ends.map((end) => expect.closeTo(end, 6) as number)));
      const markers = [...svg.matchAll(/points="\S+ \S+ ([^,]+),/g)].map(([, x]) => (Number(x) - 18) / 324);
      expect(markers).toEqual([0, 1, 2].map(() => expect.closeTo(result.values.delta, 6) as number));
    }
  });

  it('debriefs with the run now shown and with the weights at which a rigid link harms and helps', () => {
    for (const result of some) {
      for (const [option, effect] of [
        ['safer', 'helps'],
        ['riskier', 'harms'],
      ] as const) {
        const text = model.predict.debrief(option, result);
        expect(text.includes('So it is in the run now shown')).toBe(result.effect === effect);
      }
      const differ = Math.abs(result.alone[0] - result.alone[1]) > 1e-9;
      expect(model.predict.debrief('depends', result).includes('over all weights of the future')).toBe(differ);
    }
    expect(model.predict.debrief('safer', run(at()))).toContain(
      'harms from 0.25 to below 0.44, helps from there to below 0.60',
    );
    expect(() => model.predict.debrief('toString', run(at()))).toThrow(RangeError);
  });

  it('marks the three thresholds on δ, says of its presets whose the numbers are, and moves with its lever one value', () => {
    expect(model.marks!('delta', run(at())).map(({ value }) => value)).toEqual([0.25, 0.6, expect.closeTo(4 / 9, 9)]);
    expect(model.marks!('T1', run(at()))).toEqual([]);
    for (const { doc } of model.presets) expect(doc).toContain('our choice');
    expect(model.actions!.map(({ apply }) => apply(at()))).toEqual([at({ T2: 6.5 })]);
    const twins = run(at(model.presets.find(({ id }) => id === 'twins')!.values));
    expect(model.predict.debrief('depends', twins)).toContain('it can do neither');
    expect(model.marks!('delta', twins)).toHaveLength(1);
  });
});
