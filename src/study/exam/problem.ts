import { reduceReviews } from '../spacing/item-state.ts';
import { fitPace, type Pace, withDoubt, withPace } from '../spacing/pace.ts';
import { dayMillis } from '../spacing/review.ts';
import type { Memory, Scheduler } from '../spacing/scheduler.ts';
import { estimateFirstChance, estimateSeconds } from './estimates.ts';
import type { ExamInput } from './input.ts';

/** A time to study. All times are days before the exam. */
export interface Sitting {
  readonly date: string;
  readonly at: number;
  readonly daysLeft: number;
  readonly minutes: number;
  /** Seconds of this day that are already spent. */
  readonly spent: number;
}

/** An item in the exam. */
export interface Candidate {
  readonly id: string;
  /** Place of its objective among those of the scope. */
  readonly objective: number;
  /** Share in the exam; all together are 1. */
  readonly weight: number;
  readonly seconds: number;
  readonly memory: Memory | undefined;
  /** Days before the exam at which it was last answered. */
  readonly lastLeft: number;
}

/** The input in the form in which plans are searched. */
export interface Problem {
  /** With the pace at which the reader forgets. */
  readonly scheduler: Scheduler;
  readonly pace: Pace;
  readonly candidates: readonly Candidate[];
  readonly objectives: number;
  readonly sittings: readonly Sitting[];
  readonly firstChance: number;
  readonly target: number;
}

/** Works out what is known, what each answer costs, and when there is time. */
export function makeProblem(input: ExamInput): Problem {
  const { items, reviews, scope, exam, now, target } = input;
  const known = reviews.filter(({ at }) => at <= now);
  const pace = fitPace(withDoubt(input.scheduler), known);
  const scheduler = withPace(withDoubt(input.scheduler), pace.cautious);
  const inScope = items.filter(({ objective, weight }) => (scope.get(objective) ?? 0) > 0 && weight > 0);
  const places = new Map([...new Set(inScope.map(({ objective }) => objective))].map((id, place) => [id, place]));
  const { states } = reduceReviews(scheduler, known);
  const seconds = estimateSeconds(items, known);

  const totals = new Map<string, number>();
  for (const { objective, weight } of inScope) totals.set(objective, (totals.get(objective) ?? 0) + weight);
  const whole = [...totals.keys()].reduce((sum, objective) => sum + scope.get(objective)!, 0);

  return {
    scheduler,
    pace,
    objectives: places.size,
    candidates: inScope.map(({ id, objective, weight }) => ({
      id,
      objective: places.get(objective)!,
      weight: (scope.get(objective)! / whole) * (weight / totals.get(objective)!),
      seconds: seconds.get(id)!,
      memory: states.get(id)?.memory,
      lastLeft: (exam - (states.get(id)?.last ?? 0)) / dayMillis,
    })),
    sittings: makeSittings(input),
    firstChance: estimateFirstChance(known),
    target,
  };
}

/** One sitting on each day that has minutes, in the middle of what is left of the day before the exam. */
function makeSittings({ days, minutes, daysOff, now, exam, reviews }: ExamInput): Sitting[] {
  return days.flatMap(({ date, weekday, start }, index) => {
    const from = Math.max(start, now);
    const until = Math.min(days[index + 1]?.start ?? exam, exam);
    const ofDay = minutes[weekday] ?? 0;
    if (until <= from || daysOff.includes(date) || !(ofDay > 0)) return [];
    const spent = reviews.filter(({ at }) => at >= start && at <= now).reduce((sum, { seconds }) => sum + seconds, 0);
    const at = Math.floor((from + until) / 2);
    return [{ date, at, daysLeft: (exam - at) / dayMillis, minutes: ofDay, spent }];
  });
}
