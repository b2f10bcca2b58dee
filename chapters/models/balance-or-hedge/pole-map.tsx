import { spread } from '../shared/layout.ts';
import { decimal } from '../shared/numbers.ts';
import type { Pole, Run } from './model.ts';

const MIDDLE = 180;
const LINE = 32;

/** Where a pole stands: to the west or the east of the small state, further off the greater its distance. */
const placeOf = (side: -1 | 1, distance: number): number => MIDDLE + side * (80 + 13 * distance);

/** How large a pole is drawn, by its power. */
const radiusOf = ({ sources }: Pole): number => 6 + 7 * sources.power;

/** The small state between the poles: a pole is as large as its power, and its bar towards the state as broad as its threat. */
export function PoleMap({ run: { values, west, east } }: { readonly run: Run }) {
  const sides = [
    { pole: west, x: placeOf(-1, values.dW), distance: values.dW, isLeft: true },
    { pole: east, x: placeOf(1, values.dE), distance: values.dE, isLeft: false },
  ];
  const labels = [
    { at: sides[0]!.x, text: `West, d ${decimal(values.dW, 1)}` },
    { at: MIDDLE, text: 'small state' },
    { at: sides[1]!.x, text: `East, d ${decimal(values.dE, 1)}` },
  ];
  const centres = spread(labels);
  return (
    <g>
      {labels.map(({ at, text }, index) => (
        <g>
          <path class="svg-line-muted" d={`M${centres[index]} 16L${at} ${LINE - 6}`} />
          <text class="svg-text" font-size="13" x={centres[index]} y="12" text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      {sides.map(({ pole, x, isLeft }) => {
        const height = 20 * pole.threat;
        return (
          <g>
            <path class="svg-line-muted" d={`M${x} ${LINE}H${MIDDLE}`} />
            <rect
              class="svg-fill-accent"
              x={isLeft ? x : MIDDLE}
              y={LINE - height / 2}
              width={Math.abs(MIDDLE - x)}
              height={height}
            />
            <circle class="svg-fill-surface" cx={x} cy={LINE} r={radiusOf(pole) + 1.5} />
            <circle class="svg-fill-ink" cx={x} cy={LINE} r={radiusOf(pole)} />
          </g>
        );
      })}
      <rect class="svg-fill-surface" x={MIDDLE - 7} y={LINE - 7} width="14" height="14" />
      <rect class="svg-fill-ink" x={MIDDLE - 5} y={LINE - 5} width="10" height="10" />
    </g>
  );
}
