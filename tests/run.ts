import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs everything that must hold, in the order in which a fault is cheapest to find. `--quick` leaves out what builds. */
const quick = process.argv.includes('--quick');
const bin = (path: string) => join('node_modules', path);

const steps: readonly (readonly [name: string, ...command: string[]])[] = [
  ['Types of the pages and tests', bin('astro/bin/astro.mjs'), 'sync'],
  ['Types', bin('astro/bin/astro.mjs'), 'check', '--minimumFailingSeverity', 'warning'],
  ['Types of the pure rooms, without a browser', bin('typescript/bin/tsc'), '-p', 'tsconfig.pure.json'],
  ['Types of the service worker', bin('typescript/bin/tsc'), '-p', 'src/worker/tsconfig.json'],
  ['Lint', bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'],
  ['Formatting', bin('prettier/bin/prettier.cjs'), '--check', '.'],
  ['The course', 'src/cli/fulcrum.ts', 'check'],
  quick
    ? ['Unit tests', bin('vitest/vitest.mjs'), 'run', '--project', 'unit']
    : ['Unit, build and browser tests', bin('vitest/vitest.mjs'), 'run'],
];

for (const [name, ...command] of steps) {
  const start = performance.now();
  console.log(`\n▸ ${name}`);
  const code = await run(command);
  console.log(`${code === 0 ? '✓' : '✗'} ${name}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (code !== 0) process.exit(code);
}

function run(command: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...(quick ? { FULCRUM_QUICK: '1' } : {}) };
    const child = spawn(process.execPath, command, { stdio: 'inherit', env });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
