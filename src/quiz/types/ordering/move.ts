/** Moves one item to another place; a place outside the list is its nearer end. */
export function moveTo<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const place = Math.max(0, Math.min(items.length - 1, to));
  const rest = items.filter((_, position) => position !== from);
  return [...rest.slice(0, place), items[from]!, ...rest.slice(place)];
}
