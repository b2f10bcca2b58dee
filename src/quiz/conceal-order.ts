import { seedOf, shuffle } from './shuffle.ts';

/**
 * Puts items in an order that does not depend on the order they were written in: the sides of pairs and the members of
 * groups are written in the order of the key. It depends on the question too, lest two lists of one question that are
 * drawn from the same seed be put in order alike.
 */
export const concealOrder = <Item extends { readonly id: string }>(
  items: readonly Item[],
  question: string,
  seed: number,
): Item[] =>
  shuffle(
    [...items].sort((a, b) => (a.id < b.id ? -1 : 1)),
    seedOf(`${question} ${seed}`),
  );
