import type { RevisionItems } from '../../study/revision-items.ts';
import type { RevisionStrings } from '../../strings/revision.ts';

/** The data of the hub and of sessions. */
export interface RevisionData extends RevisionItems {
  readonly strings: RevisionStrings;
}

/**
 * Loads what may be revised.
 *
 * @throws Error with the address if it cannot be had.
 */
export async function loadItems(address: string): Promise<RevisionData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as RevisionData;
}
