import { describe, expect, test } from 'vitest';
import { periodWithin, zoom, type ZoomStep } from '../../../src/course/timeline/zoom.ts';

const whole = { from: 1991, to: 2026 };

describe('zooming', () => {
  test.each<[string, { from: number; to: number }, ZoomStep, number | undefined, { from: number; to: number }]>([
    ['in halves the years around the middle', whole, 'in', undefined, { from: 2000, to: 2017 }],
    ['in keeps the year of the mark in the middle', whole, 'in', 2014, { from: 2006, to: 2023 }],
    ['in at the edge stays within what was drawn', whole, 'in', 1991, { from: 1991, to: 2008 }],
    ['in ends at one year', { from: 2014, to: 2014 }, 'in', undefined, { from: 2014, to: 2014 }],
    ['out doubles', { from: 2013, to: 2016 }, 'out', undefined, { from: 2011, to: 2018 }],
    ['out ends at the whole', { from: 2000, to: 2020 }, 'out', undefined, whole],
    ['earlier moves by half of the period', { from: 2013, to: 2016 }, 'earlier', undefined, { from: 2011, to: 2014 }],
    ['later moves a single year by one', { from: 2014, to: 2014 }, 'later', undefined, { from: 2015, to: 2015 }],
    ['later stops at the end', { from: 2023, to: 2026 }, 'later', undefined, { from: 2023, to: 2026 }],
    ['earlier stops at the beginning', { from: 1992, to: 1995 }, 'earlier', undefined, { from: 1991, to: 1994 }],
    ['back to the whole', { from: 2014, to: 2014 }, 'whole', undefined, whole],
  ])('%s', (_, period, step, about, expected) => {
    expect(zoom(period, whole, step, about)).toEqual(expected);
  });

  test('in and out again and again never leaves the whole nor loses the middle mark', () => {
    for (let year = whole.from; year <= whole.to; year++) {
      let period = whole;
      for (let step = 0; step < 8; step++) {
        period = zoom(period, whole, 'in', year);
        expect(period.from).toBeLessThanOrEqual(year);
        expect(period.to).toBeGreaterThanOrEqual(year);
      }
      expect(period).toEqual({ from: year, to: year });
    }
  });
});

describe('a wanted period', () => {
  test.each([
    ['without limits is the whole', undefined, undefined, undefined],
    ['with one limit goes to the end', 2014, undefined, { from: 2014, to: 2026 }],
    ['is cut to the time of the events', 1800, 1995, { from: 1991, to: 1995 }],
    ['around all events is the whole', 1800, 2100, undefined],
    ['without any of their time cannot be drawn', 1800, 1900, undefined],
    ['that ends before it begins cannot be drawn', 2016, 2014, undefined],
  ])('%s', (_, from, to, expected) => {
    expect(periodWithin(whole, from, to)).toEqual(expected);
  });
});
