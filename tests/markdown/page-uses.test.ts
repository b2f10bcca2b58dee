import { expect, test } from 'vitest';
import { linkAmongEntries, linkToEntries } from '../../src/markdown/page-uses.ts';

const page = `<h1>T</h1><p><a href="/sea/references/#b" class="cite">B</a></p>
<h2 id="one">One</h2><p><a href="/sea/glossary/#tide" class="term">tide</a> <a href="/sea/references/#a" class="cite">A</a>
<a href="/sea/references/#b" class="cite">B</a> <a href="/sea/timeline/#flood" class="event">flood</a></p>
<h3 class="x" id="two">Two</h3><a href="/sea/glossary/#tide" class="term">tide</a> <a href="/sea/references/#b">plain</a>`;

test('citations, terms and events lead to the end of the page, and every citation can be led back to', () => {
  const { html, uses } = linkToEntries(page, '/sea/');
  expect(html).toContain('<a href="#page--work-b" id="page--cite-1" class="cite">B</a>');
  expect(html).toContain('<a href="#page--work-a" id="page--cite-2" class="cite">A</a>');
  expect(html).toContain('<a href="#page--term-tide" class="term">tide</a>');
  expect(html).toContain('<a href="#page--event-flood" class="event">flood</a>');
  expect(html).toContain('<a href="/sea/references/#b">plain</a>');
  expect(Object.fromEntries(uses.works)).toEqual({
    b: [
      { anchor: 'page--cite-1', section: undefined },
      { anchor: 'page--cite-3', section: 'one' },
    ],
    a: [{ anchor: 'page--cite-2', section: 'one' }],
  });
  expect([uses.terms, uses.events]).toEqual([['tide'], ['flood']]);
});

test('a link of the same looks to another site or course is left alone', () => {
  const foreign = '<a href="/other/references/#b" class="cite">B</a>';
  expect(linkToEntries(foreign, '/sea/').html).toBe(foreign);
});

test('within an entry, links lead to entries of the page where it has them, and to the site where not', () => {
  const { uses } = linkToEntries(page, '/sea/');
  const entry = '<a href="/sea/glossary/#tide" class="term">t</a> <a href="/sea/glossary/#ebb" class="term">e</a>';
  expect(linkAmongEntries(entry, '/sea/', uses)).toBe(
    '<a href="#page--term-tide" class="term">t</a> <a href="/sea/glossary/#ebb" class="term">e</a>',
  );
});
