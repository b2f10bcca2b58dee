import { makeScope } from '../../study/exam/scope.ts';
import type { SavedPlan } from '../../study/exam/saved-plan.ts';
import { type ExamChapter, scopeChapters } from '../../study/exam/parts.ts';
import type { RecordState } from '../../study/reduce.ts';
import { idsOf, reviewsOf } from '../../study/reviews.ts';
import type { RevisionItem } from '../../study/revision-items.ts';
import { makeCalendar } from './calendar.ts';
import type { PlanRequest } from './work-out.ts';

/** Makes what the planner needs of the plan, the record and the clock. Items the reader took out are left out. */
export function makePlanInput(
  plan: SavedPlan,
  state: RecordState,
  { items, chapters }: { readonly items: readonly RevisionItem[]; readonly chapters: readonly ExamChapter[] },
  now: number,
): PlanRequest['input'] {
  const exam = Date.parse(plan.exam);
  return {
    // Texts and addresses stay here: what is copied to the worker is copied whole.
    items: items
      .filter((item) => !idsOf(item).some((id) => state.suspended.has(id)))
      .map(({ id, objective, family, kind, seconds, weight }) => ({ id, objective, family, kind, seconds, weight })),
    // Other versions may have left the time out of an answer.
    reviews: reviewsOf(state, items).map((review) => ({ ...review, seconds: review.seconds > 0 ? review.seconds : 0 })),
    scope: makeScope(scopeChapters(chapters), plan),
    exam,
    now,
    days: makeCalendar(now, exam),
    minutes: plan.minutes,
    daysOff: plan.daysOff,
    target: plan.target,
  };
}
