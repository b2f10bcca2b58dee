import { CLASS_NAMES, choiceName, decimal, pair } from './format.ts';
import { Matrix } from './matrix.tsx';
import type { GameClass, Run } from './model.ts';
import { Track } from './track.tsx';

const CLASS_FILLS: Readonly<Record<GameClass, string>> = {
  harmony: 'svg-fill-a',
  'stag-hunt': 'svg-fill-b',
  chicken: 'svg-fill-c',
  'prisoners-dilemma': 'svg-fill-d',
  boundary: 'svg-fill-soft',
};

/** Two short lines where a name is too long for one. */
const CLASS_LINES: Readonly<Record<GameClass, readonly string[]>> = {
  harmony: ['harmony'],
  'stag-hunt': ['Stag Hunt'],
  chicken: ['Chicken'],
  'prisoners-dilemma': ['Prisoners’', 'Dilemma'],
  boundary: ['boundary'],
};

const CHOICE_FILLS: Readonly<Record<string, string>> = {
  'hold back': 'svg-fill-accent-soft',
  arm: 'svg-fill-accent',
  either: 'svg-fill-soft',
};

/** The payoff matrix, the classes along o, and what follows from the belief p. */
export function View({ run }: { readonly run: Run }) {
  const { values, gameClass, pStar, o1, o2, choice } = run;
  const [threshold, belief] = pStar === null ? ['', decimal(values.p)] : pair(pStar, values.p);
  const verdict = choiceName(choice) === 'either' ? 'both moves pay the same' : `better to ${choiceName(choice)}`;
  const label = `Payoff matrix; classes of game along o, now ${CLASS_NAMES[gameClass]} at o = ${decimal(values.o)}; belief p = ${belief}: ${verdict}.`;
  return (
    <svg viewBox="0 0 360 420" role="img" aria-label={label}>
      <g aria-hidden="true">
        <Matrix run={run} />
        <Track
          top={206}
          heading={`Offence o = ${decimal(values.o)}: ${CLASS_NAMES[gameClass]}`}
          value={values.o}
          ticks={[
            { at: o1, label: `o₁ ${decimal(o1)}` },
            { at: o2, label: `o₂ ${decimal(o2)}` },
          ].filter(({ at }) => at <= 1)}
          regions={run.classes.map(({ from, to, what }) => ({
            from,
            to,
            fill: CLASS_FILLS[what],
            lines: CLASS_LINES[what],
          }))}
        />
        <Track
          top={322}
          heading={`Belief p = ${belief}: ${verdict}`}
          value={values.p}
          ticks={pStar === null ? [] : [{ at: pStar, label: `p* ${threshold}` }]}
          regions={run.choices.map(({ from, to, what }) => {
            const name = choiceName(what);
            return { from, to, fill: CHOICE_FILLS[name]!, lines: [name] };
          })}
        />
      </g>
    </svg>
  );
}
