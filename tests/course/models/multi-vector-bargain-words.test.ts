import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import model from '../../../chapters/models/multi-vector-bargain/index.ts';
import { run, type Run } from '../../../chapters/models/multi-vector-bargain/model.ts';
import { DEFAULTS, at, cell, draws } from './multi-vector-bargain-runs.ts';

const svgOf = (result: Run) => renderToString(h(model.View as never, { run: result }));
const number = (text: string) => Number(text.replace('−', '-'));
const gauges = (result: Run) => [result.threatPoint, result.outsideOption, result.auction] as const;
const runs = [
  ...draws(21, 400),
  ...model.presets.map(({ values }) => at(values)),
  at({ E: 10, V: 1, gamma: 0, sigma: 0, tau: 0 }),
  at({ E: 10, V: 10 }),
  at({ V: 1, E: 0, gamma: 10, beta: 0.05, sigma: 0, tau: 0 }),
  at({ V: 20, sigma: 10, tau: 1, phi: 10, beta: 0.95, E: 10, gamma: 0 }),
].map((values) => run(values));

describe('words and table', () => {
  it('describes the run in five sentences, the first with the three amounts of the run', () => {
    for (const result of runs) {
      const sentences = model.describe(result).split(/(?<=\.)\s/);
      expect(sentences).toHaveLength(5);
      const amounts = [...sentences[0]!.matchAll(/−?\d+\.\d\d/g)].map(([text]) => number(text));
      const { e, values } = result;
      expect(amounts).toEqual(
        [e, values.V, ...gauges(result).map(({ x }) => x)].map((x): unknown => expect.closeTo(x, 1.9)),
      );
    }
  });

  it('says of each gauge what the run has: no deal, binding or not, who wins', () => {
    for (const result of runs) {
      const text = model.describe(result);
      const { threatPoint: one, outsideOption: two, auction: three } = result;
      expect(text.includes('so there is none')).toBe(!one.deal);
      expect(text.includes('so the small state leaves')).toBe(!two.deal);
      expect(text.includes(' binds, and the patron pays just that')).toBe(two.deal && two.binds);
      expect(text.includes('is no threat to that')).toBe(!two.binds);
      if (Math.abs(result.e - result.values.V) > 1e-9) {
        expect(text.includes('the patron outbids the rival')).toBe(three.patronWins);
        expect(text.includes('the rival outbids the patron')).toBe(!three.patronWins);
      }
    }
    expect(model.describe(run(at({ E: 10, V: 10 })))).toContain(
      'the two bids are equal, and the price is that bid, 10.00',
    );
  });

  it('gives a table that agrees with the run, in columns of one length, without a number that is not finite', () => {
    for (const result of runs) {
      const { columns, rows } = model.table(result);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      expect(rows.flat().every((value) => typeof value === 'string' || Number.isFinite(value))).toBe(true);
      gauges(result).forEach((gauge, index) => {
        const column = (index + 1) as 1 | 2 | 3;
        expect(cell(result, 'What the small state gets, x', column)).toBeCloseTo(gauge.x, 5);
        expect(cell(result, 'Next unit of the usable alternative e adds', column)).toBeCloseTo(gauge.effects.e, 5);
        expect(cell(result, 'Next unit of the patron’s stake σ adds', column)).toBeCloseTo(gauge.effects.sigma, 5);
        expect(cell(result, 'Next unit of the worth of the deal V adds', column)).toBeCloseTo(gauge.effects.V, 5);
      });
      expect(cell(result, 'Deal with the patron', 2)).toBe(result.outsideOption.deal ? 'yes' : 'no');
    }
  });

  it('divides the pie in the table between the two, wherever there is a deal', () => {
    for (const result of runs) {
      const deals = [result.threatPoint.deal, result.outsideOption.deal, result.auction.patronWins];
      deals.forEach((deal, index) => {
        const column = (index + 1) as 1 | 2 | 3;
        const rest = Number(cell(result, 'What the patron ends with', column));
        if (deal) expect(rest + gauges(result)[index]!.x).toBeCloseTo(result.values.V, 5);
        else expect(rest).toBeCloseTo(index === 0 ? result.threatPoint.dP : 0, 5);
      });
    }
  });

  it('marks on the tracks only places inside them', () => {
    for (const result of runs) {
      for (const id of ['E', 'beta', 'V'] as const) {
        for (const { value } of model.marks!(id, result)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(10);
        }
      }
    }
    expect(model.marks!('E', run(DEFAULTS)).map(({ value }) => value)).toEqual([expect.closeTo(2.857143, 6), 10]);
  });
});

