import type { Strings } from './index.ts';

/** The strings of the page for offline reading that its script needs. */
const keys = [
  'offlineRefused',
  'offlinePart',
  'offlineWhole',
  'offlineSave',
  'offlineSaving',
  'offlineCount',
  'offlineStopped',
  'offlineUnreachable',
  'offlineChanged',
  'offlineFull',
  'offlineNoRoom',
  'offlineRemoved',
] as const satisfies readonly (keyof Strings)[];

export type OfflineStrings = Readonly<Pick<Strings, (typeof keys)[number]>>;

/** Picks the strings of the page for offline reading. */
export const pickOfflineStrings = (strings: Strings): OfflineStrings =>
  Object.fromEntries(keys.map((key) => [key, strings[key]])) as OfflineStrings;
