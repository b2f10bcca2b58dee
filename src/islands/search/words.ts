import type { Strings } from '../../strings/index.ts';

/** The strings that only the script of the search shows; the panel brings them along. */
export const searchWords = [
  'searchNone',
  'searchNoneHere',
  'searchNear',
  'searchOne',
  'searchMany',
  'searchMore',
  'searchSections',
  'searchOffline',
  'searchFailed',
] as const satisfies readonly (keyof Strings)[];

export type SearchWords = Pick<Strings, (typeof searchWords)[number]>;
