/** What a reader chose on a map of memberships: a year, and up to two organisations to hatch. */
export interface MapChoice {
  readonly year: number;
  readonly shaded: readonly [string | undefined, string | undefined];
}

interface Choosable {
  readonly years: { readonly from: number; readonly to: number; readonly shown: number };
  readonly organisations: readonly { readonly id: string }[];
  readonly shaded: readonly string[];
}

/** What a map shows before anyone chooses. */
export const defaultChoice = ({ years, shaded }: Choosable): MapChoice => ({
  year: years.shown,
  shaded: [shaded[0], shaded[1]],
});

const none = 'none';

/** Writes a choice as the fragment of an address: `#ties?year=2014&a=cis&b=none`. */
export const formatChoice = (figure: string, { year, shaded: [a, b] }: MapChoice): string =>
  `#${figure}?year=${year}&a=${a ?? none}&b=${b ?? none}`;

/** Reads a fragment for a figure; undefined if it speaks of something else. What the map does not know keeps its default. */
export function parseChoice(fragment: string, figure: string, map: Choosable): MapChoice | undefined {
  const [, id, query] = /^#?([a-z0-9-]+)\?(.*)$/.exec(fragment) ?? [];
  if (id !== figure) return undefined;
  const given = new Map(query!.split('&').map((pair) => pair.split('=', 2) as [string, string | undefined]));
  const standard = defaultChoice(map);
  const organisation = (key: string, otherwise: string | undefined) => {
    const value = given.get(key);
    if (value === none) return undefined;
    return map.organisations.some((one) => one.id === value) ? value : otherwise;
  };
  return {
    year: clampYear(/^\d{1,4}$/.test(given.get('year') ?? '') ? Number(given.get('year')) : standard.year, map),
    shaded: [organisation('a', standard.shaded[0]), organisation('b', standard.shaded[1])],
  };
}

/** Keeps a year within those of the map; what is no number becomes the year shown at first. */
export const clampYear = (year: number, { years }: Pick<Choosable, 'years'>): number =>
  Number.isFinite(year) ? Math.min(years.to, Math.max(years.from, Math.round(year))) : years.shown;
