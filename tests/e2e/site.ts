import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runNode } from '../run-node.ts';
import { createStaticServer } from '../../src/cli/serve.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built course, ending in a slash. */
    siteUrl: string;
    /** Folder of the built course. */
    siteFolder: string;
  }
}

const cache = join(import.meta.dirname, '../../.cache');

/** Builds the course once for all tests of a project that need the site, and serves it; `based` under a sub-path. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return project.name === 'based'
    ? serveSite(project, join(cache, 'based-site'), copyUnder('/some/base/'), '/some/base/')
    : serveSite(project, join(cache, 'test-site'), undefined, '/');
}

async function serveSite(project: TestProject, folder: string, course: string | undefined, base: string) {
  const place = course === undefined ? [] : ['--course', course];
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--out', folder, ...place]);
  if (code !== 0) throw new Error(`The course does not build:\n${output}`);
  const server = createStaticServer(folder, base);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  project.provide('siteUrl', `http://127.0.0.1:${address.port}${base}`);
  project.provide('siteFolder', folder);
  return () => new Promise<void>((resolve) => server.close(() => resolve()));
}

/** Copies the course with an address that has a sub-path. Its models import the generator from beside it. */
function copyUnder(base: string): string {
  const root = join(cache, '..');
  const copy = join(cache, 'based-course');
  rmSync(copy, { recursive: true, force: true });
  for (const part of ['chapters', 'quizzes', 'public']) cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'src'), join(copy, 'src'), 'junction');
  const file = join(copy, 'chapters/course.yaml');
  const course = readFileSync(file, 'utf8').replace(/^url: .*\n/m, '');
  writeFileSync(file, `url: https://host.example${base}\n${course}`);
  return copy;
}
