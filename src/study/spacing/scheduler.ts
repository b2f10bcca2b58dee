import type { Rating } from './review.ts';

/** What a scheduler knows of one memory. */
export interface Memory {
  /** Days until recall has fallen to 0.9. */
  readonly stability: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
}

/** A model of memory. All times are in days; nothing is drawn by chance. */
export interface Scheduler {
  /** Name and version, for the page that says what is used. */
  readonly name: string;
  /** The memory after the first recall. */
  first(rating: Rating): Memory;
  /** The memory after a recall `days` after the last one. */
  review(memory: Memory, rating: Rating, days: number): Memory;
  /** Probability of recall `days` after the last one. */
  recall(memory: Memory, days: number): number;
  /** Days until recall has fallen to `retention`, between 0 and 1. */
  interval(memory: Memory, retention: number): number;
}

/** Recalls closer together than this belong to one session: the spacing between them is none. */
export const sessionDays = 0.5;
