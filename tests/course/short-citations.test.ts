import { describe, expect, test } from 'vitest';
import { shortCitations } from '../../src/course/short-citations.ts';
import type { Reference } from '../../src/schemas/reference.ts';

const work = (id: string, authors: readonly string[], year?: number): Reference => ({
  id,
  type: 'book',
  title: `Title of ${id}`,
  ...(authors.length > 0 && { author: authors.map((family) => ({ family })) }),
  ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
});
const shortOf = (works: readonly Reference[]) =>
  [...shortCitations(works).values()].map(({ names, year }) => `${names} ${year}`);

describe('a work is cited by its authors and year', () => {
  test.each<[string, readonly string[], string]>([
    ['one author', ['Jervis'], 'Jervis 1978'],
    ['two', ['Booth', 'Wheeler'], 'Booth & Wheeler 1978'],
    ['three', ['A', 'B', 'C'], 'A, B & C 1978'],
    ['four or more', ['A', 'B', 'C', 'D'], 'A et al. 1978'],
    ['none: its title', [], 'Title of x 1978'],
  ])('%s', (_, authors, text) => {
    expect(shortOf([work('x', authors, 1978)])).toEqual([text]);
  });

  test('with n.d. for a work without a year', () => {
    expect(shortOf([work('x', ['A'])])).toEqual(['A n.d.']);
  });

  test('with an institution as it is written, a particle before the name, and editors where there are no authors', () => {
    expect(
      shortOf([
        { ...work('a', [], 2001), author: [{ literal: 'World Bank' }] },
        { ...work('b', [], 2002), author: [{ family: 'Beek', 'non-dropping-particle': 'van' }] },
        { ...work('c', [], 2003), editor: [{ family: 'Waltz' }] },
      ]),
    ).toEqual(['World Bank 2001', 'van Beek 2002', 'Waltz 2003']);
  });
});

test('works without a year get their letter after a hyphen, because n.d.a would read as one abbreviation', () => {
  expect(shortOf([work('a', ['A']), work('b', ['A']), work('c', ['B'])])).toEqual(['A n.d.-a', 'A n.d.-b', 'B n.d.']);
});

test('after z come aa and ab', () => {
  const works = Array.from({ length: 704 }, (_, index) => work(`w${index}`, ['A'], 1999));
  const shorts = shortOf(works);
  expect([0, 25, 26, 27, 51, 52, 701, 702, 703].map((index) => shorts[index])).toEqual(
    ['a', 'z', 'aa', 'ab', 'az', 'ba', 'zz', 'aaa', 'aab'].map((letters) => `A 1999${letters}`),
  );
  expect(new Set(shorts).size).toBe(works.length);
});

test('works that would look alike get letters in the order of the file, and no others do', () => {
  expect(
    shortOf([
      work('a', ['Glaser'], 1997),
      work('b', ['Glaser'], 1994),
      work('c', ['Glaser'], 1997),
      work('d', ['Glaser', 'Kaufmann'], 1997),
    ]),
  ).toEqual(['Glaser 1997a', 'Glaser 1994', 'Glaser 1997b', 'Glaser & Kaufmann 1997']);
});
