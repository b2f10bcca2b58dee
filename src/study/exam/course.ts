import { Debt, makeAllowance } from './debt.ts';
import { Forecast } from './forecast.ts';
import type { Problem } from './problem.ts';
import { fillSitting, type Order } from './sitting.ts';

/** One sitting of a planned course. */
export interface PlannedSitting {
  readonly sitting: number;
  /** Places of the items among the candidates. */
  readonly chosen: readonly number[];
  /** How many of them are new. */
  readonly fresh: number;
  readonly seconds: number;
  /** Expected recall after it, on that day and, if nothing more were done, on the exam day. */
  readonly today: number;
  readonly exam: number;
}

/** A plan from today to the exam, and what is expected of it. */
export interface Course {
  readonly sittings: readonly PlannedSitting[];
  readonly seconds: number;
  readonly mean: number;
  readonly tenth: number;
  readonly met: boolean;
  /** Places of the items that stay unseen. */
  readonly unseen: readonly number[];
}

/**
 * Plans every sitting in turn, with at most `minutes` each. Asking what gains most serves when time is scarce, keeping
 * up what fades when it is not: both are tried, and where neither sees everything, new items first; the best is taken.
 */
export function planCourse(problem: Problem, minutes: number): Course {
  const plan = (order: Order) => planInOrder(problem, minutes, order);
  const better = (a: Course, b: Course) => (isBetter(b, a) ? b : a);
  const best = better(plan('gain'), plan('due'));
  return best.unseen.length > 0 ? better(best, plan('new')) : best;
}

/** Whether a plan meets the aim and another does not; else leaves less unseen; else expects more. */
export function isBetter(a: Course, b: Course): boolean {
  if (a.met !== b.met) return a.met;
  return a.unseen.length === b.unseen.length ? a.mean > b.mean : a.unseen.length < b.unseen.length;
}

function planInOrder(problem: Problem, minutes: number, order: Order): Course {
  const forecast = new Forecast(problem);
  const debt = new Debt(problem);
  const budgets = problem.sittings.map((each) => Math.max(0, 60 * Math.min(each.minutes, minutes) - each.spent));
  const allowance = makeAllowance(problem, debt, budgets);
  let total = 0;
  const sittings = problem.sittings.map(({ daysLeft }, index) => {
    const unseen = forecast.unseen;
    const { chosen, seconds } = fillSitting(problem, forecast, debt, {
      daysLeft,
      budget: budgets[index]!,
      firstsAfter: allowance.firsts[index]!,
      backAfter: allowance.back[index]!,
      sweeping: index >= allowance.sweep,
      order,
    });
    total += seconds;
    return {
      sitting: index,
      chosen,
      fresh: unseen - forecast.unseen,
      seconds,
      today: forecast.meanAt(daysLeft),
      exam: forecast.mean,
    };
  });
  return {
    sittings,
    seconds: total,
    mean: forecast.mean,
    tenth: forecast.tenth,
    met: forecast.met,
    unseen: forecast.memories.flatMap((memory, index) => (memory ? [] : [index])),
  };
}
