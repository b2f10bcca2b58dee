import { decimal } from '../shared/numbers.ts';
import { makePlot, pathOf } from '../shared/plot.tsx';
import { stack } from '../shared/stack.ts';
import { percent } from '../shared/words.ts';
import { GENERATIONS, HAND_ROUNDS, type HandMatch, type Run } from './model.ts';
import { score, winnersOf } from './words.ts';

const ROW = 20;
/** One pattern for each place in the field; the reader's own strategy has the accent colour instead. */
const DASHES = [undefined, '2 3', '8 4', '12 4 2 4', '5 2', '1 5', '10 3 4 3', '3 6', '14 3', '6 2 2 2', '4 4'];
/** Height of the plot of the evolution: what the names at its side need. */
const heightFor = (strategies: number): number => Math.max(100, 14 * strategies - 24);

/** The league as bars, the shares over the generations, and the match played by hand. */
export function View({ run }: { readonly run: Run }) {
  const { standings, hand } = run;
  const evolution = 34 + standings.length * ROW + 26;
  const bottom = evolution + 72 + heightFor(standings.length);
  const best = winnersOf(run).map(({ name }) => name);
  const label = `League of ${standings.length}: first ${best.join(', ')} with ${score(winnersOf(run)[0]!.points)} points. Shares over ${GENERATIONS} generations. Match by hand against ${hand.opponent}.`;
  return (
    <svg viewBox={`0 0 360 ${bottom + 76}`} role="img" aria-label={label}>
      <g aria-hidden="true">
        <League run={run} />
        <Evolution run={run} top={evolution} />
        <Hand hand={hand} top={bottom} />
      </g>
    </svg>
  );
}

function League({ run: { standings, values } }: { readonly run: Run }) {
  const order = standings.map((_, index) => index).sort((a, b) => standings[a]!.rank - standings[b]!.rank || a - b);
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y="16">
        League: points in all, and a round
      </text>
      {order.map((index, place) => {
        const { name, rank, points, perRound } = standings[index]!;
        const top = 26 + place * ROW;
        return (
          <g>
            <text class={rank === 1 ? 'svg-text-strong' : 'svg-text'} font-size="13" x="2" y={top + 13}>
              {`${rank} ${name}`}
            </text>
            <rect
              class={name === 'Yours' ? 'svg-fill-accent' : 'svg-fill-ink'}
              x="84"
              y={top + 3}
              width={(142 * perRound) / values.T}
              height="12"
            />
            <text class="svg-text" font-size="13" x="236" y={top + 13}>
              {`${score(points)} (${decimal(perRound)})`}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Evolution({ run: { standings, generations }, top }: { readonly run: Run; readonly top: number }) {
  const plot = makePlot({
    left: 52,
    right: 240,
    top: top + 12,
    bottom: top + 12 + heightFor(standings.length),
    x: [0, GENERATIONS],
    y: [0, 1],
    ticks: [5, 2],
  });
  const last = generations.at(-1)!;
  const heights = stack(
    last.map((share) => plot.y(share)),
    [top + 10, plot.bottom + 10],
    Math.min(16, (plot.bottom - top) / (last.length - 1)),
  );
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y={top}>
        Evolution: shares over the generations
      </text>
      {plot.yTicks.map((tick) => (
        <g>
          <path class="svg-line-muted" d={`M${plot.left} ${plot.y(tick)}H${plot.right}`} />
          <text class="svg-text-muted" font-size="13" x={plot.left - 6} y={plot.y(tick) + 4.5} text-anchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      {plot.xTicks.map((tick) => (
        <text class="svg-text-muted" font-size="13" x={plot.x(tick)} y={plot.bottom + 18} text-anchor="middle">
          {tick}
        </text>
      ))}
      {standings.map(({ name }, index) => (
        <g>
          <path
            class={name === 'Yours' ? 'svg-line-accent' : 'svg-line'}
            stroke-dasharray={name === 'Yours' ? undefined : DASHES[index]}
            d={pathOf(
              plot,
              generations.map((shares, generation) => [generation, shares[index]!]),
            )}
          />
          <path class="svg-line-muted" d={`M${plot.right} ${plot.y(last[index]!)} L256 ${heights[index]!}`} />
          <text class="svg-text" font-size="13" x="259" y={heights[index]! + 4.5}>
            {`${name} ${percent(last[index]!)}`}
          </text>
        </g>
      ))}
    </g>
  );
}

function Hand({ hand, top }: { readonly hand: HandMatch; readonly top: number }) {
  const { opponent, rounds, mine, other } = hand;
  const heading =
    rounds.length === 0
      ? `By hand against ${opponent}: not begun`
      : `By hand: you ${score(mine)}, ${opponent} ${score(other)}`;
  const letters = (of: (round: HandMatch['rounds'][number]) => boolean, y: number) =>
    Array.from({ length: HAND_ROUNDS }, (_, index) => {
      const round = rounds[index];
      return (
        <text
          class={round ? 'svg-text-strong' : 'svg-text-muted'}
          font-size="14"
          x={82 + index * 27}
          y={y}
          text-anchor="middle"
        >
          {round ? (of(round) ? 'C' : 'D') : '–'}
        </text>
      );
    });
  return (
    <g>
      <text class="svg-text-strong" font-size="14" x="2" y={top}>
        {heading}
      </text>
      <text class="svg-text" font-size="13" x="2" y={top + 22}>
        You
      </text>
      {letters(({ mine }) => mine, top + 22)}
      <text class="svg-text" font-size="13" x="2" y={top + 42}>
        {opponent}
      </text>
      {letters(({ other }) => other, top + 42)}
      <text class="svg-text-muted" font-size="13" x="2" y={top + 64}>
        C cooperates, D defects, as it came out.
      </text>
    </g>
  );
}
