import { geoContains } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as ArcsOfMany, Polygon as Arcs, Topology } from 'topojson-specification';

type Shape = (Arcs | ArcsOfMany) & { readonly code: string };

/** The world as Natural Earth draws it at 1:50 million, but for Crimea. */
export interface Atlas {
  /** Land of each country by ISO 3166-1 alpha-2; land without a code under a name of its own. */
  readonly countries: ReadonlyMap<string, Polygon | MultiPolygon>;
  readonly crimea: Polygon | MultiPolygon;
  /** Lines between countries. None between Ukraine and Crimea. */
  readonly borders: MultiLineString;
  /** All land as one. */
  readonly land: MultiPolygon;
}

/** A point in Crimea: of all of Russia's islands in the data, the one that holds it is no part of Russia. */
const simferopol: [number, number] = [34.1, 44.95];
const crimeaCode = 'Crimea';

let atlas: Atlas | undefined;

/** Loads the atlas, once: it takes some milliseconds and only courses with maps need it. */
export const getAtlas = (): Atlas => (atlas ??= makeAtlas());

function makeAtlas(): Atlas {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const shapes = world.objects.countries.geometries.map(
    (shape) => ({ ...shape, code: codeOf(shape.id, (shape.properties as { name: string }).name) }) as Shape,
  );
  const all = { type: 'GeometryCollection', geometries: cutCrimea(world, shapes) } as const;
  const land = (shape: Shape) => (feature(world, shape) as Feature).geometry;
  const countries = new Map<string, Polygon | MultiPolygon>();
  for (const shape of all.geometries) countries.set(shape.code, join(countries.get(shape.code), land(shape)));
  const crimea = countries.get(crimeaCode)!;
  countries.delete(crimeaCode);
  const isCrimea = (shape: object) => (shape as Shape).code === crimeaCode;
  return {
    countries,
    crimea,
    borders: mesh(world, all, (a, b) => a !== b && !isCrimea(a) && !isCrimea(b)),
    land: merge(world, all.geometries),
  };
}

// Intl knows the numbers of ISO 3166 beside its letters, so no table is needed.
function codeOf(id: number | string | undefined, name: string): string {
  if (id === undefined) return name === 'Kosovo' ? 'XK' : name;
  return new Intl.Locale(`und-${id}`).region ?? name;
}

/** Takes Crimea out of Russia, of which the data makes it a part, and makes it a shape of its own. */
function cutCrimea(world: Topology, shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape): Shape[] => {
    if (shape.code !== 'RU' || shape.type !== 'MultiPolygon') return [shape];
    const polygon = (arcs: number[][]): Shape => ({ type: 'Polygon', arcs, code: crimeaCode });
    const found = shape.arcs.findIndex((arcs) => geoContains(feature(world, polygon(arcs)), simferopol));
    if (found < 0)
      throw new Error('The map data no longer draws Crimea as an island of Russia: look at atlas.ts again.');
    return [{ ...shape, arcs: shape.arcs.filter((_, index) => index !== found) }, polygon(shape.arcs[found]!)];
  });
}

function join(first: Polygon | MultiPolygon | undefined, second: object): Polygon | MultiPolygon {
  const shape = second as Polygon | MultiPolygon;
  return first ? { type: 'MultiPolygon', coordinates: [...partsOf(first), ...partsOf(shape)] } : shape;
}

const partsOf = (shape: Polygon | MultiPolygon) => (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates);
