import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { compareSpans, sortByDate, spanOf } from '../../src/course/timeline/dates.ts';

const { graph } = readCourse(loadCourseFiles(join(import.meta.dirname, '../..')));
const events = new Map(graph!.events.map((event) => [event.id, event]));

/** The checked timeline of the course: what must be there, with the date that was established. */
const checked: Readonly<Record<string, string>> = {
  'soviet-dissolution': '1991-12',
  'customs-union-1995': '1995-01-06',
  'friendship-treaty-1995': '1995-02-21',
  'community-1996': '1996-04-02',
  'union-treaty-1997': '1997-04-02',
  'union-charter-1997': '1997-05-23',
  'unification-declaration-1998': '1998-12-25',
  'nato-enlargement-1999': '1999',
  'union-state-treaty': '1999-12-08',
  'putin-succeeds-yeltsin': '1999-12-31/2000',
  'gas-deal-2002': '2002-04',
  'three-percent-remark': '2002-06-13',
  'unification-options-2002': '2002-08-14',
  'colour-revolutions': '2003/2005',
  'gas-war-2004': '2004-01-01/2004-02-19',
  'nato-enlargement-2004': '2004',
  'independence-day-speech-2006': '2006-07',
  'beltransgaz-deal': '2006-12-31',
  'oil-stop-2007': '2007-01-08/2007-01-11',
  'milk-war': '2009-06-06/2009-06-18',
  'csto-boycott': '2009-06-14',
  'crrf-accession': '2009-10-20',
  'customs-union-2010': '2010-01/2010-07-06',
  'gas-war-2010': '2010-06-21/2010-06-24',
  'crackdown-2010': '2010-12-19',
  'eu-listings-2011': '2011-01',
  'financial-crisis-2011': '2011',
  'nord-stream-2011': '2011-11',
  'beltransgaz-rest': '2011-11-25',
  'foreign-policy-concept-2013': '2013-02-12',
  'airbase-plan-2013': '2013-04',
  'potash-war': '2013-07/2013-11',
  maidan: '2013-11/2014-02',
  'annexation-of-crimea': '2014-03',
  'crimea-vote': '2014-03-16',
  'putin-crimea-address': '2014-03-18',
  'un-vote-crimea-2014': '2014-03-27',
  'eaeu-treaty': '2014-05-29',
  'union-state-remark-2014': '2014?',
  'poroshenko-inauguration': '2014-06-07',
  'minsk-talks-2014': '2014-09-05/2014-09-19',
  'mongol-yoke-retort': '2014-10',
  'minsk-talks-2015': '2015-02-11/2015-02-12',
  'riga-summit': '2015-05-21/2015-05-22',
  'prisoners-released-2015': '2015-08-22',
  'airbase-order': '2015-09-18',
  'airbase-denial': '2015-09/2015-10',
  'foreign-policy-programme-2015': '2015-10-27',
  'eu-suspends-sanctions': '2015-10-29',
  'eu-lifts-sanctions': '2016-02-15',
  'airbase-closed': '2016-04-08~',
  'thesis-submitted': '2016-12-19',
  'istomin-draft-2020': '2020-03',
  'istomin-article-2021': '2021',
  'gas-oil-quarrel-2016': '2016/2017-04-03',
  'border-zone-2016': '2016-12-29',
  'visa-decree-2017': '2017-01-09',
  'zapad-2017': '2017-09',
  'tax-manoeuvre': '2018',
  'medvedev-brest': '2018-12-13',
  'road-maps-2019': '2019-12-07/2019-12-20',
  'oil-stop-2020': '2020-01/2020-06',
  'men-detained-2020': '2020-07-29',
  'election-2020': '2020-08-09',
  'police-reserve-2020': '2020-08-27',
  'sochi-credit-2020': '2020-09-14',
  'eu-listings-2020': '2020-10-02',
  'ryanair-4978': '2021-05-23',
  'eu-sectoral-sanctions-2021': '2021-06-24',
  'eap-suspended-2021': '2021-06-28',
  'border-crisis-2021': '2021-06~/2021-11',
  'union-programmes-2021': '2021-09-09/2021-11-04',
  'yamal-threat-2021': '2021-11-11/2021-11-12',
  'crimea-recognition-2021': '2021-11-30',
  'csto-kazakhstan-2022': '2022-01',
  'allied-resolve-2022': '2022-02-10/2022-02-20',
  'invasion-2022': '2022-02-24',
  'army-stays-out': '2022/2026-03-31',
  'referendum-2022': '2022-02-27',
  'talks-in-belarus-2022': '2022-02-28/2022-03',
  'un-vote-march-2022': '2022-03-02',
  'yamal-flow-ends-2022': '2022-05-12',
  'un-vote-october-2022': '2022-10-12',
  'regional-grouping-2022': '2022-10',
  'tactical-weapons-2023': '2023-03-25/2023-06',
  'wagner-mediation-2023': '2023-06-24/2023-07',
  'armenia-csto-2024': '2024-02',
  'doctrine-2024': '2024-04',
  'guarantee-treaty-2024': '2024-12-06',
  'seventh-term-2025': '2025-01-26',
  'releases-june-2025': '2025-06-21',
  'releases-september-2025': '2025-09-11',
  'releases-december-2025': '2025-12-13',
  'oreshnik-2025': '2025-12-17/2025-12-18',
  'board-of-peace-2026': '2026-01-20',
  'ukraine-sanctions-2026': '2026-02-18',
  'releases-march-2026': '2026-03-19',
};

describe('the timeline of the course', () => {
  test.each(Object.entries(checked))('has %s on %s', (id, date) => {
    const event = events.get(id);
    expect([event?.date, event?.end].filter((part) => part !== undefined).join('/')).toBe(date);
  });

  test('says where the thesis gives another date than the one established', () => {
    const differing = [...events.values()].filter(({ date, end, claimedDates }) =>
      claimedDates.some((claim) => compareSpans(spanOf(claim.date, claim.end), spanOf(date, end)) === 'differs'),
    );
    expect(sortByDate(differing).map(({ id }) => id)).toEqual(['oil-stop-2007', 'milk-war', 'airbase-order']);
    for (const { claimedDates } of differing) expect(claimedDates[0]!.note).toBeTruthy();
  });

  test('goes no further than the cut-off of the course', () => {
    const last = Math.max(...[...events.values()].map(({ date, end }) => spanOf(date, end).to));
    expect(last).toBe(spanOf('2026-03-31').to);
  });

  test('labels every event with who moved, and all but the texts under study with a domain', () => {
    const without = (vocabulary: string) =>
      [...events.values()].filter(({ values }) => !values[vocabulary]).map(({ id }) => id);
    expect(without('actor')).toEqual([]);
    expect(without('domain').sort()).toEqual(['istomin-article-2021', 'istomin-draft-2020', 'thesis-submitted']);
  });
});
