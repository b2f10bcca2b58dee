import { z } from 'zod';
import { id, markdown } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';
import { scoringMode } from '../../../schemas/scoring-mode.ts';

export const CategorySchema = z.strictObject({
  id: id('Id of the category, unique in its question.'),
  text: markdown('Name of the category; a list to choose from shows it without formatting.'),
});

export const CategorisedItemSchema = z.strictObject({
  id: id('Id of the item, unique in its question. A reader’s answer is stored under it.'),
  text: markdown('The item.'),
  category: id('Id of the category it belongs to.'),
  feedback: markdown('Shown to a reader who put it into another: why it belongs where it does.'),
  misconception: id('Name of the misconception a wrong category stands for.').optional(),
});

export const CategoriseSchema = z.strictObject({
  type: z.literal('categorise').describe('What belongs where: for each item a category is chosen.'),
  ...commonFields,
  scoring: scoringMode('per-item', 'all-or-nothing').describe(
    'How points are given: shared among the items, or for all of them alone.',
  ),
  categories: z.array(CategorySchema).min(2).describe('The categories, shown in this order.'),
  items: z.array(CategorisedItemSchema).min(2).describe('What is put into them.'),
});

export type Categorise = z.output<typeof CategoriseSchema>;
