import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { runNode } from '../run-node.ts';
import { makeFolder } from './course-copies.ts';
import { listFiles } from './site-files.ts';

const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    listFiles(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

test('two builds of the same course to different folders are the same, byte for byte', async () => {
  const other = join(makeFolder(), 'elsewhere');
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--out', other]);
  expect([code, output]).toEqual([0, expect.stringContaining('Built')]);
  const again = hashesOf(other);
  expect(Object.keys(again).length).toBeGreaterThan(20);
  expect(again).toEqual(hashesOf(inject('siteFolder')));
});
