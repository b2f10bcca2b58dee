import { geoPath, geoStream, type GeoStream } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import type { MapData } from '../schemas/map.ts';
import { getAtlas } from './atlas.ts';
import { type Bounds, boundsOf, type Frame, makeFrame } from './frame.ts';

/** A map as SVG paths and points, in units of its own `width` by `height`. Names are in the given language. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  /** Countries the map names, with the number of their kind from 1, or none. */
  readonly countries: readonly {
    readonly code: string;
    readonly name: string;
    readonly kind: number;
    readonly path: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** All land, to lie under the countries. */
  readonly land: string;
  readonly borders: string;
  /** Crimea, if it is in the frame, with the kind of Ukraine. */
  readonly crimea: { readonly path: string; readonly kind: number } | undefined;
  readonly places: readonly (MapData['places'][number] & { readonly x: number; readonly y: number })[];
  readonly lines: readonly { readonly id: string; readonly label: string; readonly path: string }[];
  /** Every country that is ever in an organisation of the map. */
  readonly members: readonly {
    readonly code: string;
    readonly name: string;
    /** Its land in the frame; undefined if none is. */
    readonly path: string | undefined;
    /** Where the signs of its organisations begin. */
    readonly x: number;
    readonly y: number;
  }[];
}

/** Draws a checked map. `language` is the BCP 47 tag for the names of countries. */
export function drawMap(map: MapData, language: string): MapDrawing {
  const atlas = getAtlas();
  const bounds = boundsOf(map, atlas);
  if (!bounds) throw new Error('A map needs either bounds or countries to fit.');
  const frame = makeFrame(bounds);
  const draw = pathIn(frame, map.organisations.length > 0 ? coarse : fine);
  const kindOf = (code: string) => {
    const kind = map.countries.find((country) => country.code === code)?.kind;
    return kind === undefined ? 0 : map.kinds.findIndex(({ id }) => id === kind) + 1;
  };
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const crimea = draw(atlas.crimea);
  const countries = map.countries.flatMap(({ code, label, at }) => {
    const shape = atlas.countries.get(code);
    const path = shape ? draw(shape) : '';
    if (!shape || path === '') return [];
    const [x, y] = (at ? frame.projection(at) : geoPath(frame.projection).centroid(shape)) ?? [0, 0];
    return [{ code, name: label ?? names.of(code) ?? code, kind: kindOf(code), path, x: round(x), y: round(y) }];
  });
  const memberOf = (code: string): MapDrawing['members'][number] => {
    const named = countries.find((country) => country.code === code);
    const shape = atlas.countries.get(code);
    // The map draws Crimea apart, as Ukrainian territory.
    const path = shape ? draw(shape) + (code === 'UA' ? crimea : '') : '';
    const [x, y] = named ? [named.x, named.y + belowName] : shape ? geoPath(frame.projection).centroid(shape) : [0, 0];
    const name = named?.name ?? names.of(code) ?? code;
    if (path === '') return { code, name, path: undefined, x: 0, y: 0 };
    const within = (value: number, most: number) => round(Math.min(most - edge, Math.max(edge, value)));
    return { code, name, path, x: within(x, frame.width), y: within(y, frame.height) };
  };
  const members = new Set(map.organisations.flatMap((organisation) => organisation.members.map((one) => one.country)));
  return {
    width: frame.width,
    height: frame.height,
    countries,
    members: [...members].map(memberOf),
    land: draw(atlas.land),
    borders: draw(atlas.borders),
    crimea: crimea === '' ? undefined : { path: crimea, kind: kindOf('UA') },
    places: map.places.map((place) => ({ ...place, ...pointIn(frame, place.lon, place.lat) })),
    lines: map.lines.map(({ id, label, via }) => ({ id, label, path: draw({ type: 'LineString', coordinates: via }) })),
  };
}

/** From the line of a name down to the middle of the signs below it. */
const belowName = 11;
/** How near to the frame the middle of a sign may come. */
const edge = 10;

