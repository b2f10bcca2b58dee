/** What the order in a session depends on. */
export interface Interleaved {
  readonly family: string;
  readonly objective: string;
}

/**
 * Orders items so that within a family, where things are easily taken for one another, objectives take turns; families
 * follow each other. Interleaving helps where things are confusable, not everywhere (Brunmair & Richter 2019). What
 * belongs to one objective stays in the order given.
 */
export function interleave<Item extends Interleaved>(items: readonly Item[]): Item[] {
  return [...groupBy(items, ({ family }) => family).values()].flatMap(takeTurns);
}

/** The largest group that was not served last goes next, so that equals meet only where nothing else is left. */
function takeTurns<Item extends Interleaved>(items: readonly Item[]): Item[] {
  const groups = [...groupBy(items, ({ objective }) => objective).values()];
  const ordered: Item[] = [];
  let served: Item[] | undefined;
  while (ordered.length < items.length) {
    const others = groups.filter((group) => group.length > 0 && group !== served);
    served = others.reduce((most, group) => (group.length > most.length ? group : most), others[0] ?? served!);
    ordered.push(served.shift()!);
  }
  return ordered;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
