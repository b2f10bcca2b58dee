import { z } from 'zod';
import { id, markdown } from '../../../schemas/common.ts';
import { commonFields } from '../../../schemas/question.ts';
import { scoringMode } from '../../../schemas/scoring-mode.ts';

export const OrderedItemSchema = z.strictObject({
  id: id('Id of the item, unique in its question. A reader’s answer is stored under it.'),
  text: markdown('The item.'),
  feedback: markdown('Shown to a reader who put it elsewhere: why it stands where it does.').optional(),
  misconception: id('Name of the misconception a wrong place stands for.').optional(),
});

export const OrderingSchema = z.strictObject({
  type: z.literal('ordering').describe('Items are put into the right order.'),
  ...commonFields,
  scoring: scoringMode('exact', 'adjacent-pairs', 'position').describe(
    'How points are given: for the whole order alone, for neighbours in the right order, or for items in their places.',
  ),
  items: z.array(OrderedItemSchema).min(3).describe('The items in the right order; readers see them in another.'),
});

export type Ordering = z.output<typeof OrderingSchema>;
