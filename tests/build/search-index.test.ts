import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { attribute, listFiles, pageAt, readPages, readSearchIndex } from './site-files.ts';

const folder = inject('siteFolder');

describe('the search index', () => {
  test('every entry leads to a page and an id that are there, and says what it is', async () => {
    const pages = await readPages(folder);
    const entries = readSearchIndex(folder);
    expect(entries.length).toBeGreaterThan(50);
    for (const { url, all } of entries) {
      const [address, id] = url.split('#') as [string, string?];
      const page = pageAt(pages, address);
      if (id !== undefined) expect([url, page.root.querySelector(`[id="${id}"]`) !== null]).toEqual([url, true]);
      const { filters, meta } = JSON.parse(all) as { filters: { kind?: string[] }; meta: { title?: string } };
      expect([url, meta.title]).not.toEqual([url, undefined]);
      if (url !== '/about/') expect([url, filters.kind]).toEqual([url, [expect.stringMatching(/^[a-z]+$/)]]);
    }
  });

  test('lists are found entry by entry, and not once more as pages', () => {
    const pages = readSearchIndex(folder).filter(({ url }) => !url.includes('#'));
    expect(pages.map(({ url }) => url.replace(/^\/chapters\/.*/, '/chapters/…'))).toEqual(
      expect.arrayContaining(['/about/', '/chapters/…']),
    );
    expect(pages.filter(({ url }) => !/^\/(about|chapters)\//.test(url))).toEqual([]);
  });

  test('nobody pays for the search before opening it: a script of at most 600 bytes on a page without islands', async () => {
    const { root, html } = pageAt(await readPages(folder), '/glossary/');
    const scripts = root.querySelectorAll('script[src]').map((script) => attribute(script, 'src').slice(1));
    const openers = scripts.filter((file) => readFileSync(join(folder, file), 'utf8').includes('data-search-opener'));
    expect(openers).toHaveLength(1);
    expect(brotliCompressSync(readFileSync(join(folder, openers[0]!))).length).toBeLessThanOrEqual(600);
    expect(html).not.toContain('search-panel');
    // And no file of another kind of search comes along.
    expect(listFiles(join(folder, 'pagefind')).filter((file) => /ui|highlight/.test(file))).toEqual([]);
  });
});
