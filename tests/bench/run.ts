/**
 * `npm run bench -- --sizes 20,200 --runs 3 --write`: builds invented courses with the generator and the same text with
 * bare Astro, one after the other, and prints how they compare. Absolute times mean little on a busy machine; ratios do.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { makeBare } from './make-bare.ts';
import { makeCourse } from './make-course.ts';
import { measure, type Run, type Weight, weigh } from './measure.ts';
import { formatResults } from './results.ts';

export interface Result {
  readonly chapters: number;
  readonly ours: readonly Run[];
  readonly bare: readonly Run[];
  readonly index: readonly Run[];
  readonly ourWeight: Weight;
  readonly bareWeight: Weight;
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '20,200,1000' },
    runs: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);
if (![...sizes, runs].every((count) => Number.isInteger(count) && count > 0))
  throw new Error('--sizes takes numbers of chapters, such as 20,200, and --runs a number.');

const project = join(import.meta.dirname, '../..');
const folder = join(project, '.cache/bench');

async function bench(chapters: number): Promise<Result> {
  const [course, bare] = [join(folder, `course-${chapters}`), join(folder, `bare-${chapters}`)];
  const site = join(folder, `site-${chapters}`);
  for (const old of [course, bare, site]) rmSync(old, { recursive: true, force: true });
  for (const fresh of [course, bare]) mkdirSync(fresh, { recursive: true });
  makeCourse(course, chapters);
  makeBare(bare, chapters, join(project, 'node_modules'));
  const result: Record<'ours' | 'bare' | 'index', Run[]> = { ours: [], bare: [], index: [] };
  for (let run = 0; run < runs; run += 1) {
    // Cold: what an earlier build remembers of its content is taken away.
    for (const cache of [join(course, '.cache'), site, join(bare, '.astro'), join(bare, 'dist')])
      rmSync(cache, { recursive: true, force: true });
    const astro = join(bare, 'node_modules/astro/bin/astro.mjs');
    result.bare.push(await measure([astro, 'build'], bare));
    result.index.push(await measure([join(import.meta.dirname, 'index-site.ts'), join(bare, 'dist')], project));
    const fulcrum = join(project, 'src/cli/fulcrum.ts');
    result.ours.push(await measure([fulcrum, 'build', '--course', course, '--out', site], project));
    console.error(`${chapters} chapters, run ${run + 1} of ${runs}: done.`);
  }
  return { chapters, ...result, ourWeight: weigh(site), bareWeight: weigh(join(bare, 'dist')) };
}

const results: Result[] = [];
for (const size of sizes) results.push(await bench(size));
const text = formatResults(results);
console.log(text);
const page = join(project, 'docs/bench.md');
if (values.write) writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
