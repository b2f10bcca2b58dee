import { describe, expect, test } from 'vitest';
import { findNeeds, isForReaders, mayBeNeeded, pathOfFile } from '../../src/offline/needs.ts';

const known = new Set(['assets/a.js', 'assets/b.js', 'assets/c.css', 'assets/pic.webp', 'quizzes/q.json', 'plan.pdf']);
const needs = (path: string, text: string, base = '/sea/') => findNeeds(path, text, base, known);

describe('what a file needs', () => {
  test('a page: styles, scripts, pictures of all sizes, data and files it links to; no other page, no other site', () => {
    const html = `<link rel="stylesheet" href="/sea/assets/c.css"><script src="/sea/assets/a.js"></script>
      <img src="/other/assets/b.js" srcset="/sea/small.webp 1x, /sea/assets/pic.webp 2x"><a href="/sea/plan.pdf#page=2">
      <div data-source="/sea/quizzes/q.json?2"></div><a href="/sea/chapters/tides/">`;
    expect(needs('chapters/tides/', html)).toEqual([
      'assets/c.css',
      'assets/a.js',
      'assets/pic.webp',
      'plan.pdf',
      'quizzes/q.json',
    ]);
  });

  test('a script: what it imports at once and later, and what Vite lists by paths from the base', () => {
    expect(needs('assets/a.js', 'import"./b.js";import(`./gone.js`);const m=["assets/c.css"]')).toEqual([
      'assets/b.js',
      'assets/c.css',
    ]);
    expect(needs('assets/a.js', 'import("./a.js")')).toEqual([]);
  });

  test('a style: what it shows', () => {
    expect(needs('assets/c.css', 'a{background:url(./pic.webp)}b{src:url("/sea/assets/b.js")}')).toEqual([
      'assets/pic.webp',
      'assets/b.js',
    ]);
  });

  test('data: other data it names, and what the HTML in it shows; no page it links to', () => {
    const data = JSON.stringify({
      source: '/sea/quizzes/q.json',
      href: '/sea/quizzes/q/#a',
      stem: '<img src="/sea/assets/pic.webp"> (/sea/gone.pdf)',
    });
    expect(needs('revision/items.json', data)).toEqual(['quizzes/q.json', 'assets/pic.webp']);
  });

  test('other files: nothing', () => {
    expect(needs('plan.pdf', '"/sea/assets/a.js"')).toEqual([]);
  });

  test('pages, the search index and fonts are not needed by other files', () => {
    expect(
      ['', 'chapters/tides/', 'old.html', 'pagefind/pagefind.js', 'assets/serif.woff2', 'assets/a.js'].map(mayBeNeeded),
    ).toEqual([false, false, false, false, false, true]);
  });
});

test('what hosts and crawlers read is not for readers; handouts with any other name are', () => {
  const hosts = ['404.html', '.nojekyll', '_headers', 'CNAME', 'robots.txt', 'sitemap-0.xml', 'sw.js'];
  expect(hosts.filter(isForReaders)).toEqual([]);
  const readers = ['index.html', 'assets/_part.js', 'handouts/robots.txt', 'rss.xml', 'print/index.html'];
  expect(readers.filter(isForReaders)).toEqual(readers);
});

test('a file is known by its address: without index.html, and encoded', () => {
  expect(['index.html', 'a/index.html', 'a/plan b?.pdf', 'ñ.svg'].map(pathOfFile)).toEqual([
    '',
    'a/',
    'a/plan%20b%3F.pdf',
    '%C3%B1.svg',
  ]);
});
