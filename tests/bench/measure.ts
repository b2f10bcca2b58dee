import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Run {
  readonly seconds: number;
  /** Of the Node process with its threads, at its peak; what it starts besides, such as Pagefind’s indexer, is not in it. */
  readonly memoryBytes: number;
  /** Time on processors, of the same process: it hardly depends on what else the machine does. */
  readonly processorSeconds: number;
  readonly output: string;
}

const preload = pathToFileURL(join(import.meta.dirname, 'report-usage.ts')).href;

/** Runs a script with this Node and measures it. Throws with what it printed if it fails. */
export async function measure(args: readonly string[], cwd: string): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'fulcrum-bench-'));
  const usageFile = join(folder, 'usage');
  const { PATH, HOME, TMPDIR } = process.env;
  const start = performance.now();
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', preload, ...args], {
      cwd,
      env: { PATH, HOME, TMPDIR, FORCE_COLOR: '0', NODE_ENV: 'production', FULCRUM_BENCH_USAGE: usageFile },
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.on('error', reject);
    child.on('close', (exit) => resolve({ code: exit, output: printed }));
  });
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${output}`);
  const usage = JSON.parse(readFileSync(usageFile, 'utf8')) as Pick<Run, 'memoryBytes' | 'processorSeconds'>;
  rmSync(folder, { recursive: true });
  return { seconds, ...usage, output };
}

export interface Weight {
  readonly html: number;
  readonly script: number;
  readonly searchIndex: number;
  readonly chapterPages: number;
  /** Bytes of a chapter page, on average. */
  readonly perChapter: number;
}

/** Weighs a built site, in bytes as they are on disk. */
export function weigh(site: string): Weight {
  const files = readdirSync(site, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: file.slice(site.length + 1).replaceAll('\\', '/'), bytes: statSync(file).size }));
  const sum = (pattern: RegExp) =>
    files.filter(({ path }) => pattern.test(path)).reduce((total, { bytes }) => total + bytes, 0);
  const chapter = /^chapters\/[^/]+\/index\.html$/;
  const chapterPages = files.filter(({ path }) => chapter.test(path)).length;
  return {
    html: sum(/\.html$/),
    script: sum(/^(?!pagefind\/).*\.m?js$/),
    searchIndex: sum(/^pagefind\//),
    chapterPages,
    perChapter: sum(chapter) / chapterPages,
  };
}
