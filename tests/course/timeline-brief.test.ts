import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { parseDate, sortByDate } from '../../src/course/timeline/dates.ts';
import { type Drawing, makeDrawing, wholeOf } from '../../src/course/timeline/drawing.ts';
import { makeGeometry } from '../../src/course/timeline/geometry.ts';
import { zoom } from '../../src/course/timeline/zoom.ts';

/**
 * Every dated event of the sources of the course, under the number it has there, with the corrections of a second
 * reading: T for the works under study, H for what came after, K for the context they leave out (K1 to K23: corrections). The date is as exact
 * as it is established: a year, a month, a day; `~` about, `?` not sure.
 */
const rows: readonly (readonly [number: string, event: string, date: string, end?: string])[] = [
  ['T01', 'soviet-dissolution', '1991-12'],
  ['T02', 'nato-enlargement-1999', '1999'],
  ['T02', 'nato-enlargement-2004', '2004'],
  ['T03', 'customs-union-1995', '1995-01-06'],
  ['T04', 'friendship-treaty-1995', '1995-02-21'],
  ['T05', 'community-1996', '1996-04-02'],
  ['T06', 'union-treaty-1997', '1997-04-02'],
  ['T06', 'union-charter-1997', '1997-05-23'],
  ['T07', 'unification-declaration-1998', '1998-12-25'],
  ['T08', 'union-state-treaty', '1999-12-08'],
  ['T09', 'putin-succeeds-yeltsin', '1999-12-31', '2000'],
  ['T10', 'three-percent-remark', '2002-06-13'],
  ['T11', 'unification-options-2002', '2002-08-14'],
  ['T12', 'colour-revolutions', '2003', '2005'],
  ['T13', 'gas-war-2004', '2004-01-01', '2004-02-19'],
  ['T14', 'independence-day-speech-2006', '2006-07'],
  ['T15', 'beltransgaz-deal', '2006-12-31'],
  ['T15', 'oil-stop-2007', '2007-01-08', '2007-01-11'],
  ['T16', 'milk-war', '2009-06-06', '2009-06-18'],
  ['T17', 'csto-boycott', '2009-06-14'],
  ['T17', 'crrf-accession', '2009-10-20'],
  ['T18', 'customs-union-2010', '2010-01', '2010-07-06'],
  ['T19', 'gas-war-2010', '2010-06-21', '2010-06-24'],
  ['T20', 'foreign-policy-concept-2013', '2013-02-12'],
  ['T21', 'potash-war', '2013-07', '2013-11'],
  ['T22', 'maidan', '2013-11', '2014-02'],
  ['T23', 'crimea-vote', '2014-03-16'],
  ['T24', 'putin-crimea-address', '2014-03-18'],
  ['T25', 'un-vote-crimea-2014', '2014-03-27'],
  ['T26', 'poroshenko-inauguration', '2014-06-07'],
  ['T27', 'eaeu-treaty', '2014-05-29'],
  ['T27', 'union-state-remark-2014', '2014?'],
  ['T28', 'mongol-yoke-retort', '2014-10'],
  ['T29', 'minsk-talks-2014', '2014-09-05', '2014-09-19'],
  ['T29', 'minsk-talks-2015', '2015-02-11', '2015-02-12'],
  ['T30', 'riga-summit', '2015-05-21', '2015-05-22'],
  ['T31', 'airbase-plan-2013', '2013-04'],
  ['T31', 'airbase-order', '2015-09-18'],
  ['T32', 'airbase-denial', '2015-09', '2015-10'],
  ['T33', 'foreign-policy-programme-2015', '2015-10-27'],
  ['T34', 'eu-suspends-sanctions', '2015-10-29'],
  ['T34', 'eu-lifts-sanctions', '2016-02-15'],
  ['T35', 'airbase-closed', '2016-04-08~'],
  ['T36', 'thesis-submitted', '2016-12-19'],
  ['T37', 'istomin-draft-2020', '2020-03'],
  ['T37', 'istomin-article-2021', '2021'],
  ['K', 'gas-deal-2002', '2002-04'],
  ['K', 'crackdown-2010', '2010-12-19'],
  ['K', 'eu-listings-2011', '2011-01'],
  ['K', 'financial-crisis-2011', '2011'],
  ['K', 'nord-stream-2011', '2011-11'],
  ['K', 'beltransgaz-rest', '2011-11-25'],
  ['K', 'annexation-of-crimea', '2014-03'],
  ['K', 'prisoners-released-2015', '2015-08-22'],
  ['H01', 'gas-oil-quarrel-2016', '2016', '2017-04-03'],
  ['H02', 'border-zone-2016', '2016-12-29'],
  ['H02', 'visa-decree-2017', '2017-01-09'],
  ['H03', 'zapad-2017', '2017-09'],
  ['H04', 'tax-manoeuvre', '2018'],
  ['H05', 'medvedev-brest', '2018-12-13'],
  ['H06', 'road-maps-2019', '2019-12-07', '2019-12-20'],
  ['H07', 'oil-stop-2020', '2020-01', '2020-06'],
  ['H08', 'men-detained-2020', '2020-07-29'],
  ['H09', 'election-2020', '2020-08-09'],
  ['H10', 'police-reserve-2020', '2020-08-27'],
  ['H10', 'sochi-credit-2020', '2020-09-14'],
  ['H11', 'eu-listings-2020', '2020-10-02'],
  ['H12', 'ryanair-4978', '2021-05-23'],
  ['H12', 'eu-sectoral-sanctions-2021', '2021-06-24'],
  ['H12', 'eap-suspended-2021', '2021-06-28'],
  ['H13', 'border-crisis-2021', '2021-06~', '2021-11'],
  ['H14', 'union-programmes-2021', '2021-09-09', '2021-11-04'],
  ['H15', 'yamal-threat-2021', '2021-11-11', '2021-11-12'],
  ['H16', 'crimea-recognition-2021', '2021-11-30'],
  ['H17', 'allied-resolve-2022', '2022-02-10', '2022-02-20'],
  ['H17', 'invasion-2022', '2022-02-24'],
  ['H18', 'army-stays-out', '2022', '2026-03-31'],
  ['H19', 'referendum-2022', '2022-02-27'],
  ['H20', 'talks-in-belarus-2022', '2022-02-28', '2022-03'],
  ['H21', 'un-vote-march-2022', '2022-03-02'],
  ['H21', 'un-vote-october-2022', '2022-10-12'],
  ['H22', 'yamal-flow-ends-2022', '2022-05-12'],
  ['H23', 'regional-grouping-2022', '2022-10'],
  ['H24', 'tactical-weapons-2023', '2023-03-25', '2023-06'],
  ['H25', 'wagner-mediation-2023', '2023-06-24', '2023-07'],
  ['H26', 'doctrine-2024', '2024-04'],
  ['H27', 'guarantee-treaty-2024', '2024-12-06'],
  ['H28', 'seventh-term-2025', '2025-01-26'],
  ['H29', 'releases-june-2025', '2025-06-21'],
  ['H29', 'releases-september-2025', '2025-09-11'],
  ['H29', 'releases-december-2025', '2025-12-13'],
  ['H30', 'oreshnik-2025', '2025-12-17', '2025-12-18'],
  ['H31', 'board-of-peace-2026', '2026-01-20'],
  ['H32', 'ukraine-sanctions-2026', '2026-02-18'],
  ['H33', 'releases-march-2026', '2026-03-19'],
  ['H34', 'csto-kazakhstan-2022', '2022-01'],
  ['H34', 'armenia-csto-2024', '2024-02'],
];

