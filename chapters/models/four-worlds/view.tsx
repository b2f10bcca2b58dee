import { decimal, pair } from '../shared/numbers.ts';
import {
  Axes,
  Dot,
  LEFT_HALF,
  Legend,
  RIGHT_HALF,
  makePlot,
  niceRange,
  pathOf,
  type Plot,
  type Point,
} from '../shared/plot.tsx';
import type { Run, World } from './model.ts';
import { readingOf, worldName } from './words.ts';

const PLANE = makePlot({ ...LEFT_HALF, top: 26, bottom: 166, x: [0.2, 2], y: [0, 1], ticks: [3, 5] });
const FILLS: Readonly<Record<World, string>> = { 1: 'svg-fill-d', 2: 'svg-fill-b', 3: 'svg-fill-c', 4: 'svg-fill-a' };
/** The cells of Jervis’s table in the plane: from where to where. */
const CELLS: readonly { world: World; beta: Point; delta: Point }[] = [
  { world: 4, beta: [0.2, 1], delta: [0.5, 1] },
  { world: 3, beta: [1, 2], delta: [0.5, 1] },
  { world: 2, beta: [0.2, 1], delta: [0, 0.5] },
  { world: 1, beta: [1, 2], delta: [0, 0.5] },
];
/** Multipliers whose contours are drawn; M = 1 / (1 − b). */
const CONTOURS = [1.5, 2, 4];

/** The plane of β and δ with the reader’s point, and what both sides hold round by round. */
export function View({ run }: { readonly run: Run }) {
  const { values, world, spirals, b, multiplier } = run;
  const outcome = spirals ? 'the purchases spiral' : multiplier === null ? 'nobody begins' : 'the purchases settle';
  const label = `The four worlds over β and δ, the point at ${decimal(values.beta)} and ${decimal(values.delta)} in world ${world}; below, purchases over rounds: ${outcome} with b = ${pair(b, 1)[0]}.`;
  return (
    <svg viewBox="0 0 360 310" role="img" aria-label={label}>
      <g aria-hidden="true">
        <Plane run={run} />
        <Rounds run={run} />
      </g>
    </svg>
  );
}

/** The points of the line on which each unit is answered with b: δ = 1 − b/β, where it lies in the plane. */
function lineOf(b: number): Point[] {
  const from = Math.max(0.2, b);
  return Array.from({ length: 37 }, (_, step): Point => {
    const beta = from + ((2 - from) * step) / 36;
    return [beta, 1 - b / beta];
  });
}

function Plane({ run: { values, b, world } }: { readonly run: Run }) {
  const { x, y } = PLANE;
  const at: Point = [x(values.beta), y(values.delta)];
  return (
    <g>
      {CELLS.map((cell) => (
        <g>
          <rect
            class={FILLS[cell.world]}
            x={x(cell.beta[0])}
            y={y(cell.delta[1])}
            width={x(cell.beta[1]) - x(cell.beta[0])}
            height={y(cell.delta[0]) - y(cell.delta[1])}
          />
          <text
            class={cell.world === world ? 'svg-text-strong' : 'svg-text'}
            font-size="15"
            x={x(cell.beta[0]) + 8}
            y={y(cell.delta[1]) + 19}
          >
            {cell.world}
          </text>
        </g>
      ))}
      <path class="svg-line-muted" d={`M${x(1)} ${y(0)}V${y(1)}M${x(0.2)} ${y(0.5)}H${x(2)}`} />
      {CONTOURS.map((M) => (
        <path class="svg-line-muted" stroke-dasharray="2 4" d={pathOf(PLANE, lineOf(1 - 1 / M))} />
      ))}
      <path class="svg-line-accent" d={pathOf(PLANE, lineOf(1))} />
      <Axes plot={PLANE} xName="β, defence per offence" yName="δ, share defensive" />
      <Dot x={at[0]} y={at[1]} />
      <Legend
        top={222}
        keys={[
          { text: 'b = 1: below this line they spiral', line: 'svg-line-accent' },
          { text: 'M = 1.5, 2 and 4, from the left', line: 'svg-line-muted', dash: '2 4' },
        ]}
      />
      <text class="svg-text-strong" font-size="13" x="2" y="301">
        {`b = ${pair(b, 1)[0]}, world ${world}: ${worldName(world)}`}
      </text>
    </g>
  );
}

function Rounds({ run }: { readonly run: Run }) {
  const { path, settled, spirals } = run;
  const [A, B] = readingOf(run).short;
  const last = path.at(-1)!;
  const reached = Math.max(...last, 0.5);
  // A level far above what is reached within these rounds would press the path flat.
  const levels = settled && Math.max(...settled) <= 1.6 * reached ? settled : [];
  const plot = makePlot({
    ...RIGHT_HALF,
    top: 26,
    bottom: 166,
    x: [0, path.length - 1],
    y: [0, niceRange([0, reached, ...levels])[1]],
    ticks: [4, 4],
  });
  const level = (side: 0 | 1) => (settled ? `settles at ${decimal(settled[side])}` : 'no end');
  return (
    <g>
      {[...new Set(levels.map(plot.y))].map((y) => (
        <path class="svg-line-muted" stroke-dasharray="2 4" d={`M${plot.left} ${y}H${plot.right}`} />
      ))}
      <Axes plot={plot} xName="round" yName={spirals ? 'holdings: no end' : 'holdings: they settle'} />
      <Steps plot={plot} values={path.map(([a]) => a)} line="svg-line" />
      <Steps plot={plot} values={path.map(([, other]) => other)} line="svg-line-accent" dash="6 4" />
      <Legend
        top={258}
        keys={[
          { text: `${A} after ${path.length - 1}: ${decimal(last[0])}, ${level(0)}`, line: 'svg-line' },
          {
            text: `${B} after ${path.length - 1}: ${decimal(last[1])}, ${level(1)}`,
            line: 'svg-line-accent',
            dash: '6 4',
          },
        ]}
      />
    </g>
  );
}

function Steps({ plot, values, line, dash }: { plot: Plot; values: readonly number[]; line: string; dash?: string }) {
  const points = values.map((value, round): Point => [round, value]);
  return <path class={line} stroke-dasharray={dash} d={pathOf(plot, points)} />;
}
