import { interleave } from '../hub/interleave.ts';
import type { Pace } from '../spacing/pace.ts';
import { type Course, isBetter, planCourse } from './course.ts';
import type { ExamInput } from './input.ts';
import { makeProblem, type Problem } from './problem.ts';

/** A day of the plan. */
export interface PlanDay {
  readonly date: string;
  /** When the forecast takes it to happen, in milliseconds. */
  readonly at: number;
  /** Expected minutes. */
  readonly minutes: number;
  readonly fresh: number;
  readonly returning: number;
  /** Ids in the order in which they are asked. */
  readonly items: readonly string[];
  /** Expected recall after it: on that day, and on the exam day if nothing more were done. */
  readonly today: number;
  readonly exam: number;
}

/** The plan, and what it will come to. */
export interface ExamPlan {
  /** The exam is over: plain spacing goes on. */
  readonly over: boolean;
  /** Expected recall on the exam day, weighted as the exam is; what is unseen counts as unknown. */
  readonly expected: number;
  /** Recall below which the tenth of the items lies that is known worst. */
  readonly tenth: number;
  /** Expected recall if nothing is done from now on. */
  readonly without: number;
  /** Whether mean and tenth reach what is wanted, and nothing stays unseen. */
  readonly met: boolean;
  readonly minutes: number;
  /** How slowly the reader forgets, against readers in general: 0.5 is twice as fast. */
  readonly pace: Pace;
  /** Items that stay unseen. */
  readonly unseen: readonly string[];
  readonly days: readonly PlanDay[];
}

/** Lengths of a sitting that are tried, in minutes: every minute up to 30, then coarser. */
const lengths: readonly number[] = [
  ...Array.from({ length: 30 }, (_, index) => index + 1),
  ...Array.from({ length: 18 }, (_, index) => 35 + 5 * index),
  ...Array.from({ length: 12 }, (_, index) => 150 + 30 * index),
];

/**
 * Plans the days until the exam: the best plan found that uses at most the given minutes. If the aim can be met, it is
 * the one with the shortest sittings that meets it; else the one that leaves least unseen, and of those the one that
 * expects most. As shorter sittings are always tried too, more minutes never make it worse.
 */
export function planExam(input: ExamInput): ExamPlan {
  const problem = makeProblem(input);
  const over = input.exam <= input.now;
  const course = bestCourse(problem);
  const { items } = input;
  const known = new Map(items.map((item) => [item.id, item]));
  return {
    over,
    expected: course.mean,
    tenth: course.tenth,
    without: planCourse(problem, 0).mean,
    met: course.met,
    minutes: course.seconds / 60,
    pace: problem.pace,
    unseen: course.unseen.map((index) => problem.candidates[index]!.id),
    days: course.sittings.map(({ sitting, chosen, fresh, seconds, today, exam }) => ({
      date: problem.sittings[sitting]!.date,
      at: problem.sittings[sitting]!.at,
      minutes: seconds / 60,
      fresh,
      returning: chosen.length - fresh,
      items: interleave(chosen.map((index) => known.get(problem.candidates[index]!.id)!)).map(({ id }) => id),
      today,
      exam,
    })),
  };
}

/** The fewest minutes on each day of study with which the aim is met; undefined if no length tried suffices. */
export function minutesNeeded(input: ExamInput): number | undefined {
  const none = input.minutes.every((minutes) => !(minutes > 0));
  const problem = makeProblem({
    ...input,
    minutes: input.minutes.map((minutes) => (none || minutes > 0 ? lengths.at(-1)! : 0)),
  });
  return shortestThatMeets(problem, lengths)?.minutes;
}

function bestCourse(problem: Problem): Course {
  const longest = problem.sittings.reduce((most, { minutes }) => Math.max(most, minutes), 0);
  const full = planCourse(problem, longest);
  const shorter = lengths.filter((length) => length < longest);
  if (full.met) return shortestThatMeets(problem, shorter)?.course ?? full;
  let best = full;
  for (const minutes of shorter.toReversed()) {
    if (leastUnseen(problem, minutes) > best.unseen.length) break;
    const course = planCourse(problem, minutes);
    if (isBetter(course, best)) best = course;
  }
  return best;
}

/** Items that stay unseen even if all the time is given to first answers, the quickest first: a bound, found fast. */
function leastUnseen({ sittings, candidates, firstChance }: Problem, minutes: number): number {
  let left = sittings.reduce((sum, each) => sum + 60 * Math.min(each.minutes, minutes), 0);
  const costs = candidates.filter(({ memory }) => !memory).map(({ seconds }) => seconds * (2 - firstChance));
  return costs.sort((a, b) => a - b).filter((cost) => (left -= cost) < 0).length;
}

interface Sufficient {
  readonly minutes: number;
  readonly course: Course;
}

/** Finds the shortest length that meets the aim by bisection; lengths are in order. */
function shortestThatMeets(problem: Problem, tried: readonly number[]): Sufficient | undefined {
  let found: Sufficient | undefined;
  const meets = (place: number) => {
    const minutes = tried[place]!;
    const course = planCourse(problem, minutes);
    if (course.met) found = { minutes, course };
    return course.met;
  };
  let [low, high] = [0, tried.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(middle)) high = middle;
    else low = middle + 1;
  }
  // A shorter length may meet it though a longer one does not.
  while (found && high > 0 && meets(high - 1)) high--;
  return found;
}
