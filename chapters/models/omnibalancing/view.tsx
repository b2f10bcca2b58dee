import { decimal } from '../shared/numbers.ts';
import { Axes, Dot, makePlot, type Plot } from '../shared/plot.tsx';
import { vectors, type Corner, type Run, type Vector } from './model.ts';
import { NAMES, areaSize } from './words.ts';

const FILLS: Readonly<Record<Vector, string>> = { multi: 'svg-fill-a', east: 'svg-fill-d', west: 'svg-fill-c' };
const LETTERS: Readonly<Record<Vector, string>> = { multi: 'M', east: 'E', west: 'W' };

/** The map of both threats with the areas of the three vectors and the ruler's place in it, and what each vector is worth. */
export function View({ run }: { readonly run: Run }) {
  const { values, worth, choice, areas } = run;
  const plot = makePlot({ left: 44, right: 286, top: 32, bottom: 232, x: [0, 1], y: [0, 1], ticks: [5, 5] });
  const label =
    `Map of threats at home and from abroad; at ${decimal(values.home)} and ${decimal(values.abroad)} the best is ${NAMES[choice]}. ` +
    `Worth: ${vectors.map((vector) => `${NAMES[vector]} ${decimal(worth[vector], 3)}`).join(', ')}.`;
  return (
    <svg viewBox="0 0 360 384" role="img" aria-label={label}>
      <g aria-hidden="true">
        {vectors.map((vector) => (
          <Area plot={plot} corners={areas[vector]} vector={vector} />
        ))}
        <Axes plot={plot} xName="threat at home" yName="threat from abroad" />
        <path
          class="svg-line"
          stroke-dasharray="3 4"
          d={`M${plot.left} ${plot.y(values.abroad)} H${plot.right} M${plot.x(values.home)} ${plot.top} V${plot.bottom}`}
        />
        <Letters plot={plot} areas={areas} home={values.home} abroad={values.abroad} />
        <Dot x={plot.x(values.home)} y={plot.y(values.abroad)} />
        <Worth run={run} />
      </g>
    </svg>
  );
}

interface AreaProps {
  readonly plot: Plot;
  readonly corners: readonly Corner[];
  readonly vector: Vector;
}

function Area({ plot, corners, vector }: AreaProps) {
  if (areaSize(corners) < 1e-9) return null;
  const points = corners.map(([home, abroad]) => `${plot.x(home)},${plot.y(abroad)}`).join(' ');
  return (
    <g>
      <polygon class={FILLS[vector]} points={points} />
      <polygon class="svg-line" points={points} />
    </g>
  );
}

interface LettersProps {
  readonly plot: Plot;
  readonly areas: Run['areas'];
  readonly home: number;
  readonly abroad: number;
}

/** Each area bears its letter in the middle of its corners, unless it is too small or the ruler's dot stands there. */
function Letters({ plot, areas, home, abroad }: LettersProps) {
  return (
    <g>
      {vectors.map((vector) => {
        const corners = areas[vector];
        if (areaSize(corners) < 0.01) return null;
        const middle = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
        const [x, y] = [plot.x(middle(0)), plot.y(middle(1))];
        const isTaken = Math.hypot(x - plot.x(home), y - plot.y(abroad)) < 18;
        const baseline = isTaken ? y + (y > 200 ? -16 : 26) : y + 5;
        return (
          <g>
            <rect class={FILLS[vector]} x={x - 10} y={baseline - 15} width="20" height="19" />
            <text class="svg-text-strong" font-size="16" x={x} y={baseline} text-anchor="middle">
              {LETTERS[vector]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Worth runs from −2 to 2 at most; the bars go both ways from 0. */
function Worth({ run: { worth, choice } }: { readonly run: Run }) {
  const reach = Math.max(0.5, ...vectors.map((vector) => Math.abs(worth[vector])));
  const zero = 210;
  const scale = 70 / reach;
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y="294">
        {`Worth to the ruler; best: ${NAMES[choice]}`}
      </text>
      {vectors.map((vector, row) => {
        const width = Math.abs(worth[vector]) * scale;
        const left = worth[vector] < 0 ? zero - width : zero;
        const top = 304 + row * 26;
        return (
          <g>
            <text class={vector === choice ? 'svg-text-strong' : 'svg-text'} font-size="13" x="2" y={top + 12}>
              {`${LETTERS[vector]} ${NAMES[vector]}`}
            </text>
            <rect class={FILLS[vector]} x={left} y={top} width={width} height="16" />
            <rect class="svg-line" x={left} y={top} width={width} height="16" />
            <text class={vector === choice ? 'svg-text-strong' : 'svg-text'} font-size="13" x="292" y={top + 12}>
              {decimal(worth[vector], 3)}
            </text>
          </g>
        );
      })}
      <path class="svg-line" d={`M${zero} 300 V376`} />
    </g>
  );
}
