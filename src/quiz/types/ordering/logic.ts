import type { AskedOption } from '../../options.ts';
import type { Asked, Part, QuestionLogic } from '../../question-type.ts';
import { scramble } from '../../shuffle.ts';
import { isTexts, memberOf } from '../../stored.ts';
import type { Ordering } from './schema.ts';

export interface AskedOrdering extends Asked {
  readonly items: readonly AskedOption[];
}

export interface Ordered {
  readonly order: readonly string[];
}

const isOrderOf = ({ items }: Ordering, order: readonly string[]): boolean =>
  order.length === items.length && items.every(({ id }) => order.includes(id));

/**
 * Where neighbours count, each item after the first wins its share if it follows the one it should; otherwise each wins
 * its share in its own place.
 */
export const logic: QuestionLogic<Ordering, AskedOrdering, Ordered> = {
  ask: ({ id, type, stem, items: written }, seed) => {
    const items = scramble(written, id, seed).map((item) => ({ id: item.id, text: item.text }));
    return {
      id,
      type,
      stem,
      shown: items.map((item) => item.id),
      lines: items.map(({ text }) => `… ${text}`),
      items,
    };
  },
  readFields: ({ order }) => order && { order },
  readStored: (value) => {
    const order = memberOf(value, 'order');
    return isTexts(order) ? { order } : undefined;
  },
  toFields: ({ order }) => ({ order }),
  isComplete: (question, { order }) => isOrderOf(question, order),
  mark: (question, { order }) => {
    if (!isOrderOf(question, order)) return [{ id: 'order', verdict: 'unanswered', score: 0, max: 1 }];
    return question.items.map((item, place) => markItem(item, place, question, order));
  },
  key: ({ items }) => ({ order: items.map(({ id }) => id) }),
  solve: ({ items }) =>
    items.map(({ text, feedback }, place) => ({
      label: String(place + 1),
      text,
      correct: true,
      ...(feedback === undefined ? {} : { feedback }),
    })),
  allOrNothing: ({ scoring }) => scoring.mode === 'exact',
};

function markItem(
  { id, feedback, misconception }: Ordering['items'][number],
  place: number,
  { items, scoring }: Ordering,
  order: readonly string[],
): Part {
  const byPairs = scoring.mode === 'adjacent-pairs';
  const before = (ids: readonly string[]) => ids[ids.indexOf(id) - 1];
  const isRight = byPairs ? before(order) === items[place - 1]?.id : order[place] === id;
  // Nothing stands before the first item: its place follows from the pairs.
  const max = byPairs ? (place === 0 ? 0 : 1 / (items.length - 1)) : 1 / items.length;
  if (isRight) return { id, verdict: 'right', score: max, max };
  return {
    id,
    verdict: 'wrong',
    score: 0,
    max,
    ...(feedback === undefined ? {} : { feedback }),
    ...(misconception === undefined ? {} : { misconception }),
  };
}
