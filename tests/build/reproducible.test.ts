import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runNode } from '../run-node.ts';
import { makeFolder } from './course-copies.ts';
import { listFiles } from './site-files.ts';

/**
 * Pagefind keeps the kinds of its entries in no fixed order: the file of kinds, what names it by its hash, and the table
 * of files for reading offline differ from build to build. Everything else may not.
 */
const unordered =
  /^pagefind\/(filter\/.*|pagefind-entry\.json|pagefind\..*\.pf_meta)$|^assets\/offline\.[^/]*\.json$|^sw\.js$/;

const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    listFiles(folder)
      .filter((file) => !unordered.test(file))
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );

test('two builds of the same course to different folders are the same, byte for byte, but for the order of kinds in the search', async () => {
  const other = join(makeFolder(), 'elsewhere');
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--out', other]);
  expect([code, output]).toEqual([0, expect.stringContaining('Built')]);
  const again = hashesOf(other);
  expect(Object.keys(again).length).toBeGreaterThan(20);
  expect(again).toEqual(hashesOf(inject('siteFolder')));
});
