import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { decimal } from './numbers.ts';

type Scale = (value: number) => number;
export type Point = readonly [x: number, y: number];

/** A rectangle of the figure with a linear scale on either axis. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Scale;
  readonly y: Scale;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** What the axes span. */
  readonly xRange: Point;
  readonly yRange: Point;
}

interface PlotOptions {
  readonly left?: number;
  readonly right?: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: Point;
  readonly y: Point;
  /** About how many ticks an axis has. */
  readonly ticks?: Point;
}

/** Lays out a plot. Its axes span just what is asked for; an empty span is widened to one unit. */
export function makePlot({ left = 40, right = 346, top, bottom, x, y, ticks = [5, 4] }: PlotOptions): Plot {
  const open = ([low, high]: Point): [number, number] => (high > low ? [low, high] : [low, low + 1]);
  const across = scaleLinear().domain(open(x)).range([left, right]);
  const up = scaleLinear().domain(open(y)).range([bottom, top]);
  return {
    ...{ left, right, top, bottom },
    x: across,
    y: up,
    xTicks: across.ticks(ticks[0]),
    yTicks: up.ticks(ticks[1]),
    xRange: open(x),
    yRange: open(y),
  };
}

/** The ends of an axis that holds all values, rounded outwards to a tick. */
export function niceRange(values: readonly number[], ticks = 4): Point {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = scaleLinear()
    .domain([low, high > low ? high : low + 1])
    .nice(ticks)
    .domain();
  return [from!, to!];
}

/** The path through points given in the plot's units. */
export const pathOf = (plot: Plot, points: readonly Point[]): string =>
  line<Point>(
    ([x]) => plot.x(x),
    ([, y]) => plot.y(y),
  )(points) ?? '';

/** The part of the segment from p to q inside the plot; null if none is (Liang and Barsky). */
function clip(p: Point, q: Point, { xRange, yRange }: Plot): readonly [Point, Point] | null {
  let [enter, leave] = [0, 1];
  for (const [from, to, [low, high]] of [
    [p[0], q[0], xRange],
    [p[1], q[1], yRange],
  ] as const) {
    const length = to - from;
    if (length === 0) {
      if (from < low || from > high) return null;
      continue;
    }
    const [first, second] = [(low - from) / length, (high - from) / length];
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  if (enter > leave) return null;
  const at = (share: number): Point => [p[0] + share * (q[0] - p[0]), p[1] + share * (q[1] - p[1])];
  return [at(enter), at(leave)];
}

/** The path through points given in the plot's units, cut off at the edges of the plot. */
export function clippedPath(plot: Plot, points: readonly Point[]): string {
  let end: Point | undefined;
  return points
    .slice(1)
    .map((point, index) => {
      const piece = clip(points[index]!, point, plot);
      if (!piece) return '';
      const isNext = end?.[0] === piece[0][0] && end[1] === piece[0][1];
      end = piece[1];
      return (isNext ? '' : `M${place(plot, piece[0])}`) + `L${place(plot, piece[1])}`;
    })
    .join('');
}

const place = ({ x, y }: Plot, [a, b]: Point): string => `${x(a).toFixed(2)},${y(b).toFixed(2)}`;

/** Whether a point lies in what the plot spans. */
export const isInside = ({ xRange, yRange }: Plot, [x, y]: Point): boolean =>
  x >= xRange[0] && x <= xRange[1] && y >= yRange[0] && y <= yRange[1];

/** Left and right edge of two plots side by side. */
export const LEFT_HALF = { left: 38, right: 172 } as const;
export const RIGHT_HALF = { left: 218, right: 352 } as const;

interface AxesProps {
  readonly plot: Plot;
  /** Left out where something else under the axis says it. */
  readonly xName?: string;
  readonly yName: string;
}

/** Ticks, numbers and names of both axes: the name of y above, that of x below. */
export function Axes({ plot, xName, yName }: AxesProps) {
  const { left, right, top, bottom, x, y, xTicks, yTicks } = plot;
  return (
    <g>
      <text class="svg-text-muted" font-size="13" x={Math.max(2, left - 32)} y={top - 9}>
        {yName}
      </text>
      <path class="svg-line-muted" d={`M${left} ${top}V${bottom}H${right}`} />
      {yTicks.map((tick) => (
        <g>
          <path class="svg-line-muted" d={`M${left - 4} ${y(tick)}h4`} />
          <text class="svg-text-muted" font-size="13" x={left - 6} y={y(tick) + 4.5} text-anchor="end">
            {number(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <g>
          <path class="svg-line-muted" d={`M${x(tick)} ${bottom}v4`} />
          <text class="svg-text-muted" font-size="13" x={x(tick)} y={bottom + 17} text-anchor="middle">
            {number(tick)}
          </text>
        </g>
      ))}
      {xName && (
        <text class="svg-text-muted" font-size="13" x={right} y={bottom + 33} text-anchor="end">
          {xName}
        </text>
      )}
    </g>
  );
}

const number = (tick: number): string =>
  decimal(tick, [0, 1, 2, 3].find((digits) => Math.abs(Number(tick.toFixed(digits)) - tick) < 1e-9) ?? 4);

export interface Key {
  readonly text: string;
  /** How the line in question is drawn. */
  readonly line: string;
  readonly dash?: string;
}

/** What the kinds of line mean, one below the other. */
export function Legend({
  top,
  keys,
  left = 2,
}: {
  readonly top: number;
  readonly keys: readonly Key[];
  left?: number;
}) {
  return (
    <g>
      {keys.map(({ text, line, dash }, row) => (
        <g>
          <path class={line} stroke-dasharray={dash} d={`M${left} ${top + row * 18}h30`} />
          <text class="svg-text" font-size="13" x={left + 36} y={top + row * 18 + 4.5}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A dot with a rim in the colour of the page, so that it stands out from what it lies on. */
export function Dot({ x, y, isOpen = false }: { readonly x: number; readonly y: number; readonly isOpen?: boolean }) {
  return (
    <g>
      <circle class="svg-fill-surface" cx={x} cy={y} r="7.5" />
      <circle class="svg-fill-ink" cx={x} cy={y} r="5.5" />
      {isOpen && <circle class="svg-fill-surface" cx={x} cy={y} r="3.5" />}
    </g>
  );
}
