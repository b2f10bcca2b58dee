import { describe, expect, test } from 'vitest';
import { makeDrawing, niceStep } from '../../../src/course/timeline/drawing.ts';

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
    expect([drawing.yearsPerColumn, drawing.columns]).toEqual([20, 25]);
    expect(drawing.lanes[0]!.marks.length).toBe(500);
    const ages = makeDrawing([event('bread', '-12400'), event('now', '2026')], undefined, undefined);
    expect([ages.yearsPerColumn, ages.columns]).toEqual([500, 30]);
  });

  test('names round years on the axis, in their columns', () => {
    const { ticks } = makeDrawing([event('a', '1991'), event('b', '2012')], undefined, undefined);
    expect(ticks).toEqual([1995, 2000, 2005, 2010].map((year) => ({ year, column: year - 1991 })));
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
