import { type Assigned, assignedOfFields, assignedOfStored, assignedTo, assignedToFields } from '../../assigned.ts';
import { concealOrder } from '../../conceal-order.ts';
import type { AskedOption } from '../../options.ts';
import type { Asked, Part, QuestionLogic } from '../../question-type.ts';
import { memberOf } from '../../stored.ts';
import type { Categorise } from './schema.ts';

export interface AskedCategorise extends Asked {
  readonly items: readonly AskedOption[];
  readonly categories: readonly AskedOption[];
}

/** Ids of categories by ids of items. */
export interface Categorised {
  readonly items: Assigned;
}

/** Each item wins the same share. Items are drawn, unless `shuffle` is off: authors write them category by category. */
export const logic: QuestionLogic<Categorise, AskedCategorise, Categorised> = {
  ask: ({ id, type, stem, items: written, categories, shuffle = true }, seed) => {
    const items = (shuffle ? concealOrder(written, id, seed) : written).map((item) => ({
      id: item.id,
      text: item.text,
    }));
    return {
      id,
      type,
      stem,
      shown: items.map((item) => item.id),
      lines: [...items.map(({ text }) => `${text}: …`), ...categories.map(({ text }) => `– ${text}`)],
      items,
      categories,
    };
  },
  readFields: (fields) => ({ items: assignedOfFields(fields) }),
  readStored: (value) => {
    const items = assignedOfStored(memberOf(value, 'items'));
    return items && { items };
  },
  toFields: ({ items }) => assignedToFields(items),
  reminder: () => ({ word: 'partsFirst' }),
  isComplete: (question, response) =>
    question.items.every((item) => markItem(item, question, response).verdict !== 'unanswered'),
  mark: (question, response) => question.items.map((item) => markItem(item, question, response)),
  key: ({ items }) => ({ items: Object.fromEntries(items.map(({ id, category }) => [id, category])) }),
  solve: ({ items, categories }) =>
    items.map(({ text, category, feedback }) => ({
      label: text,
      text: categories.find(({ id }) => id === category)?.text ?? '',
      correct: true,
      feedback,
    })),
  allOrNothing: ({ scoring }) => scoring.mode === 'all-or-nothing',
};

function markItem(
  { id, category, feedback, misconception }: Categorise['items'][number],
  { items, categories }: Categorise,
  response: Categorised,
): Part {
  const max = 1 / items.length;
  const chosen = assignedTo(response.items, id);
  if (!categories.some((one) => one.id === chosen)) return { id, verdict: 'unanswered', score: 0, max };
  if (chosen === category) return { id, verdict: 'right', score: max, max };
  return { id, verdict: 'wrong', score: 0, max, feedback, ...(misconception === undefined ? {} : { misconception }) };
}
