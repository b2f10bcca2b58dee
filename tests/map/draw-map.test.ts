import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCourse } from '../../src/course/read-course.ts';
import { formatReport } from '../../src/course/report.ts';
import { drawMap } from '../../src/map/draw-map.ts';
import { findBoundsFault, makeFrame } from '../../src/map/frame.ts';
import { MapSchema } from '../../src/schemas/map.ts';
import { loadBase, withText } from '../course/course-files.ts';

const region = {
  title: 'A region',
  description: 'Of the world.',
  bounds: { west: 16, south: 44, east: 40, north: 59 },
  borders: 2026,
  kinds: [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ],
  countries: [
    { code: 'BY', kind: 'b' },
    { code: 'UA', kind: 'a' },
    { code: 'PL', label: 'Polonia', at: [20, 52] },
  ],
  places: [
    { id: 'minsk', name: 'Minsk', lon: 27.56, lat: 53.9 },
    { id: 'kyiv', name: 'Kyiv', lon: 30.52, lat: 50.45 },
  ],
  lines: [
    {
      id: 'road',
      label: 'Road',
      via: [
        [21, 52.2],
        [27.6, 53.9],
        [60, 56],
      ],
    },
  ],
};
const drawing = drawMap(MapSchema.parse(region), 'es');

describe('drawMap', () => {
  it('names countries in the language of the course, or as the author says, with their kinds', () => {
    expect(drawing.countries.map(({ code, name, kind }) => [code, name, kind])).toEqual([
      ['BY', 'Bielorrusia', 2],
      ['UA', 'Ucrania', 1],
      ['PL', 'Polonia', 0],
    ]);
  });

  it('puts north above south and east right of west, inside the frame', () => {
    const [minsk, kyiv] = drawing.places;
    expect(minsk!.y).toBeLessThan(kyiv!.y);
    expect(minsk!.x).toBeLessThan(kyiv!.x);
    for (const { x, y } of [...drawing.places, ...drawing.countries]) {
      expect(x > 0 && x < drawing.width).toBe(true);
      expect(y > 0 && y < drawing.height).toBe(true);
    }
  });

  it('draws Crimea apart, with the kind of Ukraine', () => {
    expect(drawing.crimea?.kind).toBe(1);
    expect(drawing.crimea?.path).toMatch(/^M[\d.]+ [\d.]+l/);
  });

  it('says nothing of Crimea where the frame does not show it', () => {
    const baltic = { ...region, bounds: { west: 16, south: 53, east: 30, north: 59 }, places: [], lines: [] };
    expect(drawMap(MapSchema.parse(baltic), 'en').crimea).toBeUndefined();
  });

  it('cuts what reaches beyond the frame', () => {
    const numbers = [...drawing.land.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(numbers.length).toBeGreaterThan(3);
    for (const [x, y] of numbers) {
      expect(x).toBeGreaterThanOrEqual(-0.1);
      expect(x).toBeLessThanOrEqual(drawing.width + 0.1);
      expect(y).toBeGreaterThanOrEqual(-0.1);
      expect(y).toBeLessThanOrEqual(drawing.height + 0.1);
    }
  });

  it('is small enough for a page', () => {
    expect(JSON.stringify(drawing).length).toBeLessThan(40_000);
  });

  it('gives the same drawing every time', () => {
    expect(drawMap(MapSchema.parse(region), 'es')).toEqual(drawing);
  });
});

describe('frames', () => {
  it.each([
    [{ west: -10, south: 35, east: 30, north: 60 }, 'in the north'],
    [{ west: 110, south: -45, east: 155, north: -10 }, 'in the south'],
    [{ west: -20, south: -35, east: 52, north: 35 }, 'across the equator'],
    [{ west: -125, south: 25, east: -66, north: 50 }, 'in the west'],
  ])('fit their bounds %j, %s', (bounds) => {
    const { projection, width, height } = makeFrame(bounds);
    const corners = [
      [bounds.west, bounds.south],
      [bounds.west, bounds.north],
      [bounds.east, bounds.south],
      [bounds.east, bounds.north],
    ];
    for (const corner of corners as [number, number][]) {
      const [x, y] = projection(corner)!;
      expect(x).toBeGreaterThan(-1);
      expect(x).toBeLessThan(width + 1);
      expect(y).toBeGreaterThan(-1);
      expect(y).toBeLessThan(height + 1);
    }
    expect(height / width).toBeGreaterThan(0.3);
    expect(height / width).toBeLessThan(2.5);
  });

  it.each([
    [{ west: 5, south: 5, east: 5, north: 10 }, 'without an inside'],
    [{ west: -170, south: 0, east: 170, north: 60 }, '340° wide and 60° high'],
    [{ west: 5, south: 5, east: 5.5, north: 10 }, '0.5° wide and 5° high'],
    [{ west: 5, south: 5, east: 15, north: 10 }, undefined],
  ])('%j: %s', (bounds, fault) => {
    expect(findBoundsFault(bounds)).toBe(fault);
  });
});

describe('the maps that are written', () => {
  const manual = readFileSync(join(import.meta.dirname, '../../docs/authoring.md'), 'utf8');
  const example = /`chapters\/data\/maps\/north-sea\.yaml`:\n+```yaml\n([^]*?)```/.exec(manual)![1]!;

  it('the example of the manual has no mistake and shows what it names', () => {
    const files = withText(loadBase(), 'chapters/data/maps/north-sea.yaml', example);
    expect(formatReport(readCourse(files).issues)).toBe('No mistakes found.');
    expect(drawMap(MapSchema.parse(parse(example)), 'en').countries).toHaveLength(4);
  });

  it('the example with memberships has no mistake either', () => {
    const memberships = /```yaml\n(years: [^]*?)```/.exec(manual)![1]!;
    const head = example
      .replace(/kinds:[^]*?countries:/, 'countries:')
      .replace(', kind: flooded', '')
      .replace(', kind: flooded', '');
    const files = withText(loadBase(), 'chapters/data/maps/north-sea.yaml', head + memberships);
    expect(formatReport(readCourse(files).issues)).toBe('No mistakes found.');
    const drawn = drawMap(MapSchema.parse(parse(head + memberships)), 'en').members;
    expect(drawn.map(({ code, path }) => [code, path !== undefined])).toEqual([
      ['DE', true],
      ['NL', true],
      ['DK', true],
      ['GB', true],
      ['NO', true],
    ]);
  });
});
