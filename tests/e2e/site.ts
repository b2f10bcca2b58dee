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

/** Builds the course once for all tests that need the site, and serves it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(import.meta.dirname, '../../.cache/test-site');
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--out', folder]);
  if (code !== 0) throw new Error(`The course does not build:\n${output}`);
  const server = createStaticServer(folder, '/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  project.provide('siteUrl', `http://127.0.0.1:${address.port}/`);
  project.provide('siteFolder', folder);
  return () => new Promise((resolve) => server.close(() => resolve()));
}
