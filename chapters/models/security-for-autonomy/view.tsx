import { decimal } from '../shared/numbers.ts';
import {
  Axes,
  clippedPath,
  Dot,
  LEFT_HALF,
  Legend,
  makePlot,
  niceRange,
  pathOf,
  RIGHT_HALF,
  type Point,
} from '../shared/plot.tsx';
import { netValue, type Run } from './model.ts';

const SIDES = { top: 26, bottom: 166 } as const;
const FAR = 10;
const STEPS = 60;

/** The box of both goods, seen from the minor state’s corner, and the leader’s ledger by distance. */
export function View({ run }: { readonly run: Run }) {
  const { exchange, ledger } = run;
  const trade =
    exchange.trade === 'none'
      ? 'nothing is traded'
      : `the minor state ${exchange.trade} ${decimal(Math.abs(exchange.bought))} of security for ${decimal(Math.abs(exchange.ceded))} of autonomy`;
  const reach =
    ledger.reach === Infinity
      ? 'at any distance'
      : ledger.reach === 0
        ? 'nowhere'
        : `up to d* = ${decimal(ledger.reach)}`;
  const label = `Box of security and autonomy: ${trade}; ledger of the leader by distance: an ally is worth it ${reach}.`;
  return (
    <svg viewBox="0 0 360 362" role="img" aria-label={label}>
      <g aria-hidden="true">
        <Box run={run} />
        <Ledger run={run} />
        <Legend
          top={222}
          keys={[
            { text: `terms of trade; right: benefits, from ${decimal(ledger.benefits)}`, line: 'svg-line-accent' },
            { text: 'minor state as well off as before', line: 'svg-line' },
            { text: `major state as well off; right: costs ${decimal(ledger.costs)}`, line: 'svg-line', dash: '6 4' },
            { text: 'nothing left to gain (contract curve)', line: 'svg-line-muted', dash: '2 4' },
          ]}
        />
        <text class="svg-text-strong" font-size="13" x="2" y="303">
          {tradeLine(run)}
        </text>
        <text class="svg-text" font-size="13" x="2" y="322">
          {`Square: before. Dot: after. Price ${decimal(exchange.price)}`}
        </text>
        <text class="svg-text-strong" font-size="13" x="2" y="346">
          {`Ally worth it ${reach}; now ${decimal(ledger.net)}`}
        </text>
      </g>
    </svg>
  );
}

function tradeLine({ exchange: { trade, bought, ceded } }: Run): string {
  if (trade === 'none') return 'Minor state: trades nothing';
  const [security, autonomy] = [decimal(Math.abs(bought)), decimal(Math.abs(ceded))];
  return trade === 'buys'
    ? `Minor: +${security} security, −${autonomy} autonomy`
    : `Minor: −${security} security, +${autonomy} autonomy`;
}

function Box({ run: { minor, major, exchange } }: { readonly run: Run }) {
  const [security, autonomy] = [minor.security + major.security, minor.autonomy + major.autonomy];
  const plot = makePlot({ ...LEFT_HALF, ...SIDES, x: [0, security], y: [0, autonomy], ticks: [4, 4] });
  const along = Array.from({ length: STEPS - 1 }, (_, step) => (security * (step + 1)) / STEPS);
  /** Autonomy that keeps a state as well off as before, with `amount` of security. */
  const level = ({ a, security: s, autonomy: e }: Run['minor'], amount: number) => e * (s / amount) ** (a / (1 - a));
  const contract = (S: number) => {
    const [k, K] = [minor.a / (1 - minor.a), major.a / (1 - major.a)];
    return (K * autonomy * S) / (k * (security - S) + K * S);
  };
  const curve = (of: (S: number) => number) => along.map((S): Point => [S, of(S)]);
  const before: Point = [plot.x(minor.security), plot.y(minor.autonomy)];
  const price = (S: number): Point => [S, minor.autonomy - exchange.price * (S - minor.security)];
  return (
    <g>
      <rect
        class="svg-line-muted"
        x={plot.left}
        y={plot.top}
        width={plot.right - plot.left}
        height={plot.bottom - plot.top}
      />
      <Axes plot={plot} xName="minor’s security" yName="minor’s autonomy" />
      <path
        class="svg-line-muted"
        stroke-dasharray="2 4"
        d={pathOf(plot, [[0, 0], ...curve(contract), [security, autonomy]])}
      />
      <path
        class="svg-line"
        d={clippedPath(
          plot,
          curve((S) => level(minor, S)),
        )}
      />
      <path
        class="svg-line"
        stroke-dasharray="6 4"
        d={clippedPath(
          plot,
          curve((S) => autonomy - level(major, security - S)),
        )}
      />
      <path class="svg-line-accent" d={clippedPath(plot, [price(0), price(security)])} />
      <Dot x={plot.x(exchange.minor.security)} y={plot.y(exchange.minor.autonomy)} />
      <rect class="svg-fill-surface" x={before[0] - 5.5} y={before[1] - 5.5} width="11" height="11" />
      <rect class="svg-fill-ink" x={before[0] - 4} y={before[1] - 4} width="8" height="8" />
    </g>
  );
}

function Ledger({ run: { ledger, values } }: { readonly run: Run }) {
  const { benefits, costs, reach } = ledger;
  const plot = makePlot({
    ...RIGHT_HALF,
    ...SIDES,
    x: [0, FAR],
    y: niceRange([0, 0.5, benefits, costs]),
    ticks: [3, 4],
  });
  const brings = (d: number) => netValue(benefits, 0, values.lambda, d);
  const points = Array.from({ length: STEPS + 1 }, (_, step): Point => [
    (FAR * step) / STEPS,
    brings((FAR * step) / STEPS),
  ]);
  return (
    <g>
      <Axes plot={plot} xName="distance d" yName="leader’s ledger" />
      <path
        class="svg-line"
        stroke-dasharray="6 4"
        d={pathOf(plot, [
          [0, costs],
          [FAR, costs],
        ])}
      />
      <path class="svg-line-accent" d={pathOf(plot, points)} />
      {reach > 0 && reach <= FAR && (
        <path class="svg-line-muted" stroke-dasharray="2 4" d={`M${plot.x(reach)} ${plot.top}V${plot.bottom}`} />
      )}
      <Dot x={plot.x(values.d)} y={plot.y(brings(values.d))} />
    </g>
  );
}
