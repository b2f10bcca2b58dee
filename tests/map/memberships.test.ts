import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { describeYear, type LiveMap, mapYearKeys, type MapYearWords } from '../../src/islands/map-years/words.ts';
import { drawMap } from '../../src/map/draw-map.ts';
import { changesIn, membersAt, toMembership } from '../../src/map/memberships.ts';
import { placeSigns, signHeight, signWidth } from '../../src/map/place-signs.ts';
import { formatChoice, parseChoice } from '../../src/map/year-address.ts';
import { MapSchema } from '../../src/schemas/map.ts';
import { stringsFor } from '../../src/strings/index.ts';

const organisation = {
  id: 'league',
  members: [
    { country: 'AA', status: 'member' as const },
    { country: 'BB', from: '1999', to: '2004-05-01', status: 'member' as const },
    { country: 'BB', from: '2004-05-01', status: 'suspended' as const },
    { country: 'CC', from: 2010, to: 2010, status: 'member' as const },
    { country: 'DD', from: '2001-12-31', to: '2005-01-01', status: 'observer' as const },
  ].map(toMembership),
};
const at = (year: number) => membersAt(organisation, year).map(({ country, status }) => `${country} ${status}`);

describe('who is a member at the end of a year', () => {
  test.each([
    [1998, ['AA member']],
    [1999, ['AA member', 'BB member']],
    [2003, ['AA member', 'BB member', 'DD observer']],
    [2004, ['AA member', 'BB suspended', 'DD observer']],
    [2005, ['AA member', 'BB suspended']],
    [2010, ['AA member', 'BB suspended']],
  ])('%d: %j', (year, expected) => {
    expect(at(year)).toEqual(expected);
  });

  test('changes are told against the year before', () => {
    expect(changesIn(organisation, 1999)).toEqual([{ country: 'BB', kind: 'joined' }]);
    expect(changesIn(organisation, 2004)).toEqual([{ country: 'BB', kind: 'suspended' }]);
    expect(changesIn(organisation, 2005)).toEqual([{ country: 'DD', kind: 'left' }]);
    expect(changesIn(organisation, 2006)).toEqual([]);
  });
});

describe('an address', () => {
  const map = {
    years: { from: 1991, to: 2025, shown: 2016 },
    organisations: [{ id: 'cis' }, { id: 'eu' }],
    shaded: ['cis'],
  };

  test.each([
    [{ year: 2004, shaded: ['eu', undefined] as const }, '#ties?year=2004&a=eu&b=none'],
    [{ year: 1991, shaded: [undefined, 'cis'] as const }, '#ties?year=1991&a=none&b=cis'],
  ])('tells %j, and is read as it was written', (choice, address) => {
    expect(formatChoice('ties', choice)).toBe(address);
    expect(parseChoice(address, 'ties', map)).toEqual(choice);
  });

  test.each([
    ['#ties?year=1066&a=moon', { year: 1991, shaded: ['cis', undefined] }],
    ['#ties?year=9999', { year: 2025, shaded: ['cis', undefined] }],
    ['#ties?year=soon&b=eu', { year: 2016, shaded: ['cis', 'eu'] }],
    ['#ties', undefined],
    ['#other?year=2004', undefined],
  ])('%s: what the map does not know keeps its default', (address, expected) => {
    expect(parseChoice(address, 'ties', map)).toEqual(expected);
  });
});

test('signs stand in centred rows of three and never on one another', () => {
  for (let count = 1; count <= 8; count++) {
    const signs = Array.from({ length: count }, (_, index) => (index % 3 === 1 ? 'EU' : 'C'));
    const boxes = placeSigns(signs).map(({ x, y }, index) => ({ x, y, width: signWidth(signs[index]!) }));
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 || Math.abs(one.y - other.y) >= signHeight,
        ).toBe(true);
    const row = boxes.filter(({ y }) => y === 0);
    expect(row[0]!.x - row[0]!.width / 2).toBeCloseTo(-(row.at(-1)!.x + row.at(-1)!.width / 2), 0);
  }
});

