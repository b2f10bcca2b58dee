import { decimal } from './format.ts';
import { Gauge } from './gauge.tsx';
import { makeScale, spread } from './layout.ts';
import type { Run } from './model.ts';
import { effectsLine } from './words.ts';

/** Three gauges over one axis: the terms both sides prefer to their alternatives, and where in them the bargain falls. */
export function View({ run }: { readonly run: Run }) {
  const { values, e, threatPoint: one, outsideOption: two, auction: three } = run;
  const { V } = values;
  const most = V - one.dP;
  const across = makeScale([0, V, e, one.dS, most, one.x]);
  const label =
    `Three gauges of what the small state gets of a deal worth ${decimal(V)}: ${decimal(one.x)} by threat points, ` +
    `${decimal(two.x)} by outside option, ${decimal(three.x)} by auction.`;
  const ends = [
    { at: across(0), text: '0' },
    { at: across(V), text: `V ${decimal(V)}` },
  ];
  const centres = spread(ends);
  return (
    <svg viewBox="0 0 360 414" role="img" aria-label={label}>
      <g aria-hidden="true">
        <text class="svg-text-muted" font-size="13" x="2" y="14">
          x: what the small state gets. Boxed: the terms
        </text>
        <text class="svg-text-muted" font-size="13" x="2" y="30">
          that both sides prefer to their alternatives.
        </text>
        {ends.map(({ at, text }, index) => (
          <g>
            <text class="svg-text-muted" font-size="13" x={centres[index]} y="52" text-anchor="middle">
              {text}
            </text>
            <path class="svg-line-muted" d={`M${centres[index]} 56 L${at} 66`} />
          </g>
        ))}
        <Gauge
          top={64}
          heading={`1 Threat point: x = ${decimal(one.x)}${one.deal ? '' : ' (no deal)'}`}
          zone={one.deal ? [one.dS, most] : null}
          x={one.x}
          ticks={[
            { at: one.dS, text: `small state ${decimal(one.dS)}` },
            { at: most, text: `patron ${decimal(most)}` },
          ]}
          across={across}
          guides={[0, V]}
          note={effectsLine(one.effects)}
        />
        <Gauge
          top={180}
          heading={`2 Outside option: x = ${decimal(two.x)} (${two.deal ? (two.binds ? 'binding' : 'not binding') : 'no deal'})`}
          zone={two.deal ? [e, V] : null}
          x={two.x}
          ticks={[
            { at: e, text: `rival ${decimal(e)}` },
            { at: two.bargained, text: `bargaining ${decimal(two.bargained)}` },
          ]}
          across={across}
          guides={[0, V]}
          note={effectsLine(two.effects)}
        />
        <Gauge
          top={296}
          heading={`3 Auction: x = ${decimal(three.x)} (${three.patronWins ? 'the patron wins' : 'the rival wins'})`}
          zone={[three.x, Math.max(V, e)]}
          x={three.x}
          ticks={[
            { at: e, text: `rival bids ${decimal(e)}` },
            { at: V, text: `patron bids ${decimal(V)}` },
          ]}
          across={across}
          guides={[0, V]}
          note={effectsLine(three.effects)}
        />
      </g>
    </svg>
  );
}
