import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { writeOfflineFiles } from '../../src/cli/offline-files.ts';
import { createStaticServer } from '../../src/cli/serve.ts';
import { loadCourseFiles } from '../../src/course/files.ts';
import type { CourseNode } from '../../src/course/graph.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { listFiles } from '../build/site-files.ts';

export const project = join(import.meta.dirname, '../..');
export const courseIn = (root: string): CourseNode => readCourse(loadCourseFiles(root)).graph!.course;

/** A host that can be cut off, made slow, and given another build of the site. */
export interface Host {
  readonly url: string;
  /** Serves another folder from now on. */
  readonly publish: (folder: string) => void;
  /** Ends the network: no request is answered any more. */
  readonly cut: () => Promise<void>;
  readonly restore: () => Promise<void>;
  /** Decides which requests are left waiting; they are answered when the host is published or held anew. */
  readonly hold: (test: (url: string) => boolean) => void;
  readonly asked: readonly string[];
}

/** Starts hosts that end with the tests of the file. */
export function useHosts() {
  const ends: (() => Promise<void>)[] = [];
  afterAll(async () => {
    await Promise.all(ends.map((end) => end()));
  });
  return async (folder: string, base = '/'): Promise<Host> => {
    let site = createStaticServer(folder, base);
    let held: (url: string) => boolean = () => false;
    let waiting: (readonly [IncomingMessage, ServerResponse])[] = [];
    const asked: string[] = [];
    const answer = (request: IncomingMessage, response: ServerResponse) => {
      if (held(request.url!)) return void waiting.push([request, response]);
      site.emit('request', request, response);
    };
    const server = createServer((request, response) => {
      asked.push(request.url!);
      answer(request, response);
    });
    const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const close = () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    await listen(0);
    const { port } = server.address() as { port: number };
    ends.push(() => (server.listening ? close() : Promise.resolve()));
    return {
      url: `http://127.0.0.1:${port}${base}`,
      publish: (next) => (site = createStaticServer(next, base)),
      cut: close,
      restore: () => listen(port),
      hold: (test) => {
        held = test;
        const before = waiting;
        waiting = [];
        for (const [request, response] of before) answer(request, response);
      },
      asked,
    };
  };
}

/** Makes a copy of the built site that the tests may change. */
export function copySite(from = inject('siteFolder')): string {
  const folder = mkdtempSync(join(tmpdir(), 'fulcrum-offline-'));
  cpSync(from, folder, { recursive: true });
  return folder;
}

export const removeSite = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** What the next version says in place of the words of this one. */
export const words = { old: 'Suppose that two states', next: 'Imagine that two states' };

/**
 * Makes the next version of a site as a build would: other text, other key of a quiz, a style under a new name with the
 * old one gone, and the files for offline reading anew. The style is the one that all pages share.
 */
export async function makeNextVersion(from: string, course: CourseNode): Promise<string> {
  const folder = copySite(from);
  const [, style] = /assets\/([^"/]+\.css)/.exec(readFileSync(join(folder, 'about/index.html'), 'utf8'))!;
  const css = readFileSync(join(folder, 'assets', style!), 'utf8');
  writeFileSync(join(folder, 'assets/Page.next.css'), `${css}\nmain{--next:yes}`);
  for (const file of listFiles(folder)) {
    if (file === `assets/${style}` || /^assets\/offline\..*\.json$/.test(file)) rmSync(join(folder, file));
    else if (file.endsWith('.html') || file.startsWith('quizzes/')) {
      const text = readFileSync(join(folder, file), 'utf8');
      writeFileSync(
        join(folder, file),
        text.replaceAll(style!, 'Page.next.css').replace(words.old, words.next).replace('"explanation":"', '$&NEXT '),
      );
    }
  }
  await writeOfflineFiles(project, folder, course);
  return folder;
}

/** Waits until the worker answers for the page and has saved it with these files, named by how their address ends. */
export async function waitUntilSaved(page: Page, ...endings: readonly string[]): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const wanted = [new URL(page.url()).pathname, ...endings];
  const lacking = async () => {
    const copies = await listCopies(page);
    return wanted.filter((ending) => !copies.some((path) => path.endsWith(ending)));
  };
  await expect.poll(lacking, { timeout: 20_000 }).toEqual([]);
}

/** Lists the paths of all copies of the course that a page belongs to. */
export const listCopies = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { base, course } = document.documentElement.dataset;
    const files = await caches.open(`fulcrum:${base}:${course}:files`);
    return (await files.keys()).map(({ url }) => new URL(url).pathname);
  });
