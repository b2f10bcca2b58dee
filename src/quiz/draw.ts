import { seedOf, shuffle } from './shuffle.ts';

export interface Selection {
  readonly strategy: 'all' | 'random' | 'stratified-by-objective';
  readonly count?: number | undefined;
}

interface Drawn {
  readonly id: string;
  readonly objective: string;
}

/**
 * Draws the ids of an attempt. The same seed gives the same attempt; 0 gives all in the order written.
 * Stratified: every objective in turn gives a question until there are enough, so that numbers differ by one at most
 * while questions last.
 */
export function drawQuestions(items: readonly Drawn[], { strategy, count }: Selection, seed: number): string[] {
  const wanted = strategy === 'all' ? items.length : Math.min(count ?? items.length, items.length);
  const order = seed === 0 ? items : shuffle(items, seed);
  if (strategy !== 'stratified-by-objective') return order.slice(0, wanted).map(({ id }) => id);
  const families = [...Map.groupBy(order, ({ objective }) => objective).values()];
  const rounds = Math.max(...families.map((family) => family.length));
  return Array.from({ length: rounds }, (_, round) => families.flatMap((family) => family[round] ?? []))
    .flat()
    .slice(0, wanted)
    .map(({ id }) => id);
}

/** The seed of one question in an attempt; 0 stays the order the author wrote. */
export const seedFor = (id: string, seed: number): number => (seed === 0 ? 0 : seedOf(`${seed}:${id}`) || 1);
