import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import type { ExamPlan } from '../../study/exam/plan.ts';
import { formatDay, formatShare } from './format.ts';
import { dateOf } from './calendar.ts';

interface Props {
  readonly plan: ExamPlan;
  /** Moment of the exam. */
  readonly exam: number;
  readonly now: number;
  readonly target: number;
  readonly words: ExamStrings;
}

const width = 400;
const height = 210;
const plot = { left: 42, right: 12, top: 12, bottom: 26 };

/** The recall to expect from today to the exam. The table beside it has the same numbers. */
export function Curve({ plan, exam, now, target, words }: Props) {
  const x = (at: number) => plot.left + ((width - plot.left - plot.right) * (at - now)) / Math.max(1, exam - now);
  const y = (share: number) => plot.top + (height - plot.top - plot.bottom) * (1 - share);
  const line = (points: readonly (readonly [number, number])[]) =>
    points.map(([at, share]) => `${x(at).toFixed(1)},${y(share).toFixed(1)}`).join(' ');
  const today = [...plan.days.map((day) => [day.at, day.today] as const), [exam, plan.expected] as const];
  const ifStopped = plan.days.map((day) => [day.at, day.exam] as const);
  const from = plan.days[0]?.today ?? plan.without;
  return (
    <figure class="exam-curve">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${words.curveTitle}. ${fill(words.curveText, {
          from: formatShare(from),
          until: formatShare(plan.expected),
          target: formatShare(target),
        })}`}
      >
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line class="exam-grid" x1={plot.left} x2={width - plot.right} y1={y(share)} y2={y(share)} />
            <text x={plot.left - 6} y={y(share) + 4} text-anchor="end">
              {formatShare(share)}
            </text>
          </g>
        ))}
        <line class="exam-aim" x1={plot.left} x2={width - plot.right} y1={y(target)} y2={y(target)} />
        <polyline class="exam-if-stopped" points={line(ifStopped)} />
        <polyline class="exam-that-day" points={line(today)} />
        <text x={plot.left} y={height - 6} text-anchor="start">
          {formatDay(dateOf(now))}
        </text>
        <text x={width - plot.right} y={height - 6} text-anchor="end">
          {formatDay(dateOf(exam))}
        </text>
      </svg>
      <figcaption class="small">
        <ul class="inline-list">
          {(
            [
              ['exam-that-day', words.curveToday],
              ['exam-if-stopped', words.curveExam],
              ['exam-aim', words.curveAim],
            ] as const
          ).map(([name, text]) => (
            <li key={name}>
              <svg class="exam-sample" viewBox="0 0 28 8" aria-hidden="true">
                <line class={name} x1="0" x2="28" y1="4" y2="4" />
              </svg>{' '}
              {text}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
