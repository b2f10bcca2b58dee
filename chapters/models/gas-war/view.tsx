import { decimal, pair } from '../shared/numbers.ts';
import { makePlot, niceRange, pathOf, type Plot, type Point } from '../shared/plot.tsx';
import { percent } from '../shared/words.ts';
import { ROUNDS, type Run } from './model.ts';

/** Three staircases over the rounds, one below the other: demand, risk and transit share; a cross marks a war. */
export function View({ run }: { readonly run: Run }) {
  const { rounds, after, wars } = run;
  const first = rounds[0]!;
  const demands = [...rounds, after].map(({ demand }) => demand);
  const panel = (top: number, bottom: number, y: Point) =>
    makePlot({ left: 44, right: 350, top, bottom, x: [0, ROUNDS], y, ticks: [4, 2] });
  const demand = panel(28, 122, niceRange([0, ...demands], 2));
  const [demandFrom, demandTo] = pair(first.demand, after.demand);
  const [shareFrom, shareTo] = pair(run.values.tau, after.tau);
  const label =
    `Over ${ROUNDS} rounds with ${wars} ${wars === 1 ? 'war' : 'wars'}: demand from ${demandFrom} to ${demandTo}, ` +
    `risk of war from ${percent(first.risk)} to ${percent(after.risk)}, transit share from ${shareFrom} to ${shareTo}.`;
  return (
    <svg viewBox="0 0 360 398" role="img" aria-label={label}>
      <g aria-hidden="true">
        <Panel
          plot={demand}
          heading={`Demand D: ${demandFrom} first, ${demandTo} last`}
          levels={demands}
          line="svg-line-accent"
        />
        {rounds.map((round, index) => round.war && <Cross x={demand.x(index + 0.5)} y={demand.y(round.demand)} />)}
        <Panel
          plot={panel(160, 222, [0, 1])}
          heading={`Risk of war p: ${percent(first.risk)} first, ${percent(after.risk)} last`}
          levels={[...rounds, after].map(({ risk }) => risk)}
          line="svg-line"
          dash="6 4"
        />
        <Panel
          plot={panel(260, 322, [0, 1])}
          heading={`Transit share τ: ${shareFrom} first, ${shareTo} last`}
          levels={[...rounds, after].map(({ tau }) => tau)}
          line="svg-line"
        />
        {[0, 5, 10, 15, 20].map((round) => (
          <text class="svg-text-muted" font-size="13" x={demand.x(round)} y="340" text-anchor="middle">
            {round}
          </text>
        ))}
        <text class="svg-text-muted" font-size="13" x="350" y="356" text-anchor="end">
          round
        </text>
        <Cross x={50} y={384} />
        <text class="svg-text" font-size="13" x="62" y="388">
          {wars === 0 ? 'a war (none in this run)' : `a war (${wars} in this run)`}
        </text>
      </g>
    </svg>
  );
}

interface PanelProps {
  readonly plot: Plot;
  readonly heading: string;
  readonly levels: readonly number[];
  readonly line: string;
  readonly dash?: string;
}

function Panel({ plot, heading, levels, line, dash }: PanelProps) {
  const { left, right, top, bottom, y, yTicks } = plot;
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y={top - 12}>
        {heading}
      </text>
      {yTicks.map((tick) => (
        <g>
          <path class="svg-line-muted" d={`M${left} ${y(tick)}H${right}`} />
          <text class="svg-text-muted" font-size="13" x={left - 6} y={y(tick) + 4.5} text-anchor="end">
            {decimal(tick, Number.isInteger(tick) ? 0 : 1)}
          </text>
        </g>
      ))}
      <path class="svg-line-muted" d={`M${left} ${top}V${bottom}`} />
      <path class={line} stroke-dasharray={dash} d={pathOf(plot, staircase(levels))} />
    </g>
  );
}

/** Each level holds until the next round begins; the last is what stands at the end. */
const staircase = (levels: readonly number[]): Point[] =>
  levels.flatMap((level, index): Point[] => [
    ...(index > 0 ? [[index, levels[index - 1]!] as const] : []),
    [index, level],
  ]);

/** A cross on a patch of the page's colour, so that it stands out from the line it lies on. */
function Cross({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g>
      <rect class="svg-fill-surface" x={x - 6} y={y - 6} width="12" height="12" />
      <path class="svg-line" d={`M${x - 5} ${y - 5} L${x + 5} ${y + 5} M${x - 5} ${y + 5} L${x + 5} ${y - 5}`} />
    </g>
  );
}
