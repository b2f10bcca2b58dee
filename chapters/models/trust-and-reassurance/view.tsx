import { spread } from '../shared/layout.ts';
import { decimal, pair } from '../shared/numbers.ts';
import { Axes, Dot, LEFT_HALF, Legend, makePlot, niceRange, pathOf, RIGHT_HALF, type Point } from '../shared/plot.tsx';
import { ACTS, gains, type Gesture, type Results, type Run } from './model.ts';

const SIDES = { top: 124, bottom: 234 } as const;
const VERDICTS: Readonly<Record<Gesture, string>> = {
  separates: 'it tells the types apart',
  'too-small': 'too small, both would make it',
  'too-big': 'too big, neither would make it',
  'tempts-only-others': 'only a bluffer would make it',
  doubted: 'misread too often',
  needless: 'not needed',
  certain: 'nothing can change certainty',
};

/** Trust before and after, what the gesture gains either type, and what good acts in a row do to trust. */
export function View({ run }: { readonly run: Run }) {
  const { results, fault, values } = run;
  if (!results) {
    return (
      <svg viewBox="0 0 360 60" role="img" aria-label={`No figure: ${fault!}.`}>
        <g aria-hidden="true">
          <text class="svg-text-strong" font-size="14" x="2" y="26">
            No figure: the payoffs are out of order.
          </text>
          <text class="svg-text" font-size="13" x="2" y="46">
            {fault}
          </text>
        </g>
      </svg>
    );
  }
  const { window, gesture, acts } = results;
  const label = `Trust of ${decimal(values.t)} against the ${decimal(results.m)} it takes; the gesture of ${decimal(values.alpha)}: ${VERDICTS[gesture]}; trust after each of ${ACTS} good acts.`;
  const [low, high] = pair(window.min, window.max);
  const isOpen = window.min <= window.max + 1e-9;
  return (
    <svg viewBox="0 0 360 384" role="img" aria-label={label}>
      <g aria-hidden="true">
        <TrustBar run={run} results={results} />
        <Gains run={run} results={results} />
        <Learning results={results} />
        <Legend
          top={290}
          keys={[
            { text: 'gain of a trustworthy sender', line: 'svg-line' },
            { text: 'gain of a bluffer', line: 'svg-line-accent', dash: '6 4' },
          ]}
        />
        <text class="svg-text" font-size="13" x="2" y="331">
          {isOpen
            ? `Boxed: the window from α = ${low} to ${high}`
            : `No window: it would need α ≥ ${low} and ≤ ${high}`}
        </text>
        <text class="svg-text-strong" font-size="13" x="2" y="351">
          {`α = ${decimal(values.alpha)}: ${VERDICTS[gesture]}`}
        </text>
        <text class="svg-text" font-size="13" x="2" y="371">
          {acts === null
            ? 'Without it no number of good acts would do'
            : `Without it: ${acts} good acts in a row needed`}
        </text>
      </g>
    </svg>
  );
}

const across = (trust: number): number => 14 + 332 * trust;

function TrustBar({
  run: { values },
  results: { m, after, cooperates },
}: {
  readonly run: Run;
  readonly results: Results;
}) {
  const [least, trust] = pair(m, values.t);
  const above = [
    { at: across(values.t), text: `now ${trust}` },
    { at: across(m), text: `needed ${least}` },
  ];
  const isMoved = after.seen !== after.none;
  const below = isMoved
    ? [
        { at: across(after.none), text: `none seen: ${decimal(after.none)}` },
        { at: across(after.seen), text: `gesture seen: ${decimal(after.seen)}` },
      ]
    : [{ at: across(after.seen), text: `after the gesture: ${decimal(after.seen)}` }];
  const [tops, bottoms] = [spread(above), spread(below)];
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y="14">
        {`Trust: ${cooperates ? 'enough to cooperate' : 'not enough to cooperate'}`}
      </text>
      <rect class="svg-fill-d" x={across(0)} y="48" width={across(m) - across(0)} height="18" />
      <rect class="svg-fill-a" x={across(m)} y="48" width={across(1) - across(m)} height="18" />
      {above.map(({ at, text }, index) => (
        <g>
          <path class="svg-line" d={`M${tops[index]} 39L${at} 48V66`} />
          <text class="svg-text" font-size="13" x={tops[index]} y="35" text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      {below.map(({ at, text }, index) => (
        <g>
          <path class="svg-line" d={`M${bottoms[index]} 77L${at} 66`} />
          <text class="svg-text" font-size="13" x={bottoms[index]} y="89" text-anchor="middle">
            {text}
          </text>
        </g>
      ))}
      <Dot x={across(values.t)} y={57} />
    </g>
  );
}

function Gains({ run: { values }, results: { window } }: { readonly run: Run; readonly results: Results }) {
  const of = (alpha: number) => gains(values, alpha, values.eps);
  const [none, all, now] = [of(0), of(1), of(values.alpha)];
  const y = niceRange([0, none.trustworthy, none.untrustworthy, all.trustworthy, all.untrustworthy]);
  const plot = makePlot({ ...LEFT_HALF, ...SIDES, x: [0, 1], y, ticks: [2, 4] });
  const line = (type: 'trustworthy' | 'untrustworthy'): Point[] => [
    [0, none[type]],
    [1, all[type]],
  ];
  const width = plot.x(window.max) - plot.x(window.min);
  return (
    <g>
      {width > 0 && (
        <g>
          <rect
            class="svg-fill-accent-soft"
            x={plot.x(window.min)}
            y={plot.top}
            width={width}
            height={plot.bottom - plot.top}
          />
          <rect class="svg-line" x={plot.x(window.min)} y={plot.top} width={width} height={plot.bottom - plot.top} />
        </g>
      )}
      <path class="svg-line-muted" d={`M${plot.left} ${plot.y(0)}H${plot.right}`} />
      <Axes plot={plot} xName="gesture α" yName="gain from a gesture" />
      <path class="svg-line" d={pathOf(plot, line('trustworthy'))} />
      <path class="svg-line-accent" stroke-dasharray="6 4" d={pathOf(plot, line('untrustworthy'))} />
      <Dot x={plot.x(values.alpha)} y={plot.y(now.trustworthy)} />
      <Dot x={plot.x(values.alpha)} y={plot.y(now.untrustworthy)} isOpen />
    </g>
  );
}

function Learning({ results: { learning, m } }: { readonly results: Results }) {
  const plot = makePlot({ ...RIGHT_HALF, ...SIDES, x: [0, ACTS], y: [0, 1], ticks: [5, 4] });
  return (
    <g>
      <path class="svg-line" stroke-dasharray="2 4" d={`M${plot.left} ${plot.y(m)}H${plot.right}`} />
      <Axes plot={plot} xName="good acts in a row" yName="trust; dotted: needed" />
      <path
        class="svg-line-muted"
        d={pathOf(
          plot,
          learning.map((trust, n): Point => [n, trust]),
        )}
      />
      {learning.map((trust, n) => (
        <circle
          class={trust >= m - 1e-9 ? 'svg-fill-accent' : 'svg-fill-ink'}
          cx={plot.x(n)}
          cy={plot.y(trust)}
          r={trust >= m - 1e-9 ? 4.5 : 3}
        />
      ))}
    </g>
  );
}
