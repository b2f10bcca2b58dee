import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { getAtlas } from '../../src/map/atlas.ts';

const atlas = getAtlas();
const has = (code: string, place: [number, number]) => geoContains(atlas.countries.get(code)!, place);
const squareKilometres = (shape: Parameters<typeof geoArea>[0]) => geoArea(shape) * 6371 ** 2;

describe('Crimea', () => {
  const places: [string, [number, number]][] = [
    ['Simferopol', [34.1, 44.95]],
    ['Yalta', [34.15, 44.52]],
    ['Kerch', [36.45, 45.35]],
    ['Dzhankoi', [34.39, 45.71]],
  ];

  it.each(places)('%s is in the shape of Crimea and not in that of Russia', (_, place) => {
    expect(geoContains(atlas.crimea, place)).toBe(true);
    expect(has('RU', place)).toBe(false);
  });

  it('is about as large as it is known to be, 27,000 square kilometres, and nothing beyond it', () => {
    expect(squareKilometres(atlas.crimea)).toBeGreaterThan(24_000);
    expect(squareKilometres(atlas.crimea)).toBeLessThan(29_000);
    expect(geoContains(atlas.crimea, [33.0, 46.6])).toBe(false);
    expect(geoContains(atlas.crimea, [37.8, 45.2])).toBe(false);
  });

  it('has no border with Ukraine among the borders', () => {
    const near = atlas.borders.coordinates
      .flat()
      .filter(([lon, lat]) => lon! > 33 && lon! < 35 && lat! > 45.8 && lat! < 46.3);
    expect(near).toEqual([]);
  });
});

describe('the atlas', () => {
  it('knows countries by the letters of ISO 3166, Kosovo included', () => {
    expect(['BY', 'FR', 'NO', 'US', 'XK', 'TW'].filter((code) => !atlas.countries.has(code))).toEqual([]);
    expect(has('BY', [27.56, 53.9])).toBe(true);
    expect(has('RU', [20.51, 54.71])).toBe(true);
    expect(has('FR', [2.35, 48.86])).toBe(true);
  });

  it('keeps the parts of a country that the data lists apart', () => {
    expect(has('AU', [149.1, -35.3])).toBe(true);
  });
});
