import { decimal, pair } from '../shared/numbers.ts';
import { Axes, Dot, makePlot, niceRange, pathOf } from '../shared/plot.tsx';
import { spread } from '../shared/layout.ts';
import type { Outcome, Run } from './model.ts';

const across = (depth: number): number => 18 + 324 * depth;

/** The rope with the ideals, the start and the place where it settles; the efforts as bars; the course over s_R. */
export function View({ run }: { readonly run: Run }) {
  const { values, outcome } = run;
  if (!outcome) return <Other run={run} />;
  const [from, to] = pair(values.start, outcome.settled);
  const label =
    `Integration from ${from} to ${to}, between what the small state wants (${decimal(values.iB)}) and the patron (${decimal(values.iR)}). ` +
    `Efforts: patron ${decimal(outcome.effort.patron)}, small state ${decimal(outcome.effort.small)}. Below: both over the patron’s stake.`;
  return (
    <svg viewBox="0 0 360 430" role="img" aria-label={label}>
      <g aria-hidden="true">
        <Rope run={run} outcome={outcome} />
        <Efforts outcome={outcome} />
        <Course run={run} outcome={outcome} />
      </g>
    </svg>
  );
}

function Rope({ run: { values, frictionless }, outcome }: { readonly run: Run; readonly outcome: Outcome }) {
  const above = [
    { at: across(values.start), text: `start ${decimal(values.start)}` },
    { at: across(outcome.settled), text: `settles ${decimal(outcome.settled)}` },
  ];
  const below = [
    { at: across(values.iB), text: `small wants ${decimal(values.iB)}` },
    { at: across(frictionless), text: `sharing ${decimal(frictionless)}` },
    { at: across(values.iR), text: `patron wants ${decimal(values.iR)}` },
  ];
  const [top, bottom] = [spread(above), spread(below)];
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y="15">
        {`Integration settles at ${decimal(outcome.settled)}`}
      </text>
      {above.map(({ at, text }, index) => (
        <g>
          <text class="svg-text" font-size="13" x={top[index]} y="38" text-anchor="middle">
            {text}
          </text>
          <path class="svg-line-muted" d={`M${top[index]!} 42 L${at} 52`} />
        </g>
      ))}
      <path class="svg-line" d={`M${across(0)} 62 H${across(1)} M${across(0)} 56 V68 M${across(1)} 56 V68`} />
      {below.map(({ at, text }, index) => (
        <g>
          <path class="svg-line" d={`M${at} 55 V69 L${bottom[index]!} 79`} />
          <text class="svg-text" font-size="13" x={bottom[index]} y="92" text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      <Dot x={across(values.start)} y={62} isOpen />
      <Dot x={across(outcome.settled)} y={62} />
    </g>
  );
}

/** Efforts are at most 2·5·1 each; the scale grows with the larger one, and 1 is its least. */
function Efforts({ outcome: { effort } }: { readonly outcome: Outcome }) {
  const scale = 150 / Math.max(1, effort.patron, effort.small);
  const bars = [
    { name: 'Patron pulls up', value: effort.patron, fill: 'svg-fill-ink' },
    { name: 'Small state down', value: effort.small, fill: 'svg-fill-soft' },
  ];
  return (
    <g>
      {bars.map(({ name, value, fill }, row) => (
        <g>
          <text class="svg-text" font-size="13" x="2" y={125 + row * 22}>
            {name}
          </text>
          <rect class={fill} x="132" y={114 + row * 22} width={value * scale} height="13" />
          <rect class="svg-line" x="132" y={114 + row * 22} width={value * scale} height="13" />
          <text class="svg-text-strong" font-size="13" x={140 + value * scale} y={125 + row * 22}>
            {decimal(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

function Course({ run: { values, course }, outcome }: { readonly run: Run; readonly outcome: Outcome }) {
  const place = makePlot({ left: 44, top: 190, bottom: 260, x: [0, 5], y: [0, 1], ticks: [5, 2] });
  const losses = course.map(({ outcome: { utility } }) => utility.small);
  const ends = makePlot({
    left: 44,
    top: 296,
    bottom: 366,
    x: [0, 5],
    y: niceRange([...losses, 0, -0.1], 2),
    ticks: [5, 2],
  });
  return (
    <g>
      <Axes plot={{ ...place, xTicks: [] }} xName="" yName="Where it settles" />
      <path
        class="svg-line-accent"
        d={pathOf(
          place,
          course.map(({ sR, outcome: { settled } }) => [sR, settled]),
        )}
      />
      <Dot x={place.x(values.sR)} y={place.y(outcome.settled)} />
      <Axes plot={ends} xName="patron’s stake" yName="What the small state ends with" />
      <path
        class="svg-line"
        stroke-dasharray="6 4"
        d={pathOf(
          ends,
          course.map(({ sR, outcome: { utility } }) => [sR, utility.small]),
        )}
      />
      <Dot x={ends.x(values.sR)} y={ends.y(outcome.utility.small)} />
      <Dot x={10} y={415} />
      <text class="svg-text" font-size="13" x="24" y="419">
        {`now: stake ${decimal(values.sR, 1)}, it ends with ${decimal(outcome.utility.small)}`}
      </text>
    </g>
  );
}

function Other({ run: { values } }: { readonly run: Run }) {
  return (
    <svg viewBox="0 0 360 60" role="img" aria-label="No tug-of-war: the patron wants less than the small state.">
      <g aria-hidden="true">
        <text class="svg-text-strong" font-size="14" x="2" y="20">
          No tug-of-war
        </text>
        <text class="svg-text" font-size="13" x="2" y="44">
          {`It wants ${decimal(values.iR)}, the small state ${decimal(values.iB)}.`}
        </text>
      </g>
    </svg>
  );
}
