import { geoBounds, geoConicConformal, geoMercator, type GeoProjection } from 'd3-geo';
import type { MapData } from '../schemas/map.ts';
import type { Atlas } from './atlas.ts';

/** Longitudes and latitudes of the edges, in degrees. */
export type Bounds = NonNullable<MapData['bounds']>;

/** A projection with the rectangle it draws into. */
export interface Frame {
  readonly projection: GeoProjection;
  readonly width: number;
  readonly height: number;
  readonly bounds: Bounds;
}

/** Width of every map in its own units: a text of 14 of them can be read on a phone. */
const width = 360;

/** Returns the bounds of a map: as given, or around the countries it is to fit. Undefined if it says neither or both. */
export function boundsOf({ bounds, fit }: Pick<MapData, 'bounds' | 'fit'>, { countries }: Atlas): Bounds | undefined {
  if (bounds && fit) return undefined;
  if (!fit) return bounds;
  const boxes = fit
    .flatMap((code) => countries.get(code) ?? [])
    .map((land) => geoBounds({ type: 'Feature', geometry: land, properties: null }));
  const edge = (pick: (box: (typeof boxes)[number]) => number, most: (...values: number[]) => number) =>
    most(...boxes.map(pick));
  const [west, east] = [edge((box) => box[0][0], Math.min), edge((box) => box[1][0], Math.max)];
  const [south, north] = [edge((box) => box[0][1], Math.min), edge((box) => box[1][1], Math.max)];
  const margin = Math.max(east - west, north - south) / 30;
  return {
    west: west - margin,
    south: Math.max(-85, south - margin),
    east: east + margin,
    north: Math.min(85, north + margin),
  };
}

/** Returns why no map can be drawn in these bounds, if none can. */
export function findBoundsFault({ west, south, east, north }: Bounds): string | undefined {
  const size = `${round(east - west)}° wide and ${round(north - south)}° high`;
  if (east <= west || north <= south) return 'without an inside';
  return east - west < 1 || east - west > 120 || north - south < 1 || north - south > 70 ? size : undefined;
}

/** Makes the frame of a map: a conic projection that fits the region; at the equator, where cones flatten, Mercator. */
export function makeFrame(bounds: Bounds): Frame {
  const { west, south, east, north } = bounds;
  const sixth = (north - south) / 6;
  const projection =
    south + sixth > 5 || north - sixth < -5
      ? geoConicConformal().parallels([south + sixth, north - sixth])
      : geoMercator();
  projection.rotate([-(west + east) / 2, 0]).precision(0.3);
  const outline = { type: 'MultiPoint' as const, coordinates: edgeOf(bounds) };
  projection.fitWidth(width, outline);
  const rows = edgeOf(bounds).map((point) => projection(point)![1]);
  const height = Math.ceil(Math.max(...rows));
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, width, height, bounds };
}

// The edges are sampled, because a parallel is a curve on a conic map.
function edgeOf({ west, south, east, north }: Bounds): [number, number][] {
  const steps = Array.from({ length: 13 }, (_, step) => step / 12);
  return steps.flatMap((part): [number, number][] => {
    const [lon, lat] = [west + part * (east - west), south + part * (north - south)];
    return [
      [lon, south],
      [lon, north],
      [west, lat],
      [east, lat],
    ];
  });
}

const round = (degrees: number) => Math.round(degrees * 10) / 10;
