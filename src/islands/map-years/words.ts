import { type Change, changesIn, type Members, membersAt } from '../../map/memberships.ts';
import type { MemberStatus } from '../../schemas/map-organisation.ts';
import { fill } from '../../strings/fill.ts';
import type { Strings } from '../../strings/index.ts';

/** The words of a map of memberships that change with the year. */
export const mapYearKeys = [
  'mapYearEnd',
  'mapNoChange',
  'mapNoMembers',
  'mapBeyond',
  'mapJoined',
  'mapLeft',
  'mapSuspended',
  'mapApplied',
  'mapAssociate',
  'mapObserver',
] as const satisfies readonly (keyof Strings)[];

export type MapYearWords = Readonly<Pick<Strings, (typeof mapYearKeys)[number]>>;

/** What the browser needs of a map to show another year. */
export interface LiveMap {
  readonly years: { readonly from: number; readonly to: number; readonly shown: number };
  readonly shaded: readonly string[];
  readonly organisations: readonly (Members & { readonly sign: string; readonly label: string })[];
  /** Names by code, and which of the countries lie outside the frame. */
  readonly names: Readonly<Record<string, string>>;
  readonly beyond: readonly string[];
}

/** What a map says of a year: the members of each organisation, and what changed. Server and island say the same. */
export function describeYear(map: LiveMap, year: number, words: MapYearWords, language: string) {
  const list = new Intl.ListFormat(language);
  const listed = (names: readonly string[]) => list.format(names);
  const statuses: Record<Exclude<MemberStatus, 'member'>, string> = {
    suspended: words.mapSuspended,
    applied: words.mapApplied,
    associate: words.mapAssociate,
    observer: words.mapObserver,
  };
  const nameOf = (code: string) => map.names[code] ?? code;
  const named = ({ country, status }: { country: string; status: MemberStatus }) =>
    status === 'member' ? nameOf(country) : `${nameOf(country)} (${statuses[status]})`;

  const members = map.organisations.map((organisation) => {
    const now = membersAt(organisation, year);
    if (now.length === 0) return words.mapNoMembers;
    const [inside, beyond] = [false, true].map((out) =>
      now.filter(({ country }) => map.beyond.includes(country) === out).map(named),
    );
    const parts = [
      ...(inside!.length > 0 ? [listed(inside!)] : []),
      ...(beyond!.length > 0 ? [fill(words.mapBeyond, { names: listed(beyond!) })] : []),
    ];
    return `${parts.join('; ')}.`;
  });

  const changeWords = (changes: readonly Change[]) => {
    const of = (kind: Change['kind']) =>
      changes.filter((one) => one.kind === kind).map(({ country }) => nameOf(country));
    const say = (kind: Change['kind'], words: string) =>
      of(kind).length === 0 ? [] : [fill(words, { names: listed(of(kind)) })];
    return [
      ...say('joined', words.mapJoined),
      ...say('left', words.mapLeft),
      ...Object.entries(statuses).flatMap(([status, word]) => say(status as Change['kind'], `${word}: {names}`)),
    ];
  };
  const changed = map.organisations.flatMap((organisation) => {
    const said = year === map.years.from ? [] : changeWords(changesIn(organisation, year));
    return said.length === 0 ? [] : [`${organisation.label}: ${said.join('; ')}.`];
  });
  const news = year === map.years.from ? '' : changed.join(' ') || words.mapNoChange;
  return { members, status: `${fill(words.mapYearEnd, { year })} ${news}`.trim() };
}
