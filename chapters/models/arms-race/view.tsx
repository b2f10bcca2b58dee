import {
  Axes,
  clippedPath,
  Dot,
  isInside,
  LEFT_HALF,
  Legend,
  makePlot,
  niceRange,
  RIGHT_HALF,
  type Key,
  type Plot,
  type Point,
} from '../shared/plot.tsx';
import { speed, type Arms, type Run } from './model.ts';
import { amount, rate } from './words.ts';

/** How far the axes may reach: a runaway leaves the figure. */
const WINDOW: Point = [-5, 10];
const SIDES = { top: 26, bottom: 166 } as const;

/** The phase plane with the lines on which a side holds still, and the arms over time. */
export function View({ run }: { readonly run: Run }) {
  const { path, balance, euler } = run;
  const last = path.at(-1)!;
  const state = balance > 0 ? 'stable' : balance < 0 ? 'not stable' : 'on the edge';
  const label = `Phase plane of an arms race that is ${state}, and the arms of X and Y over time: ${amount(last.arms[0])} and ${amount(last.arms[1])} at t = ${last.t}.`;
  const range = reach(run);
  return (
    <svg viewBox={`0 0 360 ${euler ? 348 : 330}`} role="img" aria-label={label}>
      <g aria-hidden="true">
        <Plane run={run} range={range} />
        <Course run={run} range={range} />
        <Legend top={222} keys={keysOf(run)} />
        <text class="svg-text-strong" font-size="13" x="2" y="317">
          {stateLine(run)}
        </text>
        {euler && (
          <text class="svg-text" font-size="13" x="2" y="336">
            {`Dots: Euler, ends at ${euler.at(-1)!.arms.map(amount).join(', ')}`}
          </text>
        )}
      </g>
    </svg>
  );
}

const stateLine = ({ balance, lambda }: Run): string =>
  `${balance > 0 ? 'Stable' : balance < 0 ? 'Not stable' : 'On the edge'}: λ₁ = ${balance === 0 ? '0' : rate(lambda.plus)}, λ₂ = ${rate(lambda.minus)}`;

/** What both axes span: the run, the equilibrium and 0, as far as the window lets them. */
function reach({ path, equilibrium, euler }: Run): Point {
  const within = (value: number) => Math.max(WINDOW[0], Math.min(WINDOW[1], value));
  const near = equilibrium?.every((arms) => arms >= WINDOW[0] && arms <= WINDOW[1]) ? equilibrium : [];
  return niceRange([
    0,
    1,
    ...near.map((arms) => arms * 1.1),
    ...[...path, ...(euler ?? [])].flatMap(({ arms }) => arms.map(within)),
  ]);
}

function keysOf({ path, equilibrium, balance, values }: Run): Key[] {
  const [x, y] = path.at(-1)!.arms;
  return [
    { text: `the run; X over time, at the end ${amount(x)}`, line: 'svg-line-accent' },
    { text: `Y over time, at the end ${amount(y)}`, line: 'svg-line', dash: '2 5' },
    { text: 'X holds still (ẋ = 0)', line: 'svg-line' },
    { text: 'Y holds still (ẏ = 0)', line: 'svg-line', dash: '6 4' },
    equilibrium && balance < 0
      ? { text: 'separatrix: the divide between two fates', line: 'svg-line-muted', dash: '2 4' }
      : {
          text: equilibrium
            ? `equilibrium ${equilibrium.map(amount).join(', ')}`
            : `from the start ${amount(values.x0)}, ${amount(values.y0)}`,
          line: 'svg-line-muted',
          dash: '2 4',
        },
  ];
}

/** A straight line through a point, long enough to cross the plot. */
const through = ([x, y]: Point, [u, v]: Point): Point[] => {
  const far = 1000 / Math.hypot(u, v);
  return [
    [x - far * u, y - far * v],
    [x + far * u, y + far * v],
  ];
};

