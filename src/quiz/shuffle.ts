import { createRandom } from '../models/random.ts';

/** Makes a seed of a text, FNV-1a with 32 bits: the same in every engine, for orders that must not change. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Returns the items in an order drawn from the seed (Fisher–Yates). */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const random = createRandom(seed);
  const drawn = [...items];
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [drawn[last], drawn[other]] = [drawn[other]!, drawn[last]!];
  }
  return drawn;
}

/** Puts options in order: as written for the seed 0 or without `shuffle`; those that are `fixed` keep their place. */
export function orderOptions<Item extends { readonly fixed?: boolean }>(
  options: readonly Item[],
  mayShuffle: boolean,
  seed: number,
): Item[] {
  if (!mayShuffle || seed === 0) return [...options];
  const movable = shuffle(
    options.filter(({ fixed }) => !fixed),
    seed,
  );
  return options.map((option) => (option.fixed ? option : movable.shift()!));
}

/** Puts items in an order that must not be the one written, which is the key: never the identity if there is another. */
export function scramble<Item>(items: readonly Item[], id: string, seed: number): Item[] {
  const start = seed === 0 ? seedOf(id) : seed;
  for (let turn = 0; turn < 64; turn++) {
    const drawn = shuffle(items, (start + turn) >>> 0);
    if (items.length < 2 || drawn.some((item, position) => item !== items[position])) return drawn;
  }
  return [...items].reverse();
}
