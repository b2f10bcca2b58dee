import type { MemberStatus } from '../schemas/map-organisation.ts';

/** A time as member, by years: what held at the end of a year holds for the year. */
export interface Membership {
  readonly country: string;
  /** Undefined: since before the first year of the map. */
  readonly from: number | undefined;
  /** The year at whose end it was over; undefined while it lasts. */
  readonly to: number | undefined;
  readonly status: MemberStatus;
}

export interface Members {
  readonly id: string;
  readonly members: readonly Membership[];
}

/** What became of a membership from one year to the next. */
export interface Change {
  readonly country: string;
  readonly kind: 'joined' | 'left' | Exclude<MemberStatus, 'member'>;
}

interface Written {
  readonly country: string;
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
  readonly status: MemberStatus;
}

const yearOf = (date: string | number | undefined) =>
  date === undefined ? undefined : Number(String(date).slice(0, 4));

/** Turns what an author wrote of a membership into years. */
export const toMembership = ({ country, from, to, status }: Written): Membership => ({
  country,
  from: yearOf(from),
  to: yearOf(to),
  status,
});

/** Lists who belonged to an organisation at the end of a year, in the order of the file. */
export const membersAt = ({ members }: Pick<Members, 'members'>, year: number): Membership[] =>
  members.filter(({ from, to }) => (from ?? -Infinity) <= year && year < (to ?? Infinity));

/** Lists what the end of a year has that the end of the year before had not. */
export function changesIn(organisation: Pick<Members, 'members'>, year: number): Change[] {
  const statusAt = (when: number) =>
    new Map(membersAt(organisation, when).map(({ country, status }) => [country, status]));
  const [before, now] = [statusAt(year - 1), statusAt(year)];
  const kindOf = (status: MemberStatus): Change['kind'] => (status === 'member' ? 'joined' : status);
  return [
    ...[...now].flatMap(([country, status]) =>
      before.get(country) === status ? [] : [{ country, kind: kindOf(status) }],
    ),
    ...[...before.keys()].flatMap((country) => (now.has(country) ? [] : [{ country, kind: 'left' as const }])),
  ];
}
