import { join } from 'node:path';
import { build } from 'vite';

/** Bundles a worker of `src/worker/` into one script. `site` is what it reads as `SITE`. */
export async function makeWorkerScript(project: string, name: 'worker' | 'withdraw', site: object): Promise<string> {
  const made = await build({
    configFile: false,
    root: project,
    mode: 'production',
    logLevel: 'error',
    publicDir: false,
    define: { SITE: JSON.stringify(site) },
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(project, 'src/worker', `${name}.ts`), output: { format: 'iife' } },
    },
  });
  const [chunk] = 'output' in made ? made.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`The worker ${name} could not be made.`);
  return chunk.code;
}
