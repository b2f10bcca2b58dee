import { describe, expect, test } from 'vitest';
import { type Asked, fileFor, pathAsked } from '../../src/offline/requests.ts';
import { cacheNames, type OfflineSite } from '../../src/offline/site.ts';
import { formatTable, parseTable } from '../../src/offline/table.ts';

const origin = 'https://example.org';
const outer: OfflineSite = { base: '/', course: 'sea', version: 'v', roots: ['', 'chapters', 'assets', 'favicon.svg'] };
const inner: OfflineSite = { ...outer, base: '/bread/', course: 'bread' };
const ask = (url: string, more: Partial<Asked> = {}, site = outer) =>
  pathAsked(
    { method: 'GET', url: origin + url, mode: 'navigate', cache: 'default', ranged: false, ...more },
    origin,
    site,
  );

describe('a worker answers', () => {
  test.each([
    ['/', ''],
    ['/index.html', ''],
    ['/?source=app', ''],
    ['/chapters/tides/', 'chapters/tides/'],
    ['/chapters/tides/index.html#end', 'chapters/tides/'],
    ['/chapters/tides', 'chapters/tides'],
    ['/favicon.svg', 'favicon.svg'],
  ])('%s as "%s"', (url, path) => {
    expect(ask(url)).toBe(path);
  });

  test('a reload, which asks for the page with another cache mode', () => {
    expect(ask('/chapters/tides/', { cache: 'no-cache' })).toBe('chapters/tides/');
    expect(ask('/chapters/tides/', { cache: 'reload' })).toBe('chapters/tides/');
  });
});

describe('a worker keeps out of', () => {
  test('another course below it, though its own scope covers it', () => {
    expect(ask('/bread/chapters/tides/')).toBeUndefined();
    expect(ask('/bread')).toBeUndefined();
    expect(ask('/bread/chapters/tides/', {}, inner)).toBe('chapters/tides/');
  });

  test('what lies above it, and another course whose path begins alike', () => {
    expect(ask('/chapters/tides/', {}, inner)).toBeUndefined();
    expect(ask('/breadth/chapters/tides/', {}, inner)).toBeUndefined();
  });

  test.each<[string, Partial<Asked>]>([
    ['another origin', { url: 'https://example.com/chapters/tides/' }],
    ['another method', { method: 'POST' }],
    ['a part of a file', { ranged: true, mode: 'no-cors' }],
    ['a file that is wanted from the host', { cache: 'no-store', mode: 'cors' }],
  ])('%s', (_, more) => {
    expect(ask('/chapters/tides/', more)).toBeUndefined();
  });
});

describe('a page gets the files of its own build', () => {
  const table = (version: string, ...rows: [string, string][]) =>
    parseTable(version, formatTable(rows.map(([path, hash]) => ({ path, hash, bytes: 1, needs: [] }))));
  const current = table('new', ['quizzes/a.json', 'q2'], ['assets/x.2.js', 'x2']);
  const previous = table('old', ['quizzes/a.json', 'q1'], ['assets/x.1.js', 'x1']);
  const hash = (path: string, version?: string) => fileFor(path, version, { current, previous })?.hash;

  test('by the version it came from', () => {
    expect([hash('quizzes/a.json'), hash('quizzes/a.json', 'new'), hash('quizzes/a.json', 'old')]).toEqual([
      'q2',
      'q2',
      'q1',
    ]);
  });

  test('from the host where that version is not known', () => {
    expect(hash('quizzes/a.json', 'newer')).toBeUndefined();
  });

  test('files whose name changes with their content from any version', () => {
    expect([hash('assets/x.1.js'), hash('assets/x.2.js', 'old'), hash('assets/x.3.js')]).toEqual([
      'x1',
      'x2',
      undefined,
    ]);
  });
});

test('courses of one origin have caches of their own', () => {
  const names = [outer, inner].flatMap((site) => Object.values(cacheNames(site)));
  expect(new Set(names).size).toBe(4);
});
