import { getAtlas } from '../map/atlas.ts';
import { isIn, placeIn } from '../map/draw-map.ts';
import { boundsOf, findBoundsFault, makeFrame } from '../map/frame.ts';
import type { MapData } from '../schemas/map.ts';
import { checkMemberships } from './check-memberships.ts';
import type { Draft } from './draft.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import type { YamlSource } from './yaml.ts';

/** Checks every map: its countries are in the atlas, its frame can be drawn, and what it shows lies inside. */
export const checkMaps = ({ maps }: Draft): Issue[] =>
  [...maps.values()].flatMap(({ value, source }) => (value && source ? checkMap(value, source) : []));

function checkMap(map: MapData, source: YamlSource): Issue[] {
  const atlas = getAtlas();
  const issues = [...checkIds(map, source), ...checkKinds(map, source), ...checkMemberships(map, source)];
  const country = (id: string, path: readonly PropertyKey[]) => {
    if (!atlas.countries.has(id)) issues.push(makeIssue('map-country', source.placeOf(path), { id }));
  };
  (map.fit ?? []).forEach((code, index) => country(code, ['fit', index]));
  map.countries.forEach(({ code }, index) => country(code, ['countries', index, 'code']));
  map.organisations.forEach(({ members }, index) =>
    members.forEach((one, at) => country(one.country, ['organisations', index, 'members', at, 'country'])),
  );
  if (issues.some(({ code }) => code === 'map-country')) return issues;

  const bounds = boundsOf(map, atlas);
  const fault = bounds
    ? findBoundsFault(bounds)
    : `with ${map.bounds ? 'both `bounds` and `fit`' : 'neither `bounds` nor `fit`'}`;
  if (!bounds || fault !== undefined) {
    const path = map.bounds ? ['bounds'] : map.fit ? ['fit'] : [];
    return [...issues, makeIssue('map-bounds', source.placeOf(path), { problem: fault ?? '' })];
  }
  const frame = makeFrame(bounds);
  const outside = (path: readonly PropertyKey[], what: string) =>
    issues.push(makeIssue('map-outside', source.placeOf(path), { what }));
  map.countries.forEach(({ code, at }, index) => {
    if (!isIn(frame, atlas.countries.get(code)!)) outside(['countries', index, 'code'], `the country "${code}"`);
    else if (at && !placeIn(frame, ...at)) outside(['countries', index, 'at'], `the name of "${code}"`);
  });
  map.places.forEach(({ id, lon, lat }, index) => {
    if (!placeIn(frame, lon, lat)) outside(['places', index, 'lon'], `the place "${id}"`);
  });
  map.lines.forEach(({ id, via }, index) => {
    if (!isIn(frame, { type: 'LineString', coordinates: via })) outside(['lines', index, 'via'], `the line "${id}"`);
  });
  return issues;
}

function checkKinds({ countries, kinds }: MapData, source: YamlSource): Issue[] {
  const known = kinds.map(({ id }) => id);
  return countries.flatMap(({ kind }, index) =>
    kind === undefined || known.includes(kind)
      ? []
      : [
          makeIssue('map-kind', source.placeOf(['countries', index, 'kind']), {
            id: kind,
            nearest: nearest(kind, known),
          }),
        ],
  );
}

/** Ids are unique among those of one map, whatever they name. */
function checkIds({ kinds, places, lines, countries, organisations }: MapData, source: YamlSource): Issue[] {
  const first = new Map<string, string>();
  const once = (what: string, id: string, path: readonly PropertyKey[]): Issue[] => {
    const { file, line, column } = source.placeOf(path);
    const before = first.get(id);
    if (before !== undefined) return [makeIssue('id-duplicate', { file, line, column }, { what, id, first: before })];
    first.set(id, `${file}:${line}:${column}`);
    return [];
  };
  return [
    ...countries.flatMap(({ code }, index) => once('the country', code, ['countries', index, 'code'])),
    ...kinds.flatMap(({ id }, index) => once('the kind', id, ['kinds', index, 'id'])),
    ...places.flatMap(({ id }, index) => once('the place', id, ['places', index, 'id'])),
    ...lines.flatMap(({ id }, index) => once('the line', id, ['lines', index, 'id'])),
    ...organisations.flatMap(({ id, sign }, index) => [
      ...once('the organisation', id, ['organisations', index, 'id']),
      ...once('the sign', `"${sign}"`, ['organisations', index, 'sign']),
    ]),
  ];
}
