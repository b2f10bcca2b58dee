import { useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import type { PlanAnswers } from '../../study/exam/answers.ts';
import type { SavedPlan } from '../../study/exam/saved-plan.ts';
import { makeCalendar } from './calendar.ts';
import { Curve } from './curve.tsx';
import { formatCount, formatDay, formatShare } from './format.ts';

interface Props {
  readonly answers: PlanAnswers;
  readonly plan: SavedPlan;
  readonly now: number;
  readonly words: ExamStrings;
}

/** What the plan asks of the reader and what it will come to. */
export function Forecast({ answers: { plan, needed, total }, plan: saved, now, words }: Props) {
  const target = formatShare(saved.target);
  const minutes = (count: number) => fill(words.minutesShort, { count: formatCount(Math.round(count)) });
  const facts: readonly (readonly [string, string])[] = [
    [words.expected, formatShare(plan.expected)],
    [words.tenth, formatShare(plan.tenth)],
    [words.unseen, fill(words.unseenOf, { count: formatCount(plan.unseen.length), total: formatCount(total) })],
    [words.without, formatShare(plan.without)],
    [words.inAll, minutes(plan.minutes)],
  ];
  const need = needed === undefined ? words.needTooMuch : plan.met && plan.minutes < 1 ? words.needNothing : words.need;
  return (
    <>
      <section aria-labelledby="plan--need">
        <h2 id="plan--need">{words.needTitle}</h2>
        <p>{fill(need, { minutes: formatCount(needed ?? 0), target })}</p>
      </section>
      <section aria-labelledby="plan--have">
        <h2 id="plan--have">{words.haveTitle}</h2>
        <p>
          <b>{plan.met ? words.met : words.notMet}</b>
        </p>
        <dl class="exam-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p class="notice">{words.estimate}</p>
      </section>
      <section aria-labelledby="plan--curve">
        <h2 id="plan--curve">{words.curveTitle}</h2>
        <Curve plan={plan} exam={Date.parse(saved.exam)} now={now} target={saved.target} words={words} />
      </section>
      <section aria-labelledby="plan--days">
        <h2 id="plan--days">{words.calendarTitle}</h2>
        <Calendar plan={plan} exam={Date.parse(saved.exam)} now={now} words={words} />
      </section>
    </>
  );
}

/** Days that are shown at once. */
const firstDays = 21;

interface CalendarProps extends Pick<Props, 'now' | 'words'> {
  readonly plan: PlanAnswers['plan'];
  readonly exam: number;
}

function Calendar({ plan, exam, now, words }: CalendarProps) {
  const [isWhole, setWhole] = useState(false);
  const planned = new Map(plan.days.map((day) => [day.date, day]));
  const days = makeCalendar(now, exam);
  const shown = isWhole ? days : days.slice(0, firstDays);
  return (
    <>
      <div class="table-scroll" tabIndex={0} role="region" aria-labelledby="plan--table">
        <table class="exam-calendar">
          <caption class="small" id="plan--table">
            {words.calendarCaption}
          </caption>
          <thead>
            <tr>
              {[words.day, words.minutes, words.freshAndReturning, words.recallThatDay, words.recallExam].map(
                (name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ date }, position) => {
              const day = planned.get(date);
              const name = position === 0 ? `${words.today}, ${formatDay(date)}` : formatDay(date);
              return (
                <tr key={date} {...(position === 0 ? { 'aria-current': 'date' as const } : {})}>
                  <th scope="row">{name}</th>
                  {day ? (
                    <>
                      <td>{formatCount(Math.round(day.minutes))}</td>
                      <td>
                        {formatCount(day.fresh)} + {formatCount(day.returning)}
                      </td>
                      <td>{formatShare(day.today)}</td>
                      <td>{formatShare(day.exam)}</td>
                    </>
                  ) : (
                    <td colSpan={4}>{words.free}</td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {!isWhole && days.length > firstDays && (
        <p>
          <button type="button" class="quiet" onClick={() => setWhole(true)}>
            {fill(words.moreDays, { count: formatCount(days.length) })}
          </button>
        </p>
      )}
    </>
  );
}
