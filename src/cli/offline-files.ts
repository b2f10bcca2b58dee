import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { makeWorkerScript } from '../astro/worker-script.ts';
import type { CourseNode } from '../course/graph.ts';
import { findNeeds, isForReaders, mayBeNeeded, pathOfFile } from '../offline/needs.ts';
import { type OfflineSite, tablePath } from '../offline/site.ts';
import { formatTable, type SiteFile } from '../offline/table.ts';
import { readTitle } from '../offline/title.ts';
import { hashOf } from '../worker/hash.ts';

/**
 * Writes the worker of a built site, `sw.js`, and the table of its files. To be called when all other files are there.
 * With `offline: false` in course.yaml the worker is one that takes an earlier one away.
 */
export async function writeOfflineFiles(project: string, out: string, course: CourseNode): Promise<void> {
  const { id, base } = course;
  if (!course.offline) {
    const script = await makeWorkerScript(project, 'withdraw', { base, course: id, reload: false });
    writeFileSync(join(out, 'sw.js'), script);
    return;
  }
  const files = await listSiteFiles(out, course);
  const table = formatTable(files);
  const version = await hashOf(new TextEncoder().encode(table));
  const roots = [...new Set(files.map(({ path }) => path.split('/', 1)[0]!))];
  const site: OfflineSite = { base, course: id, version, roots };
  writeFileSync(join(out, tablePath(version)), table);
  writeFileSync(join(out, 'sw.js'), await makeWorkerScript(project, 'worker', site));
}

async function listSiteFiles(out: string, course: CourseNode): Promise<SiteFile[]> {
  const entries = readdirSync(out, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter(isForReaders)
    .map((file) => ({ file, path: pathOfFile(file) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const known = new Set(entries.map(({ path }) => path).filter(mayBeNeeded));
  return Promise.all(
    entries.map(async ({ file, path }): Promise<SiteFile> => {
      const content = readFileSync(join(out, file));
      const text = /\.(html|js|css|json|webmanifest)$/.test(file) ? content.toString('utf8') : '';
      const page = file.endsWith('.html') ? readTitle(text, course) : {};
      const needs = findNeeds(path, text, course.base, known);
      return { path, hash: await hashOf(content), bytes: content.length, needs, ...page };
    }),
  );
}
