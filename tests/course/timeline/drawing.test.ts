import { describe, expect, test } from 'vitest';
import { makeDrawing } from '../../../src/course/timeline/drawing.ts';
import { niceStep } from '../../../src/course/timeline/scale.ts';

const kinds = { id: 'kind', values: ['war', 'trade'].map((id) => ({ id, label: id.toUpperCase() })) };
const effects = { id: 'effect', values: ['up', 'down'].map((id) => ({ id, label: id })) };
const event = (id: string, date: string, values: Record<string, string[]> = {}, end?: string) => ({
  id,
  date,
  values,
  end,
});
const placesOf = (drawing: ReturnType<typeof makeDrawing>) =>
  drawing.lanes.flatMap(({ marks }) => marks.map(({ event: { id }, column, level }) => `${id} ${column}/${level}`));

describe('the drawing of a timeline', () => {
  test('has one mark for each event, in the lane of its main value; events without one have the last lane', () => {
    const drawing = makeDrawing(
      [
        event('a', '2001', { kind: ['trade', 'war'] }),
        event('b', '2001'),
        event('c', '2003', { kind: ['war'], effect: ['down'] }),
      ],
      kinds,
      effects,
    );
    expect(
      drawing.lanes.map(({ label, marks }) => [label, ...marks.map((mark) => [mark.event.id, mark.shape])]),
    ).toEqual([
      ['WAR', ['c', 1]],
      ['TRADE', ['a', undefined]],
      [undefined, ['b', undefined]],
    ]);
    expect(drawing.columns).toBe(3);
  });

  test('stacks what falls into the same column, so that clusters are high', () => {
    const drawing = makeDrawing(
      [event('a', '2004-01'), event('b', '2004'), event('c', '2004-12-31'), event('d', '2005')],
      undefined,
      undefined,
    );
    expect(placesOf(drawing)).toEqual(['a 0/0', 'b 0/1', 'c 0/2', 'd 1/0']);
    expect(drawing.lanes[0]!.levels).toBe(3);
  });

  test('keeps all columns of what lasted free of other marks', () => {
    const drawing = makeDrawing(
      [event('long', '2000', {}, '2002'), event('in', '2001'), event('after', '2003'), event('end', '2002')],
      undefined,
      undefined,
    );
    expect(placesOf(drawing)).toEqual(['long 0/0', 'in 1/1', 'after 3/0', 'end 2/1']);
  });

  test('leaves out lanes without events, and is empty without any', () => {
    expect(
      makeDrawing([event('a', '2001', { kind: ['war'] })], kinds, undefined).lanes.map((lane) => lane.label),
    ).toEqual(['WAR']);
    expect(makeDrawing([], kinds, undefined)).toMatchObject({ lanes: [], columns: 0, ticks: [] });
  });

  test('puts more years into a column rather than growing without end', () => {
    const years = Array.from({ length: 500 }, (_, index) => event(`e-${index}`, String(1500 + index)));
    const drawing = makeDrawing(years, undefined, undefined);
    expect([drawing.monthsPerColumn / 12, drawing.columns]).toEqual([20, 25]);
    expect(drawing.lanes[0]!.marks.length).toBe(500);
    const ages = makeDrawing([event('bread', '-12400'), event('now', '2026')], undefined, undefined);
    expect([ages.monthsPerColumn / 12, ages.columns]).toEqual([500, 30]);
  });

  test('names round years on the axis, in their columns', () => {
    const { ticks } = makeDrawing([event('a', '1991'), event('b', '2012')], undefined, undefined);
    expect(ticks).toEqual([1995, 2000, 2005, 2010].map((year) => ({ year, column: year - 1991 })));
  });
});

describe('a period of a timeline', () => {
  const events = [
    event('old', '2001-05', {}, '2014-02'),
    event('day', '2014-03-16'),
    event('month', '2014-10'),
    event('year', '2014?'),
    event('next', '2015-01-01', {}, '2020'),
  ];
  const draw = (from: number, to: number) => makeDrawing(events, undefined, undefined, { period: { from, to } });

  test.each([
    [2014, 2014, 1, 12],
    [2013, 2016, 1, 48],
    [2012, 2016, 3, 20],
    [2008, 2022, 6, 30],
    [1990, 2025, 12, 36],
    [1900, 2025, 60, 26],
  ])('from %d to %d has columns of %d months, %d of them', (from, to, months, columns) => {
    const drawing = draw(from, to);
    expect([drawing.monthsPerColumn, drawing.columns]).toEqual([months, columns]);
  });

  test('leaves out what is outside, and says of what lasted where it goes on', () => {
    const marks = draw(2014, 2014).lanes[0]!.marks.map(({ event: { id }, column, columns, before, after, vague }) => ({
      id,
      place: `${column}+${columns}`,
      edges: `${before ? '<' : ''}${after ? '>' : ''}`,
      vague,
    }));
    expect(marks).toEqual([
      { id: 'old', place: '0+2', edges: '<', vague: false },
      { id: 'day', place: '2+1', edges: '', vague: false },
      { id: 'month', place: '9+1', edges: '', vague: false },
      { id: 'year', place: '0+12', edges: '', vague: true },
    ]);
    expect(draw(2016, 2017).lanes[0]!.marks).toMatchObject([{ event: { id: 'next' }, before: true, after: true }]);
  });

  test('names years, and months between them where there is room', () => {
    expect(draw(2014, 2015).ticks).toEqual([
      { column: 0, year: 2014, month: undefined },
      { column: 6, year: 2014, month: 7 },
      { column: 12, year: 2015, month: undefined },
      { column: 18, year: 2015, month: 7 },
    ]);
    expect(draw(-1, 1).ticks.map(({ year, month }) => `${year}/${month ?? 1}`)).toContain('0/7');
  });
});

test.each([
  [0.2, 1],
  [1, 1],
  [1.1, 2],
  [3, 5],
  [6, 10],
  [11, 20],
  [290, 500],
  [1000, 1000],
])('the round number for %d is %d', (least, step) => expect(niceStep(least)).toBe(step));