/** Returns the point of the frame where a place lies; undefined outside it. */
export function placeIn(frame: Frame, lon: number, lat: number): { x: number; y: number } | undefined {
  const { x, y } = pointIn(frame, lon, lat);
  return x >= 0 && x <= frame.width && y >= 0 && y <= frame.height ? { x, y } : undefined;
}

/** Whether any of a shape is in the frame. */
export const isIn = (frame: Frame, shape: Geometry): boolean => pathIn(frame)(shape) !== '';

function pointIn({ projection }: Frame, lon: number, lat: number): { x: number; y: number } {
  const [x, y] = projection([lon, lat]) ?? [-1, -1];
  return { x: round(x), y: round(y) };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Points closer than `step`, in units of the map, are one; places are rounded to a part of `parts` of a unit. */
interface Grain {
  readonly step: number;
  readonly parts: number;
}

/** As fine as the frame can show. */
const fine: Grain = { step: 0.9, parts: 10 };
/** Where every country is drawn once more to be hatched, a page could not carry that. */
const coarse: Grain = { step: 2, parts: 1 };

/** Makes the function that turns a shape into the data of an SVG path. */
function pathIn({ projection, bounds }: Frame, { step, parts }: Grain = fine): (shape: Geometry) => string {
  return (shape) => {
    let data = '';
    let run: [number, number][] = [];
    let isArea = false;
    const sink: GeoStream = {
      point: (x, y) => {
        const last = run.at(-1);
        if (!last || Math.hypot(x - last[0], y - last[1]) >= step) run.push([x, y]);
      },
      lineStart: () => (run = []),
      lineEnd: () => {
        if (run.length > (isArea ? 2 : 1) && (!isArea || isVisible(run, 2 * step)))
          data += `M${toSteps(run, parts)}${isArea ? 'z' : ''}`;
      },
      polygonStart: () => (isArea = true),
      polygonEnd: () => (isArea = false),
    };
    geoStream(nearOf(shape, bounds), projection.stream(sink));
    return data;
  };
}

/** Whether an island is large enough to be seen. */
const isVisible = (ring: readonly [number, number][], least: number): boolean =>
  [0, 1].some((axis) => {
    const values = ring.map((point) => point[axis]!);
    return Math.max(...values) - Math.min(...values) > least;
  });

/** The parts of a shape that may be in the frame: most of the world is not, and projecting it takes half a second. */
function nearOf(shape: Geometry, { west, south, east, north }: Bounds): Geometry {
  const [wide, high] = [(east - west) / 2, (north - south) / 2];
  const isNear = (points: readonly Position[]): boolean => {
    const [lons, lats] = [points.map(([lon]) => lon!), points.map(([, lat]) => lat!)];
    const meets = (values: readonly number[], low: number, most: number) =>
      Math.min(...values) <= most && Math.max(...values) >= low;
    return meets(lons, west - wide, east + wide) && meets(lats, south - high, north + high);
  };
  if (shape.type === 'MultiPolygon')
    return { ...shape, coordinates: shape.coordinates.filter(([outer]) => isNear(outer!)) };
  return shape.type === 'MultiLineString' ? { ...shape, coordinates: shape.coordinates.filter(isNear) } : shape;
}

/** Writes points as a start and steps from one to the next, which is half as long as places. */
function toSteps(points: readonly (readonly [number, number])[], parts: number): string {
  const round = (value: number) => Math.round(value * parts) / parts;
  let [x, y] = [0, 0];
  return points
    .map(([toX, toY], index) => {
      const [stepX, stepY] = [round(toX - x), round(toY - y)];
      [x, y] = [round(x + stepX), round(y + stepY)];
      return `${index === 1 ? 'l' : index === 0 ? '' : ' '}${stepX} ${stepY}`;
    })
    .join('')
    .replaceAll(' -', '-');
}
