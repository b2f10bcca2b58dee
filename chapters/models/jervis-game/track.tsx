/** A stretch of the track: how it is filled and what is written under it, in one line or two. */
interface Region {
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly lines: readonly string[];
}

interface Props {
  readonly top: number;
  readonly heading: string;
  readonly value: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  readonly regions: readonly Region[];
}

const LEFT = 18;
const WIDTH = 324;
const BAR = 20;
const SIZE = 13;

const across = (value: number): number => LEFT + value * WIDTH;

/** A bar from 0 to 1 with labelled stretches, labelled thresholds above and a marker at the value. */
export function Track({ top, heading, value, ticks, regions }: Props) {
  const bar = top + 42;
  const at = across(value);
  const tickCentres = spread(ticks.map((tick) => ({ centre: across(tick.at), width: widthOf(tick.label) })));
  const labelCentres = spread(
    regions.map(({ from, to, lines }) => ({
      centre: across((from + to) / 2),
      width: Math.max(...lines.map(widthOf)),
    })),
  );
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y={top + 8}>
        {heading}
      </text>
      {regions.map(({ from, to, fill, lines }, index) => (
        <g>
          <rect class={fill} x={across(from)} y={bar} width={(to - from) * WIDTH} height={BAR} />
          <line
            class="svg-line-muted"
            x1={across((from + to) / 2)}
            y1={bar + BAR}
            x2={labelCentres[index]}
            y2={bar + BAR + 6}
          />
          {lines.map((text, line) => (
            <text
              class="svg-text"
              font-size={SIZE}
              x={labelCentres[index]}
              y={bar + BAR + 18 + line * 14}
              text-anchor="middle"
            >
              {text}
            </text>
          ))}
        </g>
      ))}
      {ticks.map((tick, index) => (
        <g>
          <text class="svg-text-muted" font-size={SIZE} x={tickCentres[index]} y={top + 26} text-anchor="middle">
            {tick.label}
          </text>
          <line class="svg-line" x1={tickCentres[index]} y1={top + 30} x2={across(tick.at)} y2={bar} />
          <line class="svg-line" x1={across(tick.at)} y1={bar} x2={across(tick.at)} y2={bar + BAR} />
        </g>
      ))}
      <text class="svg-text-muted" font-size={SIZE} x={LEFT - 6} y={bar + 15} text-anchor="end">
        0
      </text>
      <text class="svg-text-muted" font-size={SIZE} x={LEFT + WIDTH + 6} y={bar + 15}>
        1
      </text>
      <rect class="svg-fill-surface" x={at - 3.5} y={bar - 1} width="7" height={BAR + 2} />
      <rect class="svg-fill-ink" x={at - 1.5} y={bar - 4} width="3" height={BAR + 8} />
      <polygon class="svg-fill-ink" points={`${at - 7},${bar - 11} ${at + 7},${bar - 11} ${at},${bar}`} />
    </g>
  );
}

/** A generous guess: the server has no way to measure text. */
const widthOf = (text: string): number => text.length * SIZE * 0.56;

/** Centres for labels, in order from left to right, moved only as far as keeps them apart and within the figure. */
function spread(labels: readonly { readonly centre: number; readonly width: number }[]): number[] {
  const GAP = 8;
  const order = labels.map((_, index) => index).sort((a, b) => labels[a]!.centre - labels[b]!.centre);
  const centres = labels.map(({ centre }) => centre);
  let edge = 2 - GAP;
  for (const index of order) {
    const half = labels[index]!.width / 2;
    centres[index] = Math.max(centres[index]!, edge + GAP + half);
    edge = centres[index] + half;
  }
  edge = 358 + GAP;
  for (const index of order.toReversed()) {
    const half = labels[index]!.width / 2;
    centres[index] = Math.min(centres[index]!, edge - GAP - half);
    edge = centres[index] - half;
  }
  return centres;
}
