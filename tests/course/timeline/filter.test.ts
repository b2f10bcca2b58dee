import { describe, expect, test } from 'vitest';
import { type Filter, formatFilter, matches, parseFilter } from '../../../src/course/timeline/filter.ts';

const vocabularies = new Map([
  ['domain', new Set(['energy', 'military'])],
  ['actor', new Set(['russia'])],
]);
const all: Filter = { values: new Map(), from: undefined, to: undefined, differ: false };
const event = {
  values: new Set(['domain:energy', 'actor:russia', 'actor:belarus']),
  firstYear: 2004,
  lastYear: 2006,
  differs: false,
};

describe('a filter of the timeline', () => {
  test('comes back from the address it was written to', () => {
    const filter = {
      values: new Map([
        ['domain', 'energy'],
        ['actor', 'russia'],
      ]),
      from: -43,
      to: 2014,
      differ: true,
    };
    const address = new URLSearchParams(formatFilter(filter)).toString();
    expect(address).toBe('domain=energy&actor=russia&from=-43&to=2014&differ=1');
    expect(parseFilter(new URLSearchParams(address), vocabularies)).toEqual(filter);
    expect(formatFilter(all)).toEqual([]);
  });

  test('ignores what the timeline does not know', () => {
    const parameters = new URLSearchParams('domain=sports&colour=red&from=soon&to=&differ=yes&actor=');
    expect(parseFilter(parameters, vocabularies)).toEqual(all);
  });

  test.each<[string, Partial<Filter>, boolean]>([
    ['nothing', {}, true],
    ['one of several values', { values: new Map([['actor', 'russia']]) }, true],
    [
      'a value of each vocabulary, of which one is missing',
      {
        values: new Map([
          ['actor', 'russia'],
          ['domain', 'military'],
        ]),
      },
      false,
    ],
    ['years from its last', { from: 2006 }, true],
    ['years after it', { from: 2007 }, false],
    ['years up to its first', { to: 2004 }, true],
    ['years before it', { to: 2003 }, false],
    ['differing dates', { differ: true }, false],
  ])('that asks for %s', (_, wanted, expected) => {
    expect(matches(event, { ...all, ...wanted })).toBe(expected);
  });
});
