import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { parseTable, withNeeds } from '../../src/offline/table.ts';
import type { SorterData } from '../../src/islands/sorter/data.ts';
import { decode, listFiles, readPages, readSearchIndex, squeeze, textOf } from './site-files.ts';

const folder = inject('siteFolder');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const data = listFiles(folder)
  .filter((file) => /^sorters\/.*\.json$/.test(file))
  .map((file) => JSON.parse(read(file)) as SorterData);
/** The reasons of the course, without what they cite. */
const reasons = data
  .flatMap(({ key }) => Object.values(key))
  .flatMap(({ reason }) => squeeze(decode(reason.replaceAll(/<a [^>]*>[^<]*<\/a>|<[^>]*>/g, ''))).slice(0, 60));

test('no reason of the course for a mark stands in a page but that of its marks, in a script or in the search index', () => {
  expect(reasons.length).toBeGreaterThan(11);
  const files = listFiles(folder).filter(
    (file) => /\.(html|js|css|xml|txt|md)$/.test(file) && !file.startsWith('answers/'),
  );
  const leaks = (text: string) =>
    [squeeze(decode(text)), textOf(text)].flatMap((plain) => reasons.filter((one) => plain.includes(one)));
  expect(files.flatMap((file) => leaks(read(file)).map((one) => `${file}: ${one}`))).toEqual([]);
  expect(readSearchIndex(folder).flatMap(({ url, all }) => leaks(all).map((one) => `${url}: ${one}`))).toEqual([]);
});

test('the page of the course’s marks has every reason and asks not to be indexed', async () => {
  const pages = (await readPages(folder)).filter(({ address }) => address.startsWith('/answers/sorters/'));
  expect(pages).toHaveLength(data.length);
  const text = squeeze(decode(pages.map(({ html }) => textOf(html)).join(' ')));
  expect(reasons.filter((reason) => !text.includes(reason))).toEqual([]);
  for (const { html } of pages) expect(html).toContain('<meta name="robots" content="noindex">');
});

test('the Markdown of a chapter has the events and the marks to choose from, and no reason', () => {
  const copies = listFiles(folder)
    .filter((file) => /^chapters\/[^/]+\.md$/.test(file))
    .map(read);
  const copy = copies.find((text) => text.includes(data[0]!.claims[0]!.label))!;
  for (const { title } of data[0]!.claims[0]!.events) expect(copy).toContain(`**${title}**`);
  expect(copy).toContain(data[0]!.claims[0]!.marks.map(({ label }) => label).join(' / '));
});

test('a page with a sorter needs the marks of the course and the script, so that both are saved with it', () => {
  const table = listFiles(folder).find((file) => /^assets\/offline\..+\.json$/.test(file))!;
  const { files } = parseTable('', read(table));
  const pages = [...files.values()].filter(({ needs }) => needs.some((need) => /^sorters\/.*\.json$/.test(need)));
  expect(pages.map(({ path }) => path)).toEqual(expect.arrayContaining(['chapters/many-vectors/', 'print/']));
  const needed = withNeeds({ version: '', files }, ['chapters/many-vectors/']).map(({ path }) => path);
  expect(needed).toEqual(expect.arrayContaining([expect.stringMatching(/^assets\/sorter\..*\.js$/)]));
});

test('the island of a sorter is at most 6 kB beyond what questions share (Brotli)', () => {
  const script = listFiles(folder).find((file) => /^assets\/sorter\.[^/]*\.js$/.test(file))!;
  expect(script).toBeDefined();
  expect(brotliCompressSync(read(script)).length).toBeLessThanOrEqual(6000);
});
