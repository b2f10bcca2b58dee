import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { runNode } from '../run-node.ts';
import { breadCourse } from './course-copies.ts';
import { attribute, type BuiltPage, listFiles, pageAt, readPages } from './site-files.ts';

const home = 'https://example.org/cursos/pan/';
const folder = inject('siteFolder');
let pages: BuiltPage[];
let bread: string;
let breadPages: BuiltPage[];

beforeAll(async () => {
  pages = await readPages(folder);
  bread = mkdtempSync(join(tmpdir(), 'fulcrum-bread-'));
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--course', breadCourse, '--out', bread]);
  if (code !== 0) throw new Error(output);
  breadPages = await readPages(bread, '/cursos/pan/');
});

afterAll(() => {
  rmSync(bread, { recursive: true });
});

const metaOf = (page: BuiltPage, name: string): string[] =>
  page.root
    .querySelectorAll('meta')
    .filter((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name))
    .map((meta) => attribute(meta, 'content'));

const thingsOf = (page: BuiltPage): Record<string, unknown>[] =>
  [...page.html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)].map(
    ([, json]) => JSON.parse(json!) as Record<string, unknown>,
  );

const indexable = (page: BuiltPage) => !metaOf(page, 'robots').includes('noindex');

describe('with an address in course.yaml', () => {
  test('every page meant for search engines has title, description, canonical address and a picture that exists', () => {
    for (const page of breadPages.filter(indexable)) {
      expect([page.address, page.html.match(/<title>[^<]{3,}<\/title>/)?.length]).toEqual([page.address, 1]);
      expect([page.address, metaOf(page, 'description')]).toEqual([page.address, [expect.stringMatching(/.{20}/)]]);
      const canonical = page.root.querySelectorAll('link[rel="canonical"]').map((link) => attribute(link, 'href'));
      expect(canonical).toEqual([`https://example.org${page.address}`]);
      expect(metaOf(page, 'og:url')).toEqual(canonical);
      const [picture] = metaOf(page, 'og:image');
      expect(listFiles(bread)).toContain(picture!.replace(home, ''));
    }
  });

  test('the sitemap lists exactly the pages meant for search engines', () => {
    const listed = [...readFileSync(join(bread, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address]) => address!,
    );
    const expected = breadPages.filter(indexable).map(({ address }) => `https://example.org${address}`);
    expect(listed.sort()).toEqual(expected.sort());
  });

  test('pictures for sharing are 1200 × 630 and drawn: no two parts have the same', async () => {
    const pictures = listFiles(bread).filter((file) => file.startsWith('pictures/'));
    expect(pictures.sort()).toEqual([
      'pictures/course.png',
      'pictures/part--masa.png',
      'pictures/part--otras-cocinas.png',
    ]);
    const bytes = pictures.map((file) => readFileSync(join(bread, file)));
    for (const picture of bytes) {
      const { width, height } = await sharp(picture).metadata();
      expect([width, height]).toEqual([1200, 630]);
    }
    expect(new Set(bytes.map((picture) => picture.toString('base64'))).size).toBe(3);
  });

  test('the feed tells of each change once, with absolute addresses', () => {
    const { changes } = parse(readFileSync(join(breadCourse, 'chapters/course.yaml'), 'utf8')) as {
      changes: { id: string }[];
    };
    const feed = readFileSync(join(bread, 'rss.xml'), 'utf8');
    expect([...feed.matchAll(/<guid[^>]*>([^<]*)<\/guid>/g)].map(([, guid]) => guid)).toEqual(
      changes.map(({ id }) => `${home}about/#change--${id}`),
    );
    expect(feed).not.toMatch(/href=(&quot;|")\//);
    expect(pageAt(breadPages, '/cursos/pan/about/').html).toContain(`id="change--${changes[0]!.id}"`);
  });
});

describe('without an address in course.yaml', () => {
  test('nothing absolute is written and no file that needs an address', () => {
    expect(listFiles(folder).filter((file) => /^(sitemap|rss)\.xml$|^pictures\/|^robots/.test(file))).toEqual([]);
    for (const page of pages) {
      expect(metaOf(page, 'og:url').concat(metaOf(page, 'og:image'))).toEqual([]);
      expect(page.html).not.toContain('rel="canonical"');
    }
  });
});

describe('descriptions for machines', () => {
  test('home, chapters and glossary say what they are in the vocabulary of schema.org', () => {
    const typeOf = (path: string) => thingsOf(pageAt(pages, path)).map((thing) => thing['@type']);
    expect(typeOf('/')).toEqual(['Course']);
    expect(typeOf('/chapters/security-dilemma/')).toEqual(['LearningResource']);
    expect(typeOf('/glossary/')).toEqual(['DefinedTermSet']);
    const [glossary] = thingsOf(pageAt(pages, '/glossary/'));
    const terms = glossary!.hasDefinedTerm as { name: string; description: string }[];
    expect(terms.length).toBeGreaterThan(10);
    expect(terms.filter(({ description }) => !description || /[<>]/.test(description))).toEqual([]);
  });

  test('a chapter can be cited by a reference manager', () => {
    const page = pageAt(pages, '/chapters/security-dilemma/');
    expect(metaOf(page, 'citation_title')).toEqual(['The security dilemma']);
    expect(metaOf(page, 'citation_author').length).toBeGreaterThan(0);
  });
});

describe('Markdown copies', () => {
  const copies = () => listFiles(folder).filter((file) => file.endsWith('.md'));

  test('there is one of every chapter, quiz and list, llms.txt leads to each, and pages to their own', () => {
    const pagesWithCopy = pages.filter(({ address }) =>
      /^\/(chapters|quizzes|about|glossary|timeline|references|models)\/([^/]+\/)?$/.test(address),
    );
    const oneOf = pagesWithCopy.map(({ address }) => `${address.slice(1, -1)}.md`);
    expect(oneOf.filter((file) => !/^models\//.test(file)).sort()).toEqual(copies().sort());
    const list = readFileSync(join(folder, 'llms.txt'), 'utf8');
    const linked = [...list.matchAll(/\]\(\/([^)]*)\)/g)].map(([, path]) => path);
    expect(linked.sort()).toEqual(copies().sort());
    const alternates = pages.flatMap((page) =>
      page.root.querySelectorAll('link[type="text/markdown"]').map((link) => attribute(link, 'href').slice(1)),
    );
    expect(alternates.sort()).toEqual(copies().sort());
  });

  test('they hold no component, no identifier of a heading and no HTML entity', () => {
    for (const file of copies()) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect([file, ...(text.match(/<\/?[A-Z]\w*|\{#[\w-]+\}|&(?:#\w+|amp|lt|gt|quot);/g) ?? [])]).toEqual([file]);
    }
  });
});
