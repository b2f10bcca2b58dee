import { percent } from '../shared/words.ts';
import { toNumber, written, type Member, type Run } from './model.ts';
import { nameOf, problemText, ruleText, votesText } from './words.ts';

const LEFT = 92;
const WIDTH = 114;
const ROW = 36;

/** Two bars for each member: the share of the votes above the share of the power. */
export function View({ run }: { readonly run: Run }) {
  const { power } = run;
  if ('problem' in power) return <Nothing run={run} />;
  const { members, act } = power;
  const bottom = 58 + members.length * ROW;
  const told = members.map(
    ({ seatShare, normalised }, index) =>
      `${nameOf(run, index)} ${percent(toNumber(seatShare))} of votes, ${written(normalised)} of power`,
  );
  const label = `Votes and power under the rule ${ruleText(run)}: ${told.join('; ')}.`;
  return (
    <svg viewBox={`0 0 360 ${bottom + 46}`} role="img" aria-label={label}>
      <g aria-hidden="true">
        <text class="svg-text-strong" font-size="14" x="2" y="16">
          {`To decide: ${votesText(run.needed)} of ${votesText(run.total)} votes`}
        </text>
        {[0, 0.5, 1].map((share) => (
          <g>
            <path class="svg-line-muted" d={`M${LEFT + share * WIDTH} 46 V${bottom - 4}`} />
            <text class="svg-text-muted" font-size="13" x={LEFT + share * WIDTH} y="40" text-anchor="middle">
              {percent(share)}
            </text>
          </g>
        ))}
        {members.map((member, index) => (
          <Row name={nameOf(run, index)} member={member} top={52 + index * ROW} />
        ))}
        <Bar class="svg-fill-soft" x={2} y={bottom + 6} width={18} />
        <text class="svg-text" font-size="13" x="26" y={bottom + 16}>
          votes
        </text>
        <Bar class="svg-fill-ink" x={84} y={bottom + 6} width={18} />
        <text class="svg-text" font-size="13" x="108" y={bottom + 16}>
          power (Banzhaf)
        </text>
        <text class="svg-text" font-size="13" x="2" y={bottom + 38}>
          {`Groups that can decide: ${written(act)} of all`}
        </text>
      </g>
    </svg>
  );
}

function Row({ name, member, top }: { readonly name: string; readonly member: Member; readonly top: number }) {
  const { votes, seatShare, normalised } = member;
  const power = toNumber(normalised);
  return (
    <g>
      <text class="svg-text" font-size="13" x="2" y={top + 17}>
        {name}
      </text>
      <Bar class="svg-fill-soft" x={LEFT} y={top} width={toNumber(seatShare) * WIDTH} />
      <text class="svg-text" font-size="13" x={LEFT + WIDTH + 8} y={top + 10}>
        {`${votesText(votes)} (${percent(toNumber(seatShare))})`}
      </text>
      <Bar class="svg-fill-ink" x={LEFT} y={top + 14} width={power * WIDTH} />
      <text class="svg-text-strong" font-size="13" x={LEFT + WIDTH + 8} y={top + 25}>
        {normalised.under > 1n ? `${written(normalised)} (${percent(power)})` : written(normalised)}
      </text>
    </g>
  );
}

/** A bar with an outline: votes are pale, power is dark. */
function Bar({ class: fill, x, y, width }: { readonly class: string; x: number; y: number; width: number }) {
  return (
    <g>
      <rect class={fill} x={x} y={y} width={width} height="11" />
      <rect class="svg-line" x={x} y={y} width={width} height="11" />
    </g>
  );
}

function Nothing({ run }: { readonly run: Run }) {
  return (
    <svg viewBox="0 0 360 60" role="img" aria-label={problemText(run)}>
      <g aria-hidden="true">
        <text class="svg-text-strong" font-size="14" x="2" y="20">
          Nobody can decide
        </text>
        <text class="svg-text" font-size="13" x="2" y="44">
          {`To decide: ${votesText(run.needed)} votes; there are ${votesText(run.total)}.`}
        </text>
      </g>
    </svg>
  );
}
