import { decimal } from '../shared/numbers.ts';
import { Axes, Dot, LEFT_HALF, Legend, makePlot, niceRange, pathOf, RIGHT_HALF, type Point } from '../shared/plot.tsx';
import { expectedCost, reply, type Choice, type Run } from './model.ts';

const SIDES = { top: 26, bottom: 166 } as const;
const GRID = Array.from({ length: 41 }, (_, step) => step / 40);

/** What commitment costs under the pressure that is reached, and how ally and patron answer each other until neither moves. */
export function View({ run }: { readonly run: Run }) {
  const { alone, together, path, values } = run;
  const label = together
    ? `Cost of commitment, least at c = ${decimal(together.c)} under pressure and at ${decimal(alone!.c)} without; the replies from full commitment lead there.`
    : 'Cost of commitment: the ally fears neither, so that every commitment costs nothing.';
  return (
    <svg viewBox="0 0 360 330" role="img" aria-label={label}>
      <g aria-hidden="true">
        <Costs run={run} />
        <Replies run={run} />
        <Legend
          top={222}
          keys={[
            { text: 'cost of both fears, under pressure', line: 'svg-line-accent' },
            { text: 'of abandonment alone; right: no change', line: 'svg-line', dash: '6 4' },
            { text: 'of entrapment alone; right: no pressure', line: 'svg-line', dash: '2 4' },
          ]}
        />
        <text class="svg-text-strong" font-size="13" x="2" y="285">
          {together
            ? `c = ${decimal(together.c)} at κ = ${decimal(values.kappa, 1)} (circle: alone ${decimal(alone!.c)})`
            : 'It fears neither: any commitment is as good.'}
        </text>
        <text class="svg-text" font-size="13" x="2" y="304">
          {path.length > 0
            ? `Replies: ${path
                .slice(1)
                .map((c) => decimal(c))
                .join(' ')}`
            : 'No replies.'}
        </text>
        <text class="svg-text" font-size="13" x="2" y="323">
          {`Assumed: pressure feeds the fear of ${run.feeds}`}
        </text>
      </g>
    </svg>
  );
}

function Costs({ run: { weights, alone, together } }: { readonly run: Run }) {
  const felt = together?.weights ?? weights;
  const plot = makePlot({ ...LEFT_HALF, ...SIDES, x: [0, 1], y: niceRange([0, 0.2, felt.A, felt.N]), ticks: [2, 4] });
  const curve = (A: number, N: number) =>
    pathOf(
      plot,
      GRID.map((c): Point => [c, expectedCost({ A, N }, c)]),
    );
  const dot = ({ c }: Choice, isOpen: boolean) => (
    <Dot x={plot.x(c)} y={plot.y(expectedCost(felt, c))} isOpen={isOpen} />
  );
  return (
    <g>
      <Axes plot={plot} xName="commitment c" yName="cost to the ally" />
      <path class="svg-line" stroke-dasharray="6 4" d={curve(felt.A, 0)} />
      <path class="svg-line" stroke-dasharray="2 4" d={curve(0, felt.N)} />
      <path class="svg-line-accent" d={curve(felt.A, felt.N)} />
      {alone && dot(alone, true)}
      {together && dot(together, false)}
    </g>
  );
}

function Replies({ run: { weights, feeds, values, alone, together, path } }: { readonly run: Run }) {
  const plot = makePlot({ ...RIGHT_HALF, ...SIDES, x: [0, 1], y: [0, 1], ticks: [2, 5] });
  const answer = (c: number) => reply(weights, values.kappa, feeds, c) ?? 0;
  // Up to the reply, then across to the line of no change, from which the next begins.
  const stairs = path.flatMap((c, index): Point[] => {
    const next = path[index + 1];
    return next === undefined
      ? []
      : [
          [c, next],
          [next, next],
        ];
  });
  return (
    <g>
      <Axes plot={plot} xName="commitment now" yName="next commitment" />
      <path
        class="svg-line"
        stroke-dasharray="6 4"
        d={pathOf(plot, [
          [0, 0],
          [1, 1],
        ])}
      />
      {alone && <path class="svg-line" stroke-dasharray="2 4" d={`M${plot.left} ${plot.y(alone.c)}H${plot.right}`} />}
      {together && (
        <path
          class="svg-line"
          d={pathOf(
            plot,
            GRID.map((c): Point => [c, answer(c)]),
          )}
        />
      )}
      {stairs.length > 0 && <path class="svg-line-accent" d={pathOf(plot, [[1, 1], ...stairs])} />}
      {together && <Dot x={plot.x(together.c)} y={plot.y(together.c)} />}
    </g>
  );
}
