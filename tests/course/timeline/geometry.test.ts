import { describe, expect, test } from 'vitest';
import { makeDrawing } from '../../../src/course/timeline/drawing.ts';
import { makeGeometry, markSize } from '../../../src/course/timeline/geometry.ts';

const event = (id: string, date: string, end?: string) => ({ id, date, end, values: {} });
const draw = (room: number, isRtl = false) => {
  const events = [
    event('a', '2013-03', '2014-02'),
    event('b', '2014-05'),
    event('c', '2014-05'),
    event('d', '2014-12'),
  ];
  const drawing = makeDrawing(events, undefined, undefined, { period: { from: 2014, to: 2014 } });
  const geometry = makeGeometry(drawing, isRtl, room);
  const lane = drawing.lanes[0]!;
  const places = new Map(lane.marks.map((mark) => [mark.event.id, geometry.place(mark, lane)]));
  return { geometry, lane, at: (id: string) => places.get(id)! };
};

describe('the geometry of a timeline', () => {
  test('gives every mark a square of 24 pixels, and wider columns where there is room', () => {
    expect(draw(100).geometry.pitch).toBe(markSize);
    expect(draw(960).geometry.pitch).toBe(80);
    expect(draw(960).geometry.width).toBe(960);
  });

  test('places a mark in its column, and what falls together above one another', () => {
    const { at } = draw(0);
    expect(at('b')).toMatchObject({ x: 4 * 24, y: 24, line: undefined });
    expect(at('c')).toMatchObject({ x: 4 * 24, y: 0 });
    expect(at('d').x).toBe(11 * 24);
  });

  test('draws an arrow where something began before', () => {
    const { line } = draw(0).at('a');
    expect(line).toBe('M6 7 1 12 6 17M1 12H36');
    expect(draw(0, true).at('a').line).toBe('M12 12H47M42 7 47 12 42 17');
  });

  test('runs from right to left where the language does', () => {
    const { at, geometry } = draw(0, true);
    expect(at('d').x).toBe(0);
    expect(at('a')).toMatchObject({ x: 10 * 24, shift: 24 });
    expect(geometry.xOfTick(0)).toBe(12 * 24);
  });

  test('makes slices of marks that would be stacked beyond all measure', () => {
    const many = Array.from({ length: 60 }, (_, index) => event(`e-${index}`, '2014'));
    const drawing = makeDrawing(many, undefined, undefined);
    const geometry = makeGeometry(drawing, false);
    expect(geometry.heightOf(drawing.lanes[0]!)).toBeLessThan(320);
  });
});
