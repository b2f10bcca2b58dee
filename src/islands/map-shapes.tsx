import type { ComponentChildren } from 'preact';
import type { MapDrawing } from '../map/draw-map.ts';

interface Props {
  /** Prefix of the ids of its patterns, unique on the page. */
  readonly id: string;
  readonly drawing: MapDrawing;
  /** How many kinds of country there are. */
  readonly kinds: number;
  /** Whether countries and places are named. */
  readonly names: boolean;
  /** What lies on the land and below the borders. */
  readonly children?: ComponentChildren;
}

/** Kinds differ by pattern as well as by colour. */
const marks = ['M0 8 8 0', 'M2 2h.1M6 6h.1', 'M0 4h8', 'M4 1v6M1 4h6'];

const offsets = {
  right: { dx: 7, dy: 5, 'text-anchor': 'start' },
  left: { dx: -7, dy: 5, 'text-anchor': 'end' },
  above: { dx: 0, dy: -8, 'text-anchor': 'middle' },
  below: { dx: 0, dy: 19, 'text-anchor': 'middle' },
} as const;

/** What stands inside the SVG of a map. */
export function MapShapes({ id, drawing, kinds, names, children }: Props) {
  const { width, height, countries, land, borders, crimea, places, lines } = drawing;
  const fill = (kind: number) => `url(#${id}--kind-${kind})`;
  return (
    <>
      <defs>
        {marks.slice(0, kinds).map((mark, index) => (
          <pattern key={mark} id={`${id}--kind-${index + 1}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect class={`map-kind-${index + 1}`} width="8" height="8" />
            <path class="map-mark" d={mark} />
          </pattern>
        ))}
        {crimea && (
          <pattern id={`${id}--crimea`} width="6" height="6" patternUnits="userSpaceOnUse">
            <path class="map-hatch" d="M0 0 6 6" />
          </pattern>
        )}
      </defs>
      <path class="map-land" d={land} />
      {countries.map(({ code, kind, path }) => kind > 0 && <path key={code} fill={fill(kind)} d={path} />)}
      {children}
      {crimea && crimea.kind > 0 && <path fill={fill(crimea.kind)} d={crimea.path} />}
      {crimea && <path class="map-crimea" fill={`url(#${id}--crimea)`} d={crimea.path} />}
      <path class="map-border" d={borders} />
      {lines.map((line) => (
        <path key={line.id} class="map-line" d={line.path} />
      ))}
      {names &&
        countries.map(({ code, name, x, y }) => (
          <text key={code} class="map-name" x={x} y={y} text-anchor="middle">
            {name}
          </text>
        ))}
      {places.map(({ id: place, x, y, name, side, capital }) => (
        <>
          {capital ? (
            <rect class="svg-fill-ink" x={x - 3} y={y - 3} width="6" height="6" />
          ) : (
            <circle class="svg-fill-ink" cx={x} cy={y} r="2.5" />
          )}
          {names && (
            <text key={place} class="map-place" x={x} y={y} {...offsets[side]}>
              {name}
            </text>
          )}
        </>
      ))}
      <rect class="map-frame" fill="none" width={width} height={height} />
    </>
  );
}
