import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { hashOf } from '../../src/worker/hash.ts';
import { parseTable } from '../../src/offline/table.ts';
import { runNode } from '../run-node.ts';
import { breadCourse, copyCourse, makeFolder, replaceIn } from './course-copies.ts';
import { listFiles, readPages } from './site-files.ts';

const site = inject('siteFolder');
const tableFile = (folder: string) => listFiles(folder).find((file) => /^assets\/offline\..+\.json$/.test(file));

describe('the table of the site', () => {
  const file = tableFile(site)!;
  const text = readFileSync(join(site, file), 'utf8');
  const { files } = parseTable('', text);

  test('has every file a reader may open, with its size and the hash of its content', async () => {
    const listed = new Set(
      [...files.keys()].map((path) => (path === '' || path.endsWith('/') ? `${path}index.html` : path)),
    );
    const rest = listFiles(site).filter((one) => !listed.has(decodeURI(one)));
    expect(rest).toEqual(['404.html', file, 'sw.js'].sort());
    for (const { path, hash, bytes } of files.values()) {
      const content = readFileSync(join(site, path === '' || path.endsWith('/') ? `${path}index.html` : path));
      expect([path, bytes, hash]).toEqual([path, content.length, await hashOf(content)]);
    }
  });

  test('is named by its own content, and that name is the version in the worker', async () => {
    const version = /offline\.(.+)\.json$/.exec(file)![1]!;
    expect(await hashOf(new TextEncoder().encode(text))).toBe(version);
    expect(readFileSync(join(site, 'sw.js'), 'utf8')).toContain(version);
  });

  test('a page needs its style, its scripts, the data of its questions; the scripts need their parts', () => {
    const chapter = [...files.values()].find(({ path }) => /^chapters\/.*\/$/.test(path))!;
    for (const pattern of [/\.css$/, /^quizzes\//, /^assets\/Page\..*\.js$/])
      expect(chapter.needs).toEqual(expect.arrayContaining([expect.stringMatching(pattern)]));
    const parts = chapter.needs.flatMap((path) => (/^assets\/.*\.js$/.test(path) ? files.get(path)!.needs : []));
    for (const pattern of [/\/question\./, /\/source-check\./])
      expect(parts).toEqual(expect.arrayContaining([expect.stringMatching(pattern)]));
  });
});

test('the icons an installer asks for have their sizes; those that are cut or filled have a ground', async () => {
  const { icons } = JSON.parse(readFileSync(join(site, 'manifest.webmanifest'), 'utf8')) as {
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
    'any any',
  ]);
  for (const { src, sizes, purpose } of icons.filter((icon) => icon.sizes !== 'any')) {
    const picture = sharp(join(site, src));
    const { width, height } = await picture.metadata();
    expect(`${width}x${height}`).toBe(sizes);
    const { isOpaque, channels } = await picture.stats();
    expect([isOpaque, channels.some(({ min, max }) => min < max)]).toEqual([purpose === 'maskable', true]);
  }
  expect((await sharp(join(site, 'icons/apple-touch-icon.png')).stats()).isOpaque).toBe(true);
});

test('with `offline: false` nothing is saved: no page, no link, no script, and a worker that takes the old one away', async () => {
  const [course, out] = [makeFolder(), join(makeFolder(), 'site')];
  copyCourse(breadCourse, course);
  replaceIn(join(course, 'chapters/course.yaml'), 'language: es\n', 'language: es\noffline: false\n');
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--course', course, '--out', out]);
  expect([code, output]).toEqual([0, expect.stringContaining('Built')]);
  expect(tableFile(out)).toBeUndefined();
  expect(listFiles(out)).not.toContain('offline/index.html');
  for (const { file, html } of await readPages(out)) {
    expect([file, html]).not.toEqual([file, expect.stringMatching(/\/offline\/|Offline\.|page--update/)]);
  }
  const worker = readFileSync(join(out, 'sw.js'), 'utf8');
  expect(worker).toContain('unregister()');
  expect(worker).not.toContain('respondWith');
});
