import type { Review, StudyItem } from '../spacing/review.ts';
import type { Scheduler } from '../spacing/scheduler.ts';

/** A day of the reader’s calendar. Its bounds are given, so that time zones and clock changes are settled outside. */
export interface CalendarDay {
  /** Name of the day, 2026-11-24. */
  readonly date: string;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** First millisecond of the day. */
  readonly start: number;
}

/** What the plan is made from. */
export interface ExamInput {
  readonly scheduler: Scheduler;
  readonly items: readonly StudyItem[];
  readonly reviews: readonly Review[];
  /** Share of each objective in the exam, in any unit. Items of other objectives are left out. */
  readonly scope: ReadonlyMap<string, number>;
  /** Time of the exam in milliseconds. */
  readonly exam: number;
  readonly now: number;
  /** Every day from today to that of the exam, in order. */
  readonly days: readonly CalendarDay[];
  /** Minutes for each weekday, from Sunday. */
  readonly minutes: readonly number[];
  /** Dates without study. */
  readonly daysOff: readonly string[];
  /** Wanted recall on the exam day, between 0 and 1. */
  readonly target: number;
}

/** The tenth of the items that is known worst may lie this far below the wanted recall. */
export const tenthMargin = 0.15;

/** No objective takes more than this share of a session while another has something to ask. */
export const objectiveShare = 0.4;
