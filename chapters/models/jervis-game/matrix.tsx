import { decimal } from './format.ts';
import type { Move, Profile, Run } from './model.ts';

const LEFT = 92;
const TOP = 42;
const WIDTH = 130;
const HEIGHT = 62;
const MOVES: readonly Move[] = ['C', 'D'];
const NAMES: Readonly<Record<Move, string>> = { C: 'holds back', D: 'arms' };

/** The 2 × 2 payoffs: this state chooses the row, the other the column. */
export function Matrix({ run }: { readonly run: Run }) {
  return (
    <g>
      <text class="svg-text-muted" font-size="14" x={LEFT + WIDTH + 2} y="15" text-anchor="middle">
        The other state
      </text>
      {MOVES.map((move, column) => (
        <text class="svg-text-strong" font-size="14" x={LEFT + 66 + column * 134} y="34" text-anchor="middle">
          {NAMES[move]}
        </text>
      ))}
      <text class="svg-text-muted" font-size="14" x="2" y="34">
        This state
      </text>
      {MOVES.map((move, row) => (
        <text class="svg-text-strong" font-size="14" x="2" y={TOP + 36 + row * 66}>
          {NAMES[move]}
        </text>
      ))}
      {MOVES.flatMap((mine, row) =>
        MOVES.map((other, column) => (
          <Cell run={run} mine={mine} other={other} x={LEFT + column * 134} y={TOP + row * 66} />
        )),
      )}
      <text class="svg-text-muted" font-size="13" x="2" y={TOP + 146}>
        First number: this state. Underlined: best reply.
      </text>
    </g>
  );
}

function Cell({ run, mine, other, x, y }: { run: Run; mine: Move; other: Move; x: number; y: number }) {
  const isEquilibrium = run.equilibria.includes(`${mine}${other}` satisfies Profile);
  const payoff = (own: Move, theirs: Move) => {
    const { R, T, S, P } = run.payoffs;
    return theirs === 'C' ? (own === 'C' ? R : T) : own === 'C' ? S : P;
  };
  const isBest = (own: Move, theirs: Move) =>
    (theirs === 'C' ? run.bestReplies.toC : run.bestReplies.toD).includes(own);
  const border = isEquilibrium ? 4 : 1.5;
  const line = y + (isEquilibrium ? 28 : 36);
  const numbers = [
    { middle: x + WIDTH / 2 - 28, value: payoff(mine, other), best: isBest(mine, other) },
    { middle: x + WIDTH / 2 + 28, value: payoff(other, mine), best: isBest(other, mine) },
  ];
  return (
    <g>
      <rect class={isEquilibrium ? 'svg-fill-ink' : 'svg-fill-soft'} x={x} y={y} width={WIDTH} height={HEIGHT} />
      <rect
        class="svg-fill-surface"
        x={x + border}
        y={y + border}
        width={WIDTH - 2 * border}
        height={HEIGHT - 2 * border}
      />
      {numbers.map(({ middle, value, best }) => (
        <g>
          <text class={best ? 'svg-text-strong' : 'svg-text'} font-size="17" x={middle} y={line} text-anchor="middle">
            {decimal(value)}
          </text>
          {best && <rect class="svg-fill-ink" x={middle - 21} y={line + 4} width="42" height="2.5" />}
        </g>
      ))}
      {isEquilibrium && (
        <text class="svg-text-strong" font-size="13" x={x + WIDTH / 2} y={y + 51} text-anchor="middle">
          equilibrium
        </text>
      )}
    </g>
  );
}
