import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import type { PlanAnswers } from '../../study/exam/answers.ts';
import type { SavedPlan } from '../../study/exam/saved-plan.ts';
import { routes, withBase } from '../../course/routes.ts';
import { pageContext } from '../page.ts';
import { beginSession, writeSession } from '../revision/session.ts';

interface Props {
  readonly answers: PlanAnswers;
  readonly plan: SavedPlan;
  /** Today, 2026-11-24. */
  readonly date: string;
  readonly words: ExamStrings;
}

/** What the plan asks today, and the way to begin. */
export function Today({ answers, plan, date, words }: Props) {
  const { base } = pageContext();
  const today = answers.plan.days.find((day) => day.date === date);
  const items = today?.items ?? [];
  return (
    <section aria-labelledby="plan--today">
      <h2 id="plan--today">{words.todayTitle}</h2>
      {today && items.length > 0 ? (
        <>
          <p>
            {fill(words.todayDo, {
              minutes: Math.max(1, Math.round(today.minutes)),
              fresh: today.fresh,
              returning: today.returning,
            })}
          </p>
          <p>
            <a
              class="button"
              href={withBase(base, routes.revisionSession)}
              onClick={() => writeSession(beginSession(items, newSeed()))}
            >
              {words.startToday}
            </a>
          </p>
        </>
      ) : (
        <p>{plan.daysOff.includes(date) ? words.todayOff : words.todayNothing}</p>
      )}
    </section>
  );
}

const newSeed = () => 1 + (crypto.getRandomValues(new Uint32Array(1))[0]! % 9999);
