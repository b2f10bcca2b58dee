import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect } from 'vitest';
import { defaultValues } from '../../../src/models/address.ts';
import type { Model, Parameter, Values } from '../../../src/models/define-model.ts';
import { createRandom } from '../../../src/models/random.ts';

/** The default values with some changes. */
export const valuesAt =
  <Id extends string>(parameters: readonly Parameter<Id>[]) =>
  (changes: Partial<Values<Id>> = {}): Values<Id> => ({ ...defaultValues(parameters), ...changes });

/** `count` settings drawn from the ranges; a parameter with named values takes one of them. */
export function drawValues<Id extends string>(
  parameters: readonly Parameter<Id>[],
  seed: number,
  count = 1000,
  changes: Partial<Values<Id>> = {},
): Values<Id>[] {
  const random = createRandom(seed);
  const draw = ({ min, max, step, choices }: Parameter) =>
    choices ? min + step * Math.floor(random() * choices.length) : min + (max - min) * random();
  return Array.from(
    { length: count },
    () => ({ ...Object.fromEntries(parameters.map((one) => [one.id, draw(one)])), ...changes }) as Values<Id>,
  );
}

/** A number as the words write it. */
export const numberIn = (text: string): number => Number(text.replace('−', '-'));

export const svgOf = <Run>({ View }: Pick<Model<Run>, 'View'>, run: Run): string =>
  renderToString(h(View as never, { run }));

/** One SVG about 360 wide, without styles or broken numbers, in the classes of the stylesheet, with text of 13 units or more. */
export function expectSoundFigure(svg: string): void {
  expect(svg.match(/<svg/g)).toHaveLength(1);
  expect(svg).toMatch(/^<svg viewBox="0 0 360 \d+" role="img" aria-label="[^"]+"><g aria-hidden="true">/);
  expect(svg).not.toMatch(/style|fill=|stroke=|NaN|Infinity|undefined|null|-\d[^"]*</);
  for (const [, size] of svg.matchAll(/font-size="(\d+)"/g)) expect(Number(size)).toBeGreaterThanOrEqual(13);
  for (const [, name] of svg.matchAll(/class="([^"]*)"/g)) {
    expect(name).toMatch(
      /^svg-(text(-muted|-accent|-strong)?|line(-muted|-accent)?|fill-(surface|soft|accent|accent-soft|[abcd]|ink))$/,
    );
  }
}

/** The text of the figure with the box that each piece takes, reckoned at 0.56 of its size for a letter. */
export function textsOf(svg: string) {
  const found = svg.matchAll(
    /<text class="([^"]+)" font-size="(\d+)" x="([^"]+)" y="([^"]+)"(?: text-anchor="(\w+)")?>([^<]+)</g,
  );
  return Array.from(found, ([, , size, x, y, anchor, text]) => {
    const width = text!.replace(/&\w+;/g, '&').length * Number(size) * 0.56;
    const from = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return { text: text!, from, to: from + width, top: Number(y) - 0.7 * Number(size), bottom: Number(y) };
  });
}

/** Every line of text stands inside the figure and clear of the others. */
export function expectTextsApart(svg: string): void {
  const texts = textsOf(svg);
  const height = Number(/viewBox="0 0 360 (\d+)"/.exec(svg)![1]);
  expect(texts).toHaveLength(svg.match(/<text/g)!.length);
  const faults = texts.flatMap((one, index) => [
    ...(one.from < 0 || one.to > 360 || one.top < 0 || one.bottom > height - 2 ? [`“${one.text}” lies outside`] : []),
    ...texts
      .slice(index + 1)
      .filter((two) => one.from < two.to && two.from < one.to && one.top < two.bottom && two.top < one.bottom)
      .map((two) => `“${one.text}” meets “${two.text}”`),
  ]);
  expect(faults).toEqual([]);
}

/** Every number that draws something lies inside the figure. */
export function expectMarksInside(svg: string): void {
  const height = Number(/viewBox="0 0 360 (\d+)"/.exec(svg)![1]);
  const isOutside = (value: number, isAcross: boolean) => value < -0.01 || value > (isAcross ? 360.01 : height + 0.01);
  const places = [
    ...Array.from(svg.matchAll(/\b(cx|cy|x[12]?|y[12]?)="([^"]+)"/g), ([mark, name, value]) => ({
      mark,
      isOut: isOutside(Number(value), name!.includes('x')),
    })),
    ...Array.from(svg.matchAll(/[ML]\s*(-?[\d.]+)[ ,](-?[\d.]+)/g), ([mark, x, y]) => ({
      mark,
      isOut: isOutside(Number(x), true) || isOutside(Number(y), false),
    })),
  ];
  expect(places.filter(({ isOut }) => isOut)).toEqual([]);
}

/** Rows of one length, numbers finite. */
export function expectSoundTable<Run>(model: Pick<Model<Run>, 'table'>, run: Run): void {
  const { columns, rows } = model.table(run);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows.flat().every((cell) => (typeof cell === 'string' ? cell.length > 0 : Number.isFinite(cell)))).toBe(true);
}

/** A cell of the table by the words of its row. */
export const cellOf = <Run>(model: Pick<Model<Run>, 'table'>, run: Run, quantity: string, column = 1) =>
  model.table(run).rows.find(([name]) => name === quantity)?.[column];

/** Refuses what is out of range, not a number or missing; takes both ends; and nothing is changed or left to chance. */
export function expectChecked<Run, Id extends string>(
  { parameters, run, View, describe, table }: Model<Run, Id>,
  seed = 5,
): void {
  const at = valuesAt(parameters);
  for (const { id, min, max } of parameters) {
    for (const bad of [min - 0.001, max + 0.001, Number.NaN, Infinity, -Infinity, undefined]) {
      expect(() => run(at({ [id]: bad } as never), 42)).toThrow(RangeError);
      expect(() => run(at({ [id]: bad } as never), 42)).toThrow(`${id} must be a number from ${min} to ${max}`);
    }
    for (const end of [min, max]) {
      const result = run(at({ [id]: end } as never), 42);
      expect(describe(result)).not.toMatch(/NaN|undefined|Infinity|null/);
      expectSoundTable({ table }, result);
      expectSoundFigure(svgOf({ View }, result));
    }
  }
  for (const values of drawValues(parameters, seed, 100)) {
    expect(run(Object.freeze({ ...values }), 1)).toEqual(run({ ...values }, 1));
    expect(run(values, 1)).toEqual(run(values, 2));
  }
}
