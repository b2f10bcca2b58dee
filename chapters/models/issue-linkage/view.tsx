import { decimal } from '../shared/numbers.ts';
import { spread } from '../shared/layout.ts';
import { arrangements, type Arrangement, type Run } from './model.ts';
import { heldName } from './words.ts';

const LEFT = 18;
const WIDTH = 324;
const across = (delta: number): number => LEFT + WIDTH * delta;

const FILLS: Readonly<Record<string, string>> = {
  both: 'svg-fill-a',
  military: 'svg-fill-c',
  energy: 'svg-fill-b',
  neither: 'svg-fill-soft',
};

/** What holds along the weight of the future under the three arrangements, and what a breach loses on balance. */
export function View({ run }: { readonly run: Run }) {
  const { values, holds } = run;
  const label =
    `Along the weight of the future, now ${decimal(values.delta)}: kept apart ${heldName(holds.separate)}, ` +
    `linked rigidly ${heldName(holds.rigid)}, linked freely ${heldName(holds.free)}.`;
  return (
    <svg viewBox="0 0 360 386" role="img" aria-label={label}>
      <g aria-hidden="true">
        <text class="svg-text-muted" font-size="13" x="2" y="14">
          {`What holds along δ, from 0 to 1; now ${decimal(values.delta)}`}
        </text>
        {arrangements.map((arrangement, index) => (
          <Track run={run} arrangement={arrangement} top={26 + index * 80} />
        ))}
        <Balance run={run} />
      </g>
    </svg>
  );
}

const NAMES: Readonly<Record<Arrangement, string>> = {
  separate: 'Kept apart',
  rigid: 'Linked rigidly',
  free: 'Linked freely',
};

function Track({
  run,
  arrangement,
  top,
}: {
  readonly run: Run;
  readonly arrangement: Arrangement;
  readonly top: number;
}) {
  const stretches = run.stretches[arrangement];
  const bar = top + 30;
  const at = across(run.values.delta);
  const labels = stretches.map(({ from, to, holds }) => ({
    at: across((from + to) / 2),
    text: from > 0 ? `${heldName(holds)} from ${decimal(from)}` : heldName(holds),
  }));
  const centres = spread(labels);
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y={top + 15}>
        {`${NAMES[arrangement]}: ${heldName(run.holds[arrangement])}`}
      </text>
      {stretches.map(({ from, to, holds }, index) => (
        <g>
          <rect class={FILLS[heldName(holds)]} x={across(from)} y={bar} width={(to - from) * WIDTH} height="16" />
          <rect class="svg-line" x={across(from)} y={bar} width={(to - from) * WIDTH} height="16" />
          <path class="svg-line-muted" d={`M${labels[index]!.at} ${bar + 16} L${centres[index]!} ${bar + 22}`} />
          <text class="svg-text" font-size="13" x={centres[index]} y={bar + 34} text-anchor="middle">
            {labels[index]!.text}
          </text>
        </g>
      ))}
      <rect class="svg-fill-surface" x={at - 3.5} y={bar - 1} width="7" height="18" />
      <rect class="svg-fill-ink" x={at - 1.5} y={bar - 4} width="3" height="24" />
      <polygon class="svg-fill-ink" points={`${at - 7},${bar - 10} ${at + 7},${bar - 10} ${at},${bar + 1}`} />
    </g>
  );
}

/** To the right of 0 a breach loses on balance, to the left it pays. */
function Balance({ run: { slack } }: { readonly run: Run }) {
  const rows = [
    { name: 'military', value: slack[0] },
    { name: 'energy', value: slack[1] },
    { name: 'both', value: slack[0] + slack[1] },
  ];
  const scale = 78 / Math.max(1, ...rows.map(({ value }) => Math.abs(value)));
  const zero = 196;
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y="286">
        What a breach loses on balance
      </text>
      <text class="svg-text-muted" font-size="13" x={zero - 6} y="304" text-anchor="end">
        pays
      </text>
      <text class="svg-text-muted" font-size="13" x={zero + 6} y="304">
        loses: holds
      </text>
      {rows.map(({ name, value }, row) => {
        const width = Math.abs(value) * scale;
        const top = 312 + row * 22;
        return (
          <g>
            <text class="svg-text" font-size="13" x="2" y={top + 12}>
              {name}
            </text>
            <rect
              class={value < 0 ? 'svg-fill-d' : 'svg-fill-a'}
              x={value < 0 ? zero - width : zero}
              y={top}
              width={width}
              height="14"
            />
            <rect class="svg-line" x={value < 0 ? zero - width : zero} y={top} width={width} height="14" />
            <text class="svg-text-strong" font-size="13" x="290" y={top + 12}>
              {decimal(value)}
            </text>
          </g>
        );
      })}
      <path class="svg-line" d={`M${zero} 308 V376`} />
    </g>
  );
}
