import type { Rating } from './review.ts';

/** What is known of one answer. */
export interface Answered {
  readonly score: number;
  /** Best possible score, above 0. */
  readonly max: number;
  readonly hints: number;
  /** The reader said they were unsure or guessed. */
  readonly unsure: boolean;
  /** The reader said it was easy. */
  readonly easy: boolean;
}

/**
 * Rates an answer. Less than half of the score is forgotten; half or more, or right with a hint or unsure, is hard;
 * right is good. Only the reader’s word makes a right answer easy.
 */
export function rateAnswer({ score, max, hints, unsure, easy }: Answered): Rating {
  const share = score / max;
  if (!(share >= 0.5)) return 'again';
  if (share < 1 || hints > 0 || unsure) return 'hard';
  return easy ? 'easy' : 'good';
}