const file = join(import.meta.dirname, '../../chapters/data/maps/unions-and-alliances.yaml');
const map = MapSchema.parse(parse(readFileSync(file, 'utf8')));
const drawing = drawMap(map, 'en');
const live: LiveMap = {
  years: map.years!,
  shaded: map.shaded,
  organisations: map.organisations.map((one) => ({ ...one, members: one.members.map(toMembership) })),
  names: Object.fromEntries(drawing.members.map(({ code, name }) => [code, name])),
  beyond: drawing.members.flatMap(({ code, path }) => (path === undefined ? [code] : [])),
};
const { strings } = stringsFor('en');
const words = Object.fromEntries(mapYearKeys.map((key) => [key, strings[key]])) as MapYearWords;

describe('the unions and alliances of the region', () => {
  const tiesOf = (country: string, year: number) =>
    live.organisations
      .flatMap((one) =>
        membersAt(one, year).flatMap((member) =>
          member.country === country ? [one.sign + (member.status === 'member' ? '' : `:${member.status}`)] : [],
        ),
      )
      .join(' ');

  it.each([
    ['BY', 1991, 'C'],
    ['BY', 1994, 'C S'],
    ['BY', 1996, 'C S U'],
    ['BY', 2010, 'C S U E P'],
    ['BY', 2021, 'C S U E P:suspended'],
    ['RU', 2016, 'C S U E'],
    ['AM', 2016, 'C S E P'],
    ['AM', 2024, 'C S:suspended E P'],
    ['GE', 1993, 'C'],
    ['GE', 1998, 'C S'],
    ['GE', 2009, 'P'],
    ['UA', 2009, 'C:associate P'],
    ['UA', 2018, 'P'],
    ['PL', 1998, ''],
    ['PL', 1999, 'N'],
    ['LV', 2003, ''],
    ['LV', 2004, 'N EU'],
    ['TR', 1991, 'N'],
    ['KZ', 2015, 'C S E'],
  ])('%s at the end of %d: %s', (country, year, expected) => {
    expect(tiesOf(country, year)).toBe(expected);
  });

  it('say what changed in a year, and name those beyond the map as such', () => {
    const { members, status } = describeYear(live, 2015, words, 'en');
    expect(status).toBe(
      'At the end of 2015. Customs union (2010), Eurasian Economic Union (2015): new: Armenia and Kyrgyzstan.',
    );
    expect(members[3]).toBe('Belarus, Kazakhstan, Russia, and Armenia; beyond the map: Kyrgyzstan.');
    expect(describeYear(live, 2016, words, 'en').status).toBe('At the end of 2016. No membership changed in the year.');
    expect(describeYear(live, 1991, words, 'en').status).toBe('At the end of 1991.');
    expect(describeYear(live, 1995, words, 'en').members[6]).toBe('nobody.');
    expect(describeYear(live, 2021, words, 'en').status).toContain('suspended: Belarus.');
    expect(describeYear(live, 1999, words, 'en').status).toContain('no longer: Azerbaijan, Georgia, and Uzbekistan.');
  });

  it('cite a source for every organisation, and none goes beyond the years of the map', () => {
    for (const { source } of map.organisations) expect(source).toMatch(/<(Cite|Event) /);
    expect(map.years!.to).toBeLessThan(2026);
  });

  it('put Crimea into the shape of Ukraine, and say which disputed borders are not drawn', () => {
    const ukraine = drawing.members.find(({ code }) => code === 'UA')!;
    expect(ukraine.path!.endsWith(drawing.crimea!.path)).toBe(true);
    expect(map.notes).toMatch(/Abkhazia and South Ossetia.*Transnistria/s);
  });

  it('leave room: no name or sign of a named country lies on another, in any year', () => {
    const boxes = (year: number) =>
      drawing.countries.map(({ code, name, x, y }) => {
        const signs = live.organisations.filter((one) => membersAt(one, year).some(({ country }) => country === code));
        const rows = Math.ceil(signs.length / 3);
        const half = Math.max(name.length * 3.1, signs.length > 2 ? 22 : signs.length > 1 ? 16 : 6);
        return { code, left: x - half, right: x + half, top: y - 9, bottom: y + 4 + rows * 13.5 };
      });
    for (let year = 1991; year <= 2025; year++) {
      const all = boxes(year);
      const clashes = all.flatMap((one, index) =>
        all.slice(index + 1).flatMap((other) => {
          const apart =
            one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
          return apart ? [] : [`${year}: ${one.code} ${other.code}`];
        }),
      );
      expect(clashes).toEqual([]);
      for (const box of all) expect(box.bottom, `${year} ${box.code}`).toBeLessThan(drawing.height);
    }
  });
});
