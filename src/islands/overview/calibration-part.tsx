import { fill } from '../../strings/fill.ts';
import type { Calibration } from '../../study/mastery/calibration.ts';
import {
  calibrationOfConfidence,
  calibrationOfPredictions,
  type StudiedChapter,
} from '../../study/reading/overview.ts';
import type { RecordState } from '../../study/reduce.ts';
import { formatDecimal, formatPercent, words } from './facts-here.ts';
import { Range } from './range.tsx';
import { WideTable } from './wide-table.tsx';

interface CalibrationPartProps {
  readonly state: RecordState;
  readonly studied: readonly StudiedChapter[];
}

/** How far confidence and predictions agreed with what came out. */
export const CalibrationPart = ({ state, studied }: CalibrationPartProps) => (
  <section aria-labelledby="overview--calibration">
    <h2 id="overview--calibration">{words.calibration}</h2>
    <Comparison title={words.confidence} calibration={calibrationOfConfidence(state)} />
    <Comparison title={words.predictions} calibration={calibrationOfPredictions(state, studied)} />
    <p class="small">{words.calibrationHow}</p>
  </section>
);

function Comparison({ title, calibration }: { readonly title: string; readonly calibration: Calibration | undefined }) {
  if (!calibration)
    return (
      <>
        <h3>{title}</h3>
        <p>{words.noCalibration}</p>
      </>
    );
  const { bins, brier, count, excess } = calibration;
  const points = Math.round(Math.abs(excess) * 100);
  return (
    <>
      <h3>{title}</h3>
      <Plot title={title} calibration={calibration} />
      <p>
        {fill(words.brier, { brier: formatDecimal(brier), count })}{' '}
        {points > 0 && fill(excess > 0 ? words.tooSure : words.tooUnsure, { points })}
      </p>
      <WideTable caption={title} heads={[words.stated, `${words.observed} (${words.range})`, words.count]}>
        {bins.map(({ from, stated, observed: { estimate, low, high }, count: size }) => (
          <tr key={from}>
            <th scope="row">{formatPercent(stated)}</th>
            <td>
              {formatPercent(estimate)} <Range low={low} high={high} />
            </td>
            <td>{size}</td>
          </tr>
        ))}
      </WideTable>
    </>
  );
}

/** Stated probability across, what happened upwards, with its interval; the table says the same in numbers. */
const Plot = ({ title, calibration }: { readonly title: string; readonly calibration: Calibration }) => (
  <svg class="overview-plot" viewBox="-26 -18 136 142" role="img" aria-label={`${title}. ${words.plot}`}>
    <path class="overview-grid" d="M0 50h100M50 0v100" />
    <path class="overview-frame" d="M0 0v100h100" />
    {[0, 0.5, 1].map((share) => (
      <g key={share}>
        <text x={share * 100} y="109" text-anchor="middle">
          {formatPercent(share)}
        </text>
        <text x="-4" y={102 - share * 100} text-anchor="end">
          {formatPercent(share)}
        </text>
      </g>
    ))}
    <text x="50" y="120" text-anchor="middle">
      {words.stated}
    </text>
    <text x="-4" y="-9" text-anchor="middle">
      {words.observed}
    </text>
    <path class="overview-diagonal" d="M0 100 100 0" />
    {calibration.bins.map(({ from, stated, observed: { estimate, low, high } }) => (
      <g key={from}>
        <path d={`M${stated * 100} ${100 - low * 100}V${100 - high * 100}`} />
        <circle cx={stated * 100} cy={100 - estimate * 100} r="2.5" />
      </g>
    ))}
  </svg>
);