describe('the figure', () => {
  it('is one SVG without styles, with text of 13 units or more, in the colours of the stylesheet only', () => {
    for (const result of runs) {
      const svg = svgOf(result);
      expect(svg.match(/<svg/g)).toHaveLength(1);
      expect(svg).toMatch(/^<svg viewBox="0 0 360 \d+" role="img" aria-label="[^"]+"><g aria-hidden="true">/);
      expect(svg).not.toMatch(/style|fill=|stroke=|NaN|Infinity|undefined/);
      for (const [, size] of svg.matchAll(/font-size="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(13);
      for (const [, name] of svg.matchAll(/class="([^"]*)"/g)) {
        expect(name).toMatch(
          /^svg-(text(-muted|-accent|-strong)?|line(-muted|-accent)?|fill-(surface|soft|accent|accent-soft|[abcd]|ink))$/,
        );
      }
    }
  });

  it('puts the marker of each gauge at x and the boxes around the possible terms, on one scale', () => {
    for (const result of runs) {
      const svg = svgOf(result);
      const { values, e, threatPoint: one, outsideOption: two, auction: three } = result;
      const amounts = [0, values.V, e, one.dS, values.V - one.dP, one.x];
      const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
      const place = (x: number) => 14 + (332 * (x - low)) / (high - low);
      const near = (x: number): unknown => expect.closeTo(place(x), 6);
      const markers = [...svg.matchAll(/points="\S+ \S+ ([^,]+),/g)].map(([, x]) => Number(x));
      expect(markers).toEqual(gauges(result).map(({ x }) => near(x)));
      const boxes = [...svg.matchAll(/class="svg-line-accent" x="([^"]+)" y="[^"]+" width="([^"]+)"/g)];
      const terms = [
        ...(one.deal ? [[one.dS, values.V - one.dP]] : []),
        ...(two.deal ? [[e, values.V]] : []),
        [three.x, Math.max(values.V, e)],
      ];
      expect(boxes.map(([, x, width]) => [Number(x), Number(x) + Number(width)])).toEqual(
        terms.map((ends) => ends.map(near)),
      );
    }
  });

  it('keeps every line of text inside the figure and clear of its neighbours', () => {
    for (const result of runs) {
      const texts = [
        ...svgOf(result).matchAll(
          /<text class="([^"]+)" font-size="(\d+)" x="([^"]+)" y="([^"]+)"( text-anchor="middle")?>([^<]+)</g,
        ),
      ];
      expect(texts.length).toBe(4 + 3 * 4);
      const spans = texts.map(([, , size, x, y, middle, text]) => {
        const width = text!.length * Number(size) * 0.56;
        const from = middle ? Number(x) - width / 2 : Number(x);
        return { y: Number(y), from, to: from + width };
      });
      for (const span of spans) {
        expect(span.from).toBeGreaterThanOrEqual(0);
        expect(span.to).toBeLessThanOrEqual(360);
        for (const other of spans.filter((one) => one !== span && one.y === span.y)) {
          expect(other.from >= span.to || other.to <= span.from).toBe(true);
        }
      }
    }
  });
});

describe('the prediction', () => {
  const debrief = (option: string, result = run(DEFAULTS)) => model.predict.debrief(option, result);

  it('refers to the option predicted and names the gauge it belongs to', () => {
    expect(model.predict).toMatchObject({ id: 'predict-multi-vector-bargain', revision: 1 });
    expect(model.predict.options.map(({ id }) => id)).toEqual(['part', 'nothing', 'all']);
    expect(debrief('part')).toMatch(/^You predicted that the patron concedes a part, 0\.6\. That is gauge 1/);
    expect(debrief('nothing')).toMatch(/^You predicted that the patron concedes nothing\. That is gauge 2/);
    expect(debrief('all')).toMatch(/^You predicted that the patron concedes the whole difference, 1\. None/);
  });

  it('states the effects of the run now shown, whatever the run', () => {
    for (const result of runs) {
      for (const { id } of model.predict.options) {
        const text = debrief(id, result);
        const found = /would add (\S+) in gauge 1, (\S+) in gauge 2, since .*, and (\S+) in gauge 3\.$/.exec(text)!;
        const adds = found.slice(1).map((word) => (word === 'nothing' ? 0 : number(word)));
        expect(adds).toEqual(gauges(result).map(({ effects }): unknown => expect.closeTo(effects.e, 1.9)));
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  it('gives the true reason for gauge 2', () => {
    expect(debrief('part')).toContain('bargaining alone gives 2.86, more than the alternative of 2.00');
    expect(debrief('part', run(at({ E: 4 })))).toContain('the alternative of 4.00 has overtaken the 2.86');
    expect(debrief('part', run(at({ E: 10, V: 5 })))).toContain('the small state has left for the rival');
  });

  it('refuses an option the question does not have', () => {
    expect(() => debrief('toString')).toThrow(RangeError);
  });
});
