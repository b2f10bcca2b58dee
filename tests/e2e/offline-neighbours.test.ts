import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeOfflineFiles } from '../../src/cli/offline-files.ts';
import { breadCourse } from '../build/course-copies.ts';
import { runNode } from '../run-node.ts';
import { useBrowser } from './browser.ts';
import {
  copySite,
  courseIn,
  type Host,
  listCopies,
  project,
  removeSite,
  useHosts,
  waitUntilSaved,
} from './offline-site.ts';

const { newProfile } = useBrowser();
const startHost = useHosts();
const inner = 'cursos/pan/';
const bread = join(project, '.cache/test-bread-offline');
let folder: string;
let host: Host;

beforeAll(async () => {
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--course', breadCourse, '--out', bread]);
  expect([code, output]).toEqual([0, expect.stringContaining('Built')]);
  folder = copySite(inject('siteFolder'));
  mkdirSync(join(folder, 'cursos'));
  cpSync(bread, join(folder, inner), { recursive: true });
  host = await startHost(folder);
});
afterAll(() => removeSite(folder));

const visit = async (page: Page, path: string) => page.goto(host.url + path);
const cachesOf = (page: Page) => page.evaluate(async () => (await caches.keys()).sort());
const controller = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL);

describe('two courses on one origin, one below the other', () => {
  it('have a worker and caches each; each page belongs to the worker of its course', async () => {
    const page = await (await newProfile()).newPage();
    await visit(page, '');
    await waitUntilSaved(page);
    await visit(page, `${inner}chapters/fermentacion/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.endsWith('/cursos/pan/sw.js'));
    await waitUntilSaved(page, '.css', 'cuestionario-fermentacion.json');
    expect(await cachesOf(page)).toEqual([
      'fulcrum:/:fulcrum-realism:files',
      'fulcrum:/:fulcrum-realism:notes',
      'fulcrum:/cursos/pan/:pan-de-masa-madre:files',
      'fulcrum:/cursos/pan/:pan-de-masa-madre:notes',
    ]);
    await visit(page, '');
    expect(await controller(page)).toBe(`${host.url}sw.js`);
    expect((await listCopies(page)).filter((path) => path.startsWith('/cursos'))).toEqual([]);
    await host.cut();
    try {
      await visit(page, `${inner}chapters/fermentacion`);
      expect(await page.locator('h1').innerText()).toContain('ermentación');
      expect(page.url()).toBe(`${host.url}${inner}chapters/fermentacion/`);
      await visit(page, `${inner}glossary/`);
      await page.getByText('Esta página no está guardada en este dispositivo').waitFor();
      await expect.poll(() => page.locator('#offline-pages a').count()).toBeGreaterThan(1);
      await visit(page, 'glossary/');
      await page.getByText('This page is not saved on this device').waitFor();
    } finally {
      await host.restore();
    }
  });

  it('the outer worker keeps out of a course that has no worker yet', async () => {
    const page = await (await newProfile()).newPage();
    await visit(page, '');
    await waitUntilSaved(page);
    await host.cut();
    try {
      await expect(visit(page, inner)).rejects.toThrow('ERR_CONNECTION_REFUSED');
    } finally {
      await host.restore();
    }
  });

  it('a new version of one, or its end, leaves the other as it was', async () => {
    const page = await (await newProfile()).newPage();
    await visit(page, '');
    await waitUntilSaved(page);
    await visit(page, inner);
    await waitUntilSaved(page, '.css');
    const before = await listCopies(page);
    const worker = readFileSync(join(folder, 'sw.js'));
    await writeOfflineFiles(project, folder, { ...courseIn(project), offline: false });
    try {
      await visit(page, '');
      await expect
        .poll(() => cachesOf(page), { timeout: 20_000 })
        .toEqual(['fulcrum:/cursos/pan/:pan-de-masa-madre:files', 'fulcrum:/cursos/pan/:pan-de-masa-madre:notes']);
      await visit(page, inner);
      expect(await controller(page)).toBe(`${host.url}${inner}sw.js`);
      expect(await listCopies(page)).toEqual(expect.arrayContaining(before));
    } finally {
      writeFileSync(join(folder, 'sw.js'), worker);
    }
  });
});

describe('below a sub-path', () => {
  it('the whole course is saved and read without network, its Arabic chapter and the search included', async () => {
    const page = await (await newProfile()).newPage();
    await visit(page, `${inner}offline/`);
    await page.getByRole('button', { name: /^Guardar el curso entero \(\d+ kB\)$/ }).click();
    await page.getByText('El curso entero está guardado').waitFor();
    await host.cut();
    try {
      await visit(page, `${inner}chapters/pan-en-arabe/`);
      expect(await page.evaluate(() => document.dir)).toBe('rtl');
      await visit(page, `${inner}search/?q=masa`);
      await page.getByText(/encontrad[ao]s? para «masa»/).waitFor();
      await visit(page, `${inner}offline/`);
      const arabic = page.locator('#offline-pages a[lang="ar"]');
      expect(await arabic.getAttribute('href')).toBe(`/${inner}chapters/pan-en-arabe/`);
    } finally {
      await host.restore();
    }
  });
});

afterAll(() => rmSync(bread, { recursive: true, force: true }));
