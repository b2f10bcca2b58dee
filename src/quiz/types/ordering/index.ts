import { findRepeated } from '../../options.ts';
import type { QuestionType } from '../../question-type.ts';
import { type AskedOrdering, logic, type Ordered } from './logic.ts';
import { type Ordering, OrderingSchema } from './schema.ts';

export const ordering: QuestionType<Ordering, AskedOrdering, Ordered> = {
  schema: OrderingSchema,
  logic,
  identify: ({ items }) => ({ options: items.map(({ id }) => id), key: items.map(({ id }) => id) }),
  check: ({ id, items }) => findRepeated(id, items, 'items'),
  mappings: {
    qti3: { as: 'order interaction', fidelity: 'degraded', loss: 'points for neighbours and for places' },
    moodle: { as: 'ordering', fidelity: 'degraded', loss: 'feedback and misconception of each item' },
    gift: { as: '{=place -> item}', fidelity: 'degraded', loss: 'moving: each item is matched with its place' },
    anki: { as: 'basic note, the order on the back', fidelity: 'degraded', loss: 'moving; marked by oneself' },
  },
};
