import type { ExamInput } from '../../src/study/exam/input.ts';
import { planExam } from '../../src/study/exam/plan.ts';
import { recallAt, reduceReviews } from '../../src/study/spacing/item-state.ts';
import { dayMillis } from '../../src/study/spacing/review.ts';

/** Says what is asked today, in order; the session ends when its minutes do. */
export type Policy = (input: ExamInput) => readonly string[];

const day = (input: ExamInput) => input.days.findLastIndex(({ start }) => start <= input.now);
const endOfDay = (input: ExamInput) => input.days[day(input) + 1]?.start ?? input.exam;

/** Due items first, the worst known of them before the others; then new ones in the order of the course. */
export const plainSpacing: Policy = (input) => {
  const { items, reviews, scheduler, now } = input;
  const { states } = reduceReviews(scheduler, reviews);
  const due = items
    .filter(({ id }) => (states.get(id)?.due ?? Infinity) < endOfDay(input))
    .sort((a, b) => recallAt(scheduler, states.get(a.id), now) - recallAt(scheduler, states.get(b.id), now));
  return [...due, ...items.filter(({ id }) => !states.has(id))].map(({ id }) => id);
};

/** The same, but in the last days, as many as it takes, every item is asked once more. */
export const finalSweep: Policy = (input) => {
  const { items, reviews, scheduler, exam, minutes, days } = input;
  const perDay = (minutes[0]! * 60) / 30;
  const first = Math.max(0, days.length - Math.ceil(items.length / perDay));
  if (day(input) < first) return plainSpacing(input);
  const { states } = reduceReviews(scheduler, reviews);
  const rest = items.filter(({ id }) => (states.get(id)?.last ?? 0) < days[first]!.start);
  const recall = (id: string) => recallAt(scheduler, states.get(id), exam);
  return rest.sort((a, b) => recall(a.id) - recall(b.id)).map(({ id }) => id);
};

/** Ours, made anew every day from what was answered so far. */
export const examPlan: Policy = (input) => {
  const today = planExam(input).days[0];
  return today && today.at - input.now < dayMillis / 2 ? today.items : [];
};