const dated = rows.map(([number, id, date, end]) => ({ number, id, date, end }));

/** Further dates that stand in the words of an event rather than on the axis. */
const said: readonly (readonly [number: string, event: string, words: RegExp])[] = [
  ['T08', 'union-state-treaty', /in force since 26 January 2000/],
  ['K3', 'oil-stop-2007', /transit duty of 45\s+dollars on 3 January/],
  ['K2', 'gas-war-2010', /on 22 June, when the cut\s+stands at 30 per cent/],
  ['T19', 'gas-war-2010', /settled about 24 June, and a\s+new ultimatum follows on the 25th/],
  ['T21', 'potash-war', /on 26 August/],
  ['K16', 'potash-war', /on 21 November/],
  ['T27', 'eaeu-treaty', /in force since 1 January 2015/],
  ['K7', 'airbase-order', /Dated 18 September, published on 19 September 2015/],
  ['K7', 'airbase-plan-2013', /In August Lukashenka tells his own ministry/],
  ['K5', 'visa-decree-2017', /In force from 12 February/],
  ['H07', 'oil-stop-2020', /secretary of state visits Minsk on 1\s+February/],
  ['H14', 'union-programmes-2021', /Agreed on 9 September and approved on 4 November/],
  ['H24', 'tactical-weapons-2023', /papers on 25 May/],
  ['H27', 'guarantee-treaty-2024', /In force since 13 March 2025/],
  ['K14', 'oreshnik-2025', /the next day the defence minister says/],
];

