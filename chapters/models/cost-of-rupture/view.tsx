import { scaleLog } from 'd3-scale';
import { decimal } from '../shared/numbers.ts';
import { Dot, Legend, makePlot, type Plot } from '../shared/plot.tsx';
import { YEARS, type Run } from './model.ts';

const TOP = 40;
const BOTTOM = 220;
/** Lower costs run out of the figure at the bottom. */
const LEAST = 0.001;

/** Costs over ten years on a logarithmic scale, on which they are straight lines, and the sums of them as bars. */
export function View({ run }: { readonly run: Run }) {
  const { small, patron, crossing, values } = run;
  const plot = makePlot({ left: 52, right: 346, top: TOP, bottom: BOTTOM, x: [0, YEARS], y: [0, 1], ticks: [5, 2] });
  const height = scaleLog().domain([LEAST, 1]).range([BOTTOM, TOP]);
  const label =
    `Cost of a break over ${YEARS} years on a logarithmic scale: small state from ${decimal(small.sensitivity)}, patron from ${decimal(patron.sensitivity)}; ` +
    `present values ${decimal(small.vulnerability)} and ${decimal(patron.vulnerability)}.`;
  const meeting = crossing === null || crossing > YEARS ? null : values.sB * Math.exp(-values.kB * crossing);
  const isSeen = crossing !== null && meeting !== null && meeting >= LEAST;
  return (
    <svg viewBox="0 0 360 404" role="img" aria-label={label}>
      <g aria-hidden="true">
        <text class="svg-text-strong" font-size="14" x="2" y="16">
          Cost of a break a year (logarithmic)
        </text>
        {[1, 0.1, 0.01, 0.001].map((cost) => (
          <g>
            <path class="svg-line-muted" d={`M${plot.left} ${height(cost)} H${plot.right}`} />
            <text class="svg-text-muted" font-size="13" x={plot.left - 6} y={height(cost) + 4.5} text-anchor="end">
              {String(cost)}
            </text>
          </g>
        ))}
        <Years plot={plot} />
        <path class="svg-line-accent" d={straight(plot, height, values.sB, values.kB)} />
        <path class="svg-line" stroke-dasharray="7 4" d={straight(plot, height, values.sR, values.kR)} />
        {isSeen && <Dot x={plot.x(crossing)} y={height(meeting)} />}
        <Legend
          top={268}
          keys={[
            { text: `small state, ${decimal(small.sensitivity)} at first`, line: 'svg-line-accent' },
            { text: `patron, ${decimal(patron.sensitivity)} at first`, line: 'svg-line', dash: '7 4' },
          ]}
        />
        <text class="svg-text" font-size="13" x="2" y="310">
          {crossingText(run, isSeen)}
        </text>
        <Sums run={run} />
      </g>
    </svg>
  );
}

function crossingText({ crossing, last }: Run, isSeen: boolean): string {
  if (crossing === null) return 'The costs do not cross.';
  if (!isSeen) return `Equal after ${decimal(crossing, 1)} years, out of the figure.`;
  return `Equal after ${decimal(crossing)} years; then more: ${last === 'small' ? 'small state' : 'patron'}`;
}

/** From the break to the tenth year, or to where the cost leaves the figure. */
function straight(plot: Plot, height: (cost: number) => number, sensitivity: number, adaptation: number): string {
  const end = Math.min(YEARS, Math.log(sensitivity / LEAST) / adaptation);
  return `M${plot.x(0)} ${height(sensitivity)} L${plot.x(end)} ${height(sensitivity * Math.exp(-adaptation * end))}`;
}

function Years({ plot }: { readonly plot: Plot }) {
  return (
    <g>
      {plot.xTicks.map((year) => (
        <text class="svg-text-muted" font-size="13" x={plot.x(year)} y={BOTTOM + 18} text-anchor="middle">
          {year}
        </text>
      ))}
      <text class="svg-text-muted" font-size="13" x={plot.right} y={BOTTOM + 34} text-anchor="end">
        years after the break
      </text>
      <path class="svg-line-muted" d={`M${plot.left} ${TOP} V${BOTTOM}`} />
    </g>
  );
}

function Sums({ run: { small, patron, asymmetry } }: { readonly run: Run }) {
  const most = Math.max(small.vulnerability, patron.vulnerability);
  const bars = [
    { name: 'small state', value: small.vulnerability, fill: 'svg-fill-accent' },
    { name: 'patron', value: patron.vulnerability, fill: 'svg-fill-soft' },
  ];
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y="338">
        {`All costs to come; asymmetry ${asymmetry === null ? 'none' : decimal(asymmetry)}`}
      </text>
      {bars.map(({ name, value, fill }, row) => {
        const width = (180 * value) / most;
        return (
          <g>
            <text class="svg-text" font-size="13" x="2" y={361 + row * 24}>
              {name}
            </text>
            <rect class={fill} x="92" y={349 + row * 24} width={width} height="15" />
            <rect class="svg-line" x="92" y={349 + row * 24} width={width} height="15" />
            <text class="svg-text-strong" font-size="13" x={100 + width} y={361 + row * 24}>
              {decimal(value)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
