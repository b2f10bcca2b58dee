import { describe, expect, test } from 'vitest';
import { compareSpans, parseDate, sortByDate, spanOf, yearOf } from '../../../src/course/timeline/dates.ts';
import { EventSchema } from '../../../src/schemas/event.ts';

const accepts = (date: unknown) => EventSchema.shape.date.safeParse(date).success;

describe('a date is as exact as it is known', () => {
  test.each(['2015', '2015-09', '2015-09-06', '2015~', '2015-09?', '-0043-03-15', '-12400', '0000', 2015, -43])(
    '%s can be written',
    (date) => expect(accepts(date)).toBe(true),
  );

  test.each(['15', '2015-13', '2015-02-29', '2015-09-31', '2015-9-6', '2015–2016', 'c. 2015', '2015-09-06T10:00', ''])(
    '"%s" cannot',
    (date) => expect(accepts(date)).toBe(false),
  );

  test('29 February is a day of leap years only, also before our era', () => {
    expect(['2016-02-29', '2000-02-29', '1900-02-29', '-0004-02-29'].map(accepts)).toEqual([true, true, false, true]);
  });

  test('its parts and its mark are told apart', () => {
    expect(parseDate('-0043-03-15~')).toEqual({ year: -43, month: 3, day: 15, quality: 'about' });
    expect(parseDate('2014?')).toEqual({ year: 2014, month: undefined, day: undefined, quality: 'uncertain' });
    expect(parseDate(99)).toMatchObject({ year: 99, quality: 'sure' });
  });
});

describe('the days a date covers', () => {
  const length = (date: string, end?: string) => spanOf(date, end).to - spanOf(date, end).from + 1;

  test('are one for a day, a month for a month, a year for a year', () => {
    expect([length('2015-09-06'), length('2015-02'), length('2016-02'), length('2015'), length('2016')]).toEqual([
      1, 28, 29, 365, 366,
    ]);
  });

  test('reach to the last day of the end', () => {
    expect(length('2015-12-31', '2016-01')).toBe(32);
    expect(length('2015', '2016')).toBe(731);
  });

  test.each(['-12400', '-0001', '0000', '0001', '0099', '1969', '1970', '2026'])('lie in the year %s', (date) => {
    const { from, to } = spanOf(date);
    expect([yearOf(from), yearOf(to)]).toEqual([Number(date), Number(date)]);
    expect(spanOf(Number(date) + 1).from).toBe(to + 1);
  });
});

describe('a claimed date against the established one', () => {
  test.each([
    ['2009-06-06', '2009-06-06', 'same'],
    ['2009', '2009-06-06', 'less-exact'],
    ['2006-07-03', '2006-07', 'more-exact'],
    ['2010', '2009-06-06', 'differs'],
  ])('%s for %s: %s', (claimed, established, agreement) => {
    expect(compareSpans(spanOf(claimed), spanOf(established))).toBe(agreement);
  });

  test('differs if it covers only a part of what lasted', () => {
    expect(compareSpans(spanOf('2003'), spanOf('2002', '2004'))).toBe('more-exact');
    expect(compareSpans(spanOf('2003', '2005'), spanOf('2002', '2004'))).toBe('differs');
  });
});

test('events are in order of beginning, then of end; equals keep their order', () => {
  const events = [
    { id: 'later', date: '2014-02' },
    { id: 'year', date: '2014' },
    { id: 'day', date: '2014-01-01' },
    { id: 'day-too', date: '2014-01-01' },
    { id: 'long-ago', date: '-0043' },
    { id: 'nought', date: 5 },
  ];
  expect(sortByDate(events).map(({ id }) => id)).toEqual(['long-ago', 'nought', 'day', 'day-too', 'year', 'later']);
});
