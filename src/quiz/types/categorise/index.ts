import { findRepeated } from '../../options.ts';
import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { findRepeatedIds, idsOnce } from '../../repeated-ids.ts';
import { type AskedCategorise, type Categorised, logic } from './logic.ts';
import { type Categorise, CategoriseSchema } from './schema.ts';

export const categorise: QuestionType<Categorise, AskedCategorise, Categorised> = {
  schema: CategoriseSchema,
  logic,
  identify: ({ items, categories }) => ({
    options: [...items, ...categories].map(({ id }) => id),
    key: items.map(({ id, category }) => `${id} ${category}`),
  }),
  check: ({ id, items, categories }) => [
    ...findRepeatedIds(id, [...idsOnce(categories, 'categories'), ...idsOnce(items, 'items')]),
    ...findRepeated(id, categories, 'categories'),
    ...findRepeated(id, items, 'items'),
    ...items.flatMap(({ category }, at): QuestionFault[] =>
      categories.some((one) => one.id === category)
        ? []
        : [
            {
              code: 'question-field',
              path: ['items', at, 'category'],
              details: {
                id,
                found: `the category "${category}", which it does not have`,
                expected: `one of ${categories.map((one) => one.id).join(', ')}`,
              },
            },
          ],
    ),
  ],
  mappings: {
    qti3: { as: 'match interaction, several items to one category', fidelity: 'exact' },
    moodle: { as: 'matching', fidelity: 'degraded', loss: 'categories that hold nothing, feedback of each item' },
    gift: { as: '{=item -> category}', fidelity: 'degraded', loss: 'feedback of items, all-or-nothing' },
    anki: { as: 'basic note for each item', fidelity: 'degraded', loss: 'choosing; each card is marked by oneself' },
  },
};
