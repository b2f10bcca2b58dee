import { spread } from '../shared/layout.ts';
import { decimal, pair } from '../shared/numbers.ts';
import { Axes, Dot, Legend, makePlot, niceRange, pathOf, type Plot } from '../shared/plot.tsx';
import { POLICIES, worthOf, type Pole, type Policy, type Run } from './model.ts';
import { PoleMap } from './pole-map.tsx';
import { policyName } from './words.ts';

const SOURCES = [
  ['power', 'power A'],
  ['offence', 'offence O'],
  ['hostility', 'hostility I'],
  ['nearness', 'nearness'],
] as const;
const FILLS: Readonly<Record<Policy, string>> = {
  'multi-vector': 'svg-fill-a',
  balance: 'svg-fill-c',
  bandwagon: 'svg-fill-d',
};
const LINES: Readonly<Record<Policy, { readonly line: string; readonly dash?: string }>> = {
  'multi-vector': { line: 'svg-line-accent' },
  balance: { line: 'svg-line', dash: '2 3' },
  bandwagon: { line: 'svg-line', dash: '6 4' },
};

/** The poles on a map, the sources of their threat, and what each policy is worth as they fall out. */
export function View({ run }: { readonly run: Run }) {
  const { values, threat, best, worth } = run;
  const label = `Small state between West, ${decimal(values.dW, 1)} away, and East, ${decimal(values.dE, 1)} away. Sources of threat of East (${decimal(run.east.threat, 3)}) and West (${decimal(run.west.threat, 3)}); worth of three policies along ρ: at ${decimal(values.rho)} ${policyName(best)} is best.`;
  return (
    <svg viewBox="0 0 360 432" role="img" aria-label={label}>
      <g aria-hidden="true">
        <PoleMap run={run} />
        <Threat pole={run.west} left={92} isThreat={threat.name === 'West'} />
        <Threat pole={run.east} left={228} isThreat={threat.name === 'East'} />
        {SOURCES.map(([, name], row) => (
          <text class="svg-text" font-size="13" x="2" y={TABLE + 23 + row * 19}>
            {name}
          </text>
        ))}
        <text class="svg-text-strong" font-size="13" x="2" y={TABLE + 101}>
          threat T
        </text>
        <Worths run={run} />
        <Legend
          top={381}
          keys={POLICIES.map((policy) => ({
            text: `${policyName(policy)}: ${decimal(worth[policy], 3)}${policy === best ? ', the best' : ''}`,
            ...LINES[policy],
          }))}
        />
      </g>
    </svg>
  );
}

/** Where the table of the sources begins: the line of its headings. */
const TABLE = 66;
const BAR = 80;

function Threat({ pole, left, isThreat }: { readonly pole: Pole; readonly left: number; readonly isThreat: boolean }) {
  const rows = [...SOURCES.map(([id]) => pole.sources[id]), pole.threat];
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x={left} y={TABLE}>
        {isThreat ? `${pole.name}: the threat` : pole.name}
      </text>
      {rows.map((value, row) => {
        const y = TABLE + 12 + row * 19 + (row === 4 ? 2 : 0);
        return (
          <g>
            <rect class="svg-fill-soft" x={left} y={y} width={BAR} height="13" />
            <rect
              class={row === 4 ? 'svg-fill-accent' : 'svg-fill-ink'}
              x={left}
              y={y}
              width={BAR * value}
              height="13"
            />
            <text class={row === 4 ? 'svg-text-strong' : 'svg-text'} font-size="13" x={left + BAR + 5} y={y + 11}>
              {decimal(value, row === 4 ? 3 : 2)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Worths({ run }: { readonly run: Run }) {
  const { values, threat, ally, worth } = run;
  const ends = [0, 1].map((rho) => worthOf({ ...values, rho }, threat, ally));
  const y = niceRange(ends.flatMap((one) => Object.values(one)));
  const plot = makePlot({ left: 46, top: 198, bottom: 278, x: [0, 1], y });
  return (
    <g>
      <Axes plot={plot} yName="worth to the small state, as the poles fall out" />
      {POLICIES.map((policy) => (
        <path
          class={LINES[policy].line}
          stroke-dasharray={LINES[policy].dash}
          d={pathOf(plot, [
            [0, ends[0]![policy]],
            [1, ends[1]![policy]],
          ])}
        />
      ))}
      <path class="svg-line-muted" stroke-dasharray="2 4" d={`M${plot.x(values.rho)} ${plot.top}V${plot.bottom}`} />
      {POLICIES.map((policy) => (
        <Dot x={plot.x(values.rho)} y={plot.y(worth[policy])} isOpen={policy !== 'multi-vector'} />
      ))}
      <Regions run={run} plot={plot} />
    </g>
  );
}

const SHORT: Readonly<Record<Policy, string>> = {
  'multi-vector': 'multi-vector',
  balance: 'balance',
  bandwagon: 'bandwagon',
};
const STRIP = { top: 322, bottom: 338 } as const;

/** The strip under the plot: which policy is best where. */
function Regions({ run: { regions, values, rhoStar }, plot }: { readonly run: Run; readonly plot: Plot }) {
  const isCut = regions.length > 1;
  const [limit, now] = isCut ? pair(rhoStar!, values.rho) : ['', decimal(values.rho)];
  const names = regions.map(({ from, to, policy }) => ({ at: plot.x((from + to) / 2), text: SHORT[policy] }));
  const ticks = [
    { at: plot.x(values.rho), text: `ρ ${now}` },
    ...(isCut ? [{ at: plot.x(rhoStar!), text: `ρ* ${limit}` }] : []),
  ];
  const [nameAt, tickAt] = [spread(names), spread(ticks)];
  return (
    <g>
      {regions.map(({ from, to, policy }, index) => {
        const box = {
          x: plot.x(from),
          y: STRIP.top,
          width: plot.x(to) - plot.x(from),
          height: STRIP.bottom - STRIP.top,
        };
        return (
          <g>
            <rect class={FILLS[policy]} {...box} />
            <rect class="svg-line-muted" {...box} />
            <path
              class="svg-line-muted"
              d={`M${names[index]!.at} ${STRIP.bottom}L${nameAt[index]} ${STRIP.bottom + 7}`}
            />
            <text class="svg-text" font-size="13" x={nameAt[index]} y={STRIP.bottom + 19} text-anchor="middle">
              {names[index]!.text}
            </text>
          </g>
        );
      })}
      {ticks.map(({ at, text }, index) => (
        <g>
          <path class="svg-line" d={`M${tickAt[index]} ${STRIP.top - 6}L${at} ${STRIP.top}V${STRIP.bottom}`} />
          <text class="svg-text-strong" font-size="13" x={tickAt[index]} y={STRIP.top - 8} text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
