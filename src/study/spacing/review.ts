/** How well something was recalled. */
export type Rating = 'again' | 'hard' | 'good' | 'easy';

/** One recall of one item, as the spacing sees it. */
export interface Review {
  readonly item: string;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly rating: Rating;
  /** Time it took. */
  readonly seconds: number;
}

/** Something to be recalled: a question or a card. */
export interface StudyItem {
  readonly id: string;
  readonly objective: string;
  /** What is easily taken for one another has the same family: the items of a chapter, for instance. */
  readonly family: string;
  /** Question type, or `card`. */
  readonly kind: string;
  /** Expected time for one answer. */
  readonly seconds: number;
  /** Share in the exam, in any unit; 0 or more. */
  readonly weight: number;
}

export const dayMillis = 86_400_000;

const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy'];

/** The one order in which reviews are read, whatever order they arrived in. */
export function compareReviews(a: Review, b: Review): number {
  return (
    a.at - b.at ||
    (a.item < b.item ? -1 : a.item > b.item ? 1 : 0) ||
    ratings.indexOf(a.rating) - ratings.indexOf(b.rating) ||
    a.seconds - b.seconds
  );
}
