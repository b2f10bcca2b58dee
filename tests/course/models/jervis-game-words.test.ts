import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/jervis-game/index.ts';
import { run, type GameValues, type Run } from '../../../chapters/models/jervis-game/model.ts';
import { DEFAULTS, at, draws, cell, GREEDY } from './jervis-game-runs.ts';

describe('words, table and figure', () => {
  const NAMES = {
    harmony: 'harmony',
    'stag-hunt': 'Stag Hunt',
    chicken: 'Chicken',
    'prisoners-dilemma': 'Prisoners’ Dilemma',
    boundary: 'boundary case',
  };
  const svgOf = (result: Run) => renderToString(h(model.View as never, { run: result }));
  const runs = [
    ...draws(21, { levers: false, count: 150 }),
    ...draws(22, { levers: true, count: 150 }),
    ...model.presets.map(({ values }) => at(values)),
    at({ o: 0.25 }),
    at({ p: 0.8 }),
    at({ G: 0, dT: 0.2 }),
  ].map((values) => run(values));

  it('describes the run in two to five sentences that name its class, p* and the better move', () => {
    for (const result of runs) {
      const text = model.describe(result);
      const sentences = text.split(/(?<=\.)\s/);
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(5);
      expect(sentences[0]).toContain(NAMES[result.gameClass]);
      expect(text.includes('p* =')).toBe(result.pStar !== null);
      if (result.choice.length > 1) expect(text).toContain('both moves pay the same');
      else expect(text).toContain(`the better move is to ${result.choice[0] === 'C' ? 'hold back' : 'arm'}`);
    }
  });

  it('names fear in the Stag Hunt, greed in Chicken, both in the dilemma and neither in harmony', () => {
    const motive = (changes: GameValues) => model.describe(run(changes));
    expect(motive(DEFAULTS)).toContain('fear, not greed');
    expect(motive(GREEDY)).toContain('greed, not fear');
    expect(motive(at({ o: 0.7 }))).toContain('Greed and fear both');
    expect(motive(at({ o: 0.1 }))).toContain('no pull of greed');
  });

  it('says at least p* in the Stag Hunt, at most p* in Chicken, and names the equilibria', () => {
    expect(model.describe(run(DEFAULTS))).toContain('is at least p* = 0.80');
    expect(model.describe(run(DEFAULTS))).toContain('2 equilibria in pure moves: both hold back; both arm.');
    expect(model.describe(run(GREEDY))).toContain('is at most p* = 0.33');
    const equilibria = cell(run(GREEDY), 'Equilibria in pure moves');
    expect(equilibria).toBe('this state holds back and the other arms; this state arms and the other holds back');
  });

  it('never prints two unequal numbers as if they were equal', () => {
    const text = model.describe(run(at({ p: 0.799999 })));
    expect(text).toContain('p* = 0.800000; with p = 0.799999 the better move is to arm');
    for (const result of runs) {
      for (const [, better, worse] of model.describe(result).matchAll(/better \((\S+) against (\S+)\)/g)) {
        const [high, low] = [better!, worse!].map((text) => Number(text.replace('−', '-')));
        expect(high).toBeGreaterThan(low!);
      }
    }
  });

  it('warns in words when levers break the usual order of payoffs, and only then', () => {
    for (const result of runs) {
      expect(model.describe(result).includes('out of the order')).toBe(!result.usualOrder);
    }
  });

  it('gives a table that agrees with the run, in columns of one length, with finite numbers only', () => {
    for (const result of runs) {
      const { columns, rows } = model.table(result);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      expect(rows.flat().every((value) => typeof value === 'string' || Number.isFinite(value))).toBe(true);
      expect(cell(result, 'Class of the game')).toBe(NAMES[result.gameClass]);
      expect(cell(result, 'Both hold back')).toBeCloseTo(result.payoffs.R, 6);
      expect(cell(result, 'It arms, the other holds back')).toBeCloseTo(result.payoffs.T, 6);
      expect(cell(result, 'It holds back, the other arms')).toBeCloseTo(result.payoffs.S, 6);
      expect(cell(result, 'Both arm')).toBeCloseTo(result.payoffs.P, 6);
      expect(cell(result, 'Greed if below 0')).toBeCloseTo(result.payoffs.R - result.payoffs.T, 6);
      expect(cell(result, 'Fear if above 0')).toBeCloseTo(result.payoffs.P - result.payoffs.S, 6);
      const shownPStar = cell(result, 'Belief at which both moves pay the same');
      if (result.pStar === null) expect(shownPStar).toBe('none');
      else expect(shownPStar).toBeCloseTo(result.pStar, 6);
      const shown = (x: number | null): unknown => (x === null || x === Infinity ? 'none' : expect.closeTo(x, 5));
      expect(cell(result, 'Fear threshold of offence advantage')).toEqual(shown(result.o1));
      expect(cell(result, 'Greed threshold of offence advantage')).toEqual(shown(result.o2));
      expect(cell(result, 'Holding back is risk-dominant below (no levers)')).toEqual(shown(result.riskBound));
      expect(String(cell(result, 'Equilibria in pure moves')).split('; ')).toHaveLength(result.equilibria.length);
    }
  });

  it('draws one SVG without styles, with text of 13 units or more, in the colours of the stylesheet only', () => {
    for (const result of runs) {
      const svg = svgOf(result);
      expect(svg.match(/<svg/g)).toHaveLength(1);
      expect(svg).toMatch(/^<svg viewBox="0 0 360 \d+" role="img" aria-label="[^"]+">/);
      expect(svg).not.toMatch(/style|fill=|stroke=|NaN|Infinity|∞|undefined/);
      for (const [, size] of svg.matchAll(/font-size="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(13);
      for (const [, name] of svg.matchAll(/class="([^"]*)"/g)) {
        expect(name).toMatch(
          /^svg-(text(-muted|-accent|-strong)?|line(-muted|-accent)?|fill-(surface|soft|accent|accent-soft|[abcd]|ink))$/,
        );
      }
    }
  });

  it('puts each payoff in its cell, this state first, in bold where it is a best reply', () => {
    for (const result of runs) {
      const { R, T, S, P } = result.payoffs;
      const { toC, toD } = result.bestReplies;
      const drawn = [...svgOf(result).matchAll(/class="([^"]+)" font-size="17"[^>]*>([^<]+)</g)];
      expect(drawn.map(([, , text]) => Number(text!.replace('−', '-')))).toEqual(
        [R, R, S, T, T, S, P, P].map((payoff): unknown => expect.closeTo(payoff, 1.9)),
      );
      const [r, t, s, p] = [toC.includes('C'), toC.includes('D'), toD.includes('C'), toD.includes('D')];
      expect(drawn.map(([, name]) => name === 'svg-text-strong')).toEqual([r, r, s, t, t, s, p, p]);
    }
  });

  it('writes "equilibrium" in the cells of the equilibria', () => {
    for (const result of runs) {
      const cells = svgOf(result).split(/(?=<g><rect class="svg-fill-(?:ink|soft)" x="[^"]+" y="[^"]+" width="130")/);
      const drawn = cells.slice(1).map((text) => text.includes('>equilibrium<'));
      expect(drawn).toEqual(['CC', 'CD', 'DC', 'DD'].map((profile) => result.equilibria.includes(profile as 'CC')));
    }
  });

  it('draws the strip and the belief bar to scale, with the markers at o and p and the thresholds on the track', () => {
    for (const result of runs) {
      const svg = svgOf(result);
      const bars = [...svg.matchAll(/<rect class="[^"]+" x="([^"]+)" y="[^"]+" width="([^"]+)" height="20"/g)];
      const shares = bars.map(([, x, width]) => [(Number(x) - 18) / 324, (Number(x) - 18 + Number(width)) / 324]);
      const stretches = [...result.classes, ...result.choices].map(({ from, to }) => [from, to]);
      expect(shares).toEqual(stretches.map((ends): unknown[] => ends.map((end): unknown => expect.closeTo(end, 6))));
      const markers = [...svg.matchAll(/points="\S+ \S+ ([^,]+),/g)].map(([, x]) => (Number(x) - 18) / 324);
      expect(markers).toEqual([expect.closeTo(result.values.o, 6), expect.closeTo(result.values.p, 6)]);
      expect([svg.includes('>o₁ '), svg.includes('>o₂ ')]).toEqual([result.o1 <= 1, result.o2 <= 1]);
      expect(svg.includes('>p* ')).toBe(result.pStar !== null);
    }
  });

  it('marks in the figure as many equilibria and best replies as the run has, and names every class on the strip', () => {
    for (const result of runs) {
      const svg = svgOf(result);
      expect(svg.match(/>equilibrium</g) ?? []).toHaveLength(result.equilibria.length);
      const { toC, toD } = result.bestReplies;
      expect(svg.match(/width="42"/g)).toHaveLength(2 * (toC.length + toD.length));
      for (const { what } of result.classes) expect(svg).toContain(`>${NAMES[what].split(' ')[0]}`);
      expect(svg).toContain(`: ${NAMES[result.gameClass]}<`);
    }
  });
});

describe('the prediction', () => {
  const debrief = (option: string, values: GameValues) => model.predict.debrief(option, run(values));
  const OPTIONS = ['still-hold-back', 'depends-on-belief', 'both-arm'];

  it('offers three options and refers in the debrief to the one predicted', () => {
    expect(model.predict).toMatchObject({ id: 'predict-jervis-game', revision: 1 });
    expect(model.predict.options.map(({ id }) => id)).toEqual(OPTIONS);
    expect(debrief('still-hold-back', DEFAULTS)).toContain('You predicted that both still hold back');
    expect(debrief('depends-on-belief', DEFAULTS)).toContain('You predicted that it depends');
    expect(debrief('both-arm', DEFAULTS)).toContain('You predicted that both arm');
  });

  it('says which prediction came true in the run shown', () => {
    const came = (values: GameValues) =>
      OPTIONS.filter((id) => debrief(id, values).includes('That is what happens here'));
    expect(came(at({ o: 0.1 }))).toEqual(['still-hold-back']);
    expect(came(DEFAULTS)).toEqual(['depends-on-belief']);
    expect(came(at({ o: 0.7 }))).toEqual(['both-arm']);
    expect(came(GREEDY)).toEqual([]);
    expect(came(at({ o: 0.25 }))).toEqual([]);
  });

  it('says in the Stag Hunt that no aim has changed and that belief decides, with the numbers of the run', () => {
    const text = debrief('both-arm', DEFAULTS);
    expect(text).toContain('Neither state’s aim has changed');
    expect(text).toContain('What decides is belief: holding back needs p of at least 0.80, and with p = 0.50');
  });

  it('says beyond the Stag Hunt that pure security seekers do not get there', () => {
    for (const values of [GREEDY, at({ o: 0.7 })]) {
      expect(debrief('both-arm', values)).toContain('Pure security seekers (G = 0) reach the Stag Hunt at most');
    }
  });

  it('says that a harmless world need not become a trap where harmony holds throughout, and never that it must', () => {
    expect(debrief('both-arm', at({ G: 0.1, L: 0.3 }))).toContain('stays harmony at every o');
    for (const values of draws(31, { levers: true, count: 200 })) {
      for (const option of OPTIONS) expect(debrief(option, values)).not.toMatch(/must|inevitabl|always/);
    }
  });

  it('refuses an option the question does not have', () => {
    expect(() => debrief('toString', DEFAULTS)).toThrow(RangeError);
  });
});
