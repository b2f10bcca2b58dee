import { spread } from './layout.ts';

interface Props {
  readonly top: number;
  readonly heading: string;
  /** The terms both sides prefer to their alternatives; none without a deal. */
  readonly zone: readonly [number, number] | null;
  readonly x: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly across: (amount: number) => number;
  readonly note: string;
  /** Amounts marked on every gauge, so that they can be compared. */
  readonly guides: readonly number[];
}

const HEIGHT = 20;

/** An axis with the zone of possible terms, a marker at x and the amounts that decide it. */
export function Gauge({ top, heading, zone, x, ticks, across, note, guides }: Props) {
  const bar = top + 34;
  const at = across(x);
  const labels = ticks.map((tick) => ({ at: across(tick.at), text: tick.text }));
  const centres = spread(labels);
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y={top + 18}>
        {heading}
      </text>
      {guides.map((amount) => (
        <path class="svg-line-muted" stroke-dasharray="3 4" d={`M${across(amount)} ${bar - 8} V${bar + HEIGHT + 6}`} />
      ))}
      <line class="svg-line-muted" x1="8" y1={bar + HEIGHT / 2} x2="352" y2={bar + HEIGHT / 2} />
      {zone && (
        <g>
          <rect
            class="svg-fill-accent-soft"
            x={across(zone[0])}
            y={bar}
            width={across(zone[1]) - across(zone[0])}
            height={HEIGHT}
          />
          <rect
            class="svg-line-accent"
            x={across(zone[0])}
            y={bar}
            width={across(zone[1]) - across(zone[0])}
            height={HEIGHT}
          />
        </g>
      )}
      {labels.map((tick, index) => (
        <g>
          <path
            class="svg-line"
            d={`M${tick.at} ${bar + 3} V${bar + HEIGHT + 2} L${centres[index]} ${bar + HEIGHT + 9}`}
          />
          <text class="svg-text" font-size="13" x={centres[index]} y={bar + HEIGHT + 22} text-anchor="middle">
            {tick.text}
          </text>
        </g>
      ))}
      <rect class="svg-fill-surface" x={at - 3.5} y={bar - 2} width="7" height={HEIGHT + 4} />
      <rect class="svg-fill-ink" x={at - 1.5} y={bar - 4} width="3" height={HEIGHT + 8} />
      <polygon class="svg-fill-ink" points={`${at - 7},${bar - 9} ${at + 7},${bar - 9} ${at},${bar + 2}`} />
      <text class="svg-text-muted" font-size="13" x="2" y={bar + HEIGHT + 42}>
        {note}
      </text>
    </g>
  );
}