function Plane({ run, range }: { readonly run: Run; readonly range: Point }) {
  const { values, path, equilibrium, balance, lambda } = run;
  const { k, l, a, b, g, h } = values;
  const plot = makePlot({ ...LEFT_HALF, ...SIDES, x: range, y: range, ticks: [3, 4] });
  const start = path[0]!.arms;
  const rest = equilibrium && isInside(plot, equilibrium) ? equilibrium : null;
  // The eigenvector of λ₂: whoever starts on it goes to the equilibrium.
  const divide: Point = [k, lambda.minus + a];
  return (
    <g>
      <Arrows plot={plot} run={run} />
      <Axes plot={plot} xName="arms of X" yName="arms of Y" />
      <path class="svg-line" d={clippedPath(plot, through([g / a, 0], [k, a]))} />
      <path class="svg-line" stroke-dasharray="6 4" d={clippedPath(plot, through([0, h / b], [b, l]))} />
      {equilibrium && balance < 0 && (
        <path class="svg-line-muted" stroke-dasharray="2 4" d={clippedPath(plot, through(equilibrium, divide))} />
      )}
      {equilibrium && balance > 0 && rest && (
        <path
          class="svg-line-muted"
          stroke-dasharray="2 4"
          d={`M${plot.x(rest[0])} ${plot.y(rest[1])}V${plot.bottom}M${plot.x(rest[0])} ${plot.y(rest[1])}H${plot.left}`}
        />
      )}
      <path
        class="svg-line-accent"
        d={clippedPath(
          plot,
          path.map(({ arms }) => arms),
        )}
      />
      <Swings plot={plot} points={run.euler?.map(({ arms }) => arms) ?? []} />
      {rest && <Dot x={plot.x(rest[0])} y={plot.y(rest[1])} isOpen={balance < 0} />}
      {isInside(plot, start) && (
        <rect class="svg-fill-ink" x={plot.x(start[0]) - 4} y={plot.y(start[1]) - 4} width="8" height="8" />
      )}
    </g>
  );
}

const GRID = [0.1, 0.3, 0.5, 0.7, 0.9];

/** Which way the race goes from here and there. */
function Arrows({ plot, run }: { readonly plot: Plot; readonly run: Run }) {
  const { left, right, top, bottom, xRange, yRange } = plot;
  const between = ([from, to]: Point, share: number) => from + share * (to - from);
  const arrows = GRID.flatMap((column) =>
    GRID.map((row) => {
      const [u, v] = speed([between(xRange, column), between(yRange, row)], run.values);
      const length = Math.hypot(u, v) || 1;
      const [dx, dy] = [(5 * u) / length, (-5 * v) / length];
      const [x, y] = [between([left, right], column), between([bottom, top], row)];
      const at = (along: number, aside: number) =>
        `${(x + along * dx + aside * dy).toFixed(1)} ${(y + along * dy - aside * dx).toFixed(1)}`;
      return `M${at(-1, 0)}L${at(1, 0)}M${at(0.2, 0.5)}L${at(1, 0)}L${at(0.2, -0.5)}`;
    }),
  );
  return <path class="svg-line-muted" d={arrows.join('')} />;
}

function Course({ run: { path, euler }, range }: { readonly run: Run; readonly range: Point }) {
  const end = path.at(-1)!.t;
  const plot = makePlot({ ...RIGHT_HALF, ...SIDES, x: [0, end], y: range, ticks: [4, 4] });
  const of = (side: 0 | 1) => path.map(({ t, arms }): Point => [t, arms[side]]);
  return (
    <g>
      <Axes plot={plot} xName="time t" yName="arms" />
      <path class="svg-line-accent" d={clippedPath(plot, of(0))} />
      <path class="svg-line" stroke-dasharray="2 5" d={clippedPath(plot, of(1))} />
      <Swings plot={plot} points={euler?.map(({ t, arms }): Point => [t, arms[0]]) ?? []} />
      <Swings plot={plot} points={euler?.map(({ t, arms }): Point => [t, arms[1]]) ?? []} />
    </g>
  );
}

/** The steps of Euler’s method as dots, joined by a thin line, as far as they lie in the plot. */
function Swings({ plot, points }: { readonly plot: Plot; readonly points: readonly Arms[] }) {
  return (
    <g>
      {points.length > 0 && <path class="svg-line-muted" d={clippedPath(plot, points)} />}
      {points
        .filter((point) => isInside(plot, point))
        .map(([x, y]) => (
          <circle class="svg-fill-ink" cx={plot.x(x)} cy={plot.y(y)} r="2.5" />
        ))}
    </g>
  );
}
