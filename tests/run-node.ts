import { spawn } from 'node:child_process';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..');

/** Runs a script with this Node in the project (or `cwd`). Resolves with the exit code and all it printed. */
export function runNode(args: readonly string[], cwd = project): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...authorsEnvironment(), FORCE_COLOR: '0' },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The environment an author has: without what the test runner adds, which Astro and Vite would obey. */
export function authorsEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR };
}
