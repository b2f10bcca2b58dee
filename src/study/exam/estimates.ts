import { compareReviews, type Review, type StudyItem } from '../spacing/review.ts';

const priorAnswers = 5;
/** An answer that took longer than this many times the expected time was interrupted. */
const longestTimes = 5;
const priorFirsts = 10;
/** Share of first answers that are right, before anything is known of the reader: ours, not measured. */
const priorFirstChance = 0.6;

/**
 * Estimates the seconds one answer to each item takes. The expected time of the item is scaled by the reader’s median
 * ratio of taken to expected time for its kind of question, then by that of the item itself; each counts as much as
 * there are answers, against five of the estimate before.
 */
export function estimateSeconds(items: readonly StudyItem[], reviews: readonly Review[]): ReadonlyMap<string, number> {
  const known = new Map(items.map((item) => [item.id, item]));
  const byKind = new Map<string, number[]>();
  const byItem = new Map<string, number[]>();
  for (const { item: id, seconds } of reviews) {
    const item = known.get(id);
    if (!item || !(seconds > 0)) continue;
    const ratio = Math.min(longestTimes, seconds / item.seconds);
    append(byKind, item.kind, ratio);
    append(byItem, id, ratio);
  }
  return new Map(
    items.map(({ id, kind, seconds }) => [id, seconds * blend(byItem.get(id), blend(byKind.get(kind), 1))]),
  );
}

function blend(ratios: readonly number[] | undefined, prior: number): number {
  if (!ratios) return prior;
  const sorted = [...ratios].sort((a, b) => a - b);
  const median = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  return (priorAnswers * prior + sorted.length * median) / (priorAnswers + sorted.length);
}

/** Estimates how likely the reader’s first answer to an item is right, from their first answers so far. */
export function estimateFirstChance(reviews: readonly Review[]): number {
  const firsts = new Map<string, Review>();
  for (const review of [...reviews].sort(compareReviews)) if (!firsts.has(review.item)) firsts.set(review.item, review);
  const right = [...firsts.values()].filter(({ rating }) => rating !== 'again').length;
  return (priorFirsts * priorFirstChance + right) / (priorFirsts + firsts.size);
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
