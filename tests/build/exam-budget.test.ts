import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';
import { listFiles } from './site-files.ts';

const folder = inject('siteFolder');
const assets = listFiles(folder).filter((file) => /^assets\/.*\.js$/.test(file));
const read = (file: string) => readFileSync(join(folder, file));
/** The script whose name begins so, up to its hash. */
const named = (start: string) => assets.find((file) => posix.basename(file).startsWith(start))!;

/** A script with everything it imports at once. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, address] of read(file)
    .toString('utf8')
    .matchAll(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g))
    withImports(posix.join(posix.dirname(file), address!), found);
  return found;
}

/** What questions and models share is the runtime, which has a budget of its own. */
const runtime = withImports(named('question.')).intersection(withImports(named('model.')));

it.each([
  ['the plan', ['plan.', 'plan-worker']],
  ['the mock exam', ['exam.']],
])('%s costs at most 25 kB of script beyond the shared runtime (Brotli)', (_, names) => {
  const own = new Set(names.flatMap((name) => [...withImports(named(name))])).difference(runtime);
  const bytes = [...own].reduce((sum, file) => sum + brotliCompressSync(read(file)).length, 0);
  console.info(names.join(' and '), bytes);
  expect(bytes).toBeGreaterThan(3000);
  expect(bytes).toBeLessThanOrEqual(25_000);
});
