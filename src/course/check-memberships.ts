import { toMembership } from '../map/memberships.ts';
import type { MapData } from '../schemas/map.ts';
import type { Organisation } from '../schemas/map-organisation.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import { spanOf } from './timeline/dates.ts';
import type { YamlSource } from './yaml.ts';

/** Checks the organisations of a map: its years, what it hatches, and the dates of every membership. */
export const checkMemberships = (map: MapData, source: YamlSource): Issue[] => [
  ...checkYears(map, source),
  ...map.shaded.flatMap((id, index) => {
    const known = map.organisations.map((organisation) => organisation.id);
    return known.includes(id)
      ? []
      : [makeIssue('map-organisation', source.placeOf(['shaded', index]), { id, nearest: nearest(id, known) })];
  }),
  ...map.organisations.flatMap((organisation, index) => checkMembers(organisation, index, map, source)),
];

function checkYears({ years, organisations, kinds }: MapData, source: YamlSource): Issue[] {
  const fault = (path: readonly PropertyKey[], problem: string) => [
    makeIssue('map-years', source.placeOf(path), { problem }),
  ];
  if (organisations.length > 0 && kinds.length > 0) return fault(['kinds'], 'organisations beside `kinds`');
  if (organisations.length > 0 && !years) return fault(['organisations'], 'organisations without `years`');
  if (!years) return [];
  if (organisations.length === 0) return fault(['years'], '`years` without organisations');
  const { from, to, shown } = years;
  if (from >= to) return fault(['years'], `years from ${from} to ${to}`);
  return shown < from || shown > to
    ? fault(['years', 'shown'], `the year ${shown}, not one from ${from} to ${to}`)
    : [];
}

function checkMembers({ members }: Organisation, index: number, { years }: MapData, source: YamlSource): Issue[] {
  const place = (at: number, field: string) => source.placeOf(['organisations', index, 'members', at, field]);
  return members.flatMap(({ country, from, to }, at): Issue[] => {
    const fault = (field: string, problem: string) => [
      makeIssue('map-membership', place(at, field), { country, problem }),
    ];
    if (from !== undefined && to !== undefined && spanOf(to).to < spanOf(from).from)
      return fault('to', `ends in ${to}, before it begins in ${from}`);
    const overlaps = members.slice(0, at).some((other) => other.country === country && overlap(other, { from, to }));
    if (overlaps) return fault('country', 'begins before another one of that country has ended');
    const first = toMembership({ country, from, to, status: 'member' });
    if (years && (first.to ?? Infinity) <= years.from)
      return fault('to', `is over in ${to!}, before any year of the map`);
    return years && (first.from ?? -Infinity) > years.to
      ? fault('from', `begins in ${from!}, after all years of the map`)
      : [];
  });
}

interface Period {
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
}

/** Whether two periods overlap for sure; one may begin in the year or month in which the other ends. */
function overlap(one: Period, other: Period): boolean {
  const begins = ({ from }: Period) => (from === undefined ? -Infinity : spanOf(from).to);
  const ends = ({ to }: Period) => (to === undefined ? Infinity : spanOf(to).from);
  return begins(one) < ends(other) && begins(other) < ends(one);
}
