import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startVitest } from 'vitest/node';
import { grading, type Mutant, mutants } from './mutants.ts';

// Puts one fault after the other into the grading code, in memory, and says which of them no test of it notices:
// `npm run mutants`, or `npm run mutants -- types/numeric` for those of one file.

const root = path.resolve(import.meta.dirname, '../..');
const [wanted = ''] = process.argv.slice(2);
const chosen = mutants.filter(({ file }) => file.includes(wanted));

let survivors = 0;
for (const mutant of chosen) {
  const outcome = await tryMutant(mutant);
  if (outcome !== 'killed') survivors += 1;
  console.log(`${outcome.padEnd(8)} ${mutant.file}: ${mutant.fault}`);
}
console.log(`${chosen.length - survivors} of ${chosen.length} faults noticed`);
process.exit(survivors === 0 ? 0 : 1);

type Outcome = 'killed' | 'survived' | 'broken';

/** Broken: the fault is no longer one that can be put in, or it keeps the tests from running at all. */
async function tryMutant({ file, from, to }: Mutant): Promise<Outcome> {
  const target = path.join(grading, file);
  const source = await readFile(target, 'utf8');
  if (source.split(from).length !== 2) return 'broken';
  const type = /^types\/([a-z-]+)\//.exec(file)?.[1];
  const tests = type === undefined ? 'tests/quiz/**/*.test.ts' : `tests/quiz/{types/${type},grade}.test.ts`;
  const vitest = await startVitest(
    [],
    {
      config: false,
      root,
      watch: false,
      bail: 1,
      fsModuleCache: false,
      include: [tests],
      reporters: [{}],
      testTimeout: 120_000,
    },
    {
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (_: string, id: string) =>
            id.split('?')[0] === target ? source.replace(from, () => to) : undefined,
        },
      ],
    },
  );
  const modules = vitest.state.getTestModules();
  await vitest.close();
  const ran = modules.flatMap((module) => [...module.children.allTests()]);
  if (ran.some((test) => test.result().state === 'failed')) return 'killed';
  return ran.length > 0 && modules.every((module) => module.ok()) ? 'survived' : 'broken';
}