const { graph } = readCourse(loadCourseFiles(join(import.meta.dirname, '../..')));
const course = graph!.course;
const events = sortByDate(graph!.events);
const byId = new Map(events.map((event) => [event.id, event]));
const lanes = course.vocabularies.find(({ id }) => id === course.timeline.lanes);
const whole = wholeOf(events)!;

/** Year and month, 0 to 11, where a date begins or ends, worked out from its text alone. */
const monthIn = (date: string, which: 'first' | 'last') => {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(date)!;
  return { year: Number(year), month: month === undefined ? (which === 'first' ? 0 : 11) : Number(month) - 1 };
};
const find = (drawing: Drawing<(typeof events)[number]>, id: string) =>
  drawing.lanes.flatMap((lane) => lane.marks.map((mark) => ({ lane, mark }))).find(({ mark }) => mark.event.id === id);
const precisionOf = (date: string | number) => {
  const { month, day, quality } = parseDate(date);
  return `${day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'}, ${quality}`;
};

describe('every dated event of the sources', () => {
  test('is listed here: T01 to T37 and H01 to H34, none left out', () => {
    const numbers = new Set(dated.map(({ number }) => number));
    const all = [
      ...Array.from({ length: 37 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`),
      ...Array.from({ length: 34 }, (_, index) => `H${String(index + 1).padStart(2, '0')}`),
    ];
    expect(all.filter((number) => !numbers.has(number))).toEqual([]);
  });

  test('is in the timeline, which has no other', () => {
    expect(events.map(({ id }) => id).sort()).toEqual(dated.map(({ id }) => id).sort());
  });

  test.each(dated)('$number $id has the date that is established, as exact as it is: $date', ({ id, date, end }) => {
    const event = byId.get(id);
    expect([String(event?.date), event?.end && String(event.end)]).toEqual([date, end]);
    expect(precisionOf(event!.date)).toBe(precisionOf(date));
  });

  test.each(said)('%s: %s says %s', (_, id, words) => {
    const { dateNote, summary } = byId.get(id)!;
    expect(`${dateNote ?? ''} ${summary}`).toMatch(words);
  });
});

describe('on the drawing', () => {
  const drawing = makeDrawing(events, lanes, undefined);

  test.each(dated)('of the whole time $number $id stands in the column of its year', ({ id, date, end }) => {
    const { mark, lane } = find(drawing, id)!;
    expect(mark.column).toBe(monthIn(date, 'first').year - 1991);
    expect(mark.column + mark.columns - 1).toBe(monthIn(end ?? date, 'last').year - 1991);
    expect(makeGeometry(drawing, false).place(mark, lane).x).toBe(24 * (monthIn(date, 'first').year - 1991));
    expect(lane.id).toBe(byId.get(id)!.values.domain?.[0]);
  });

  test.each(dated)('of its own year $number $id stands in the column of its month', ({ id, date, end }) => {
    const { year, month } = monthIn(date, 'first');
    const last = monthIn(end ?? date, 'last');
    const zoomed = makeDrawing(events, lanes, undefined, { period: { from: year, to: year } });
    const { mark, lane } = find(zoomed, id)!;
    expect([zoomed.monthsPerColumn, zoomed.columns, mark.column]).toEqual([1, 12, month]);
    expect(mark.columns).toBe((last.year > year ? 11 : last.month) - month + 1);
    expect([mark.before, mark.after]).toEqual([false, last.year > year]);
    expect(mark.vague).toBe(end === undefined && !/^\d{4}-\d\d/.test(date));
    expect(makeGeometry(zoomed, false).place(mark, lane).x).toBe(24 * month);
  });

  test.each(dated)('zoomed in step by step, $number $id stays in view, in its column', ({ id, date }) => {
    const { year, month } = monthIn(date, 'first');
    let period = whole;
    for (let step = 0; step < 6; step++) {
      period = zoom(period, whole, 'in', year);
      const zoomed = makeDrawing(events, lanes, undefined, { period });
      const { mark } = find(zoomed, id)!;
      const months = zoomed.monthsPerColumn;
      expect(mark.column).toBe(Math.floor((year * 12 + month) / months) - Math.floor((period.from * 12) / months));
    }
    expect(period).toEqual({ from: year, to: year });
  });

  test('no two marks share a place, at any zoom', () => {
    const periods = [
      undefined,
      ...Array.from({ length: 36 }, (_, index) => ({ from: 1991 + index, to: 1991 + index })),
    ];
    for (const period of periods)
      for (const { marks } of makeDrawing(events, lanes, undefined, { period }).lanes) {
        const cells = marks.flatMap(({ column, columns, level }) =>
          Array.from({ length: columns }, (_, offset) => `${column + offset}/${level}`),
        );
        expect(new Set(cells).size).toBe(cells.length);
      }
  });
});
