import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import type { ViteDevServer } from 'vite';
import { hasErrors } from '../course/read-course.ts';
import { formatReport } from '../course/report.ts';
import { type Drawings, notDrawn } from '../diagrams/drawings.ts';
import { findReading, loadCourse, type LoadedCourse } from './load-course.ts';

/**
 * Shows authors their mistakes: a build refuses, `dev` prints and overlays them and goes on. `dev` also draws diagrams
 * as they are written; before a build, the command has drawn them.
 */
export function authorErrors(courseRoot: string, drawings: Drawings): AstroIntegration {
  const read = () => loadCourse(courseRoot);
  return {
    name: 'fulcrum-author-errors',
    hooks: {
      'astro:build:start': async () => {
        const reading = findReading(courseRoot) ?? (await read());
        const missing = notDrawn(reading.undrawn, 'nothing drew it before the build');
        if (hasErrors(reading) || missing.length > 0)
          throw new AstroError(formatReport([...reading.issues, ...missing]), 'Run `npm run check` to see only this.');
      },
      'astro:server:setup': ({ server }) => watch(server, courseRoot, () => readAndDraw(read, drawings)),
      'astro:server:done': () => drawings.close(),
    },
  };
}

async function readAndDraw(read: () => Promise<LoadedCourse>, drawings: Drawings): Promise<LoadedCourse> {
  const reading = await read();
  if (hasErrors(reading)) return reading;
  const { issues } = await drawings.draw(reading.undrawn);
  if (issues.length === 0) drawings.prune(reading);
  return { ...reading, issues: [...reading.issues, ...issues] };
}

function watch(server: ViteDevServer, courseRoot: string, read: () => Promise<LoadedCourse>): void {
  let last = '';
  const show = async () => {
    const reading = await read();
    const report = formatReport(reading.issues);
    if (report !== last) console.log(`\n${report}\n`);
    last = report;
    if (hasErrors(reading)) server.ws.send({ type: 'error', err: { message: report, stack: '' } });
  };
  let pending: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_, path) => {
    if (!isAuthorFile(path, courseRoot)) return;
    clearTimeout(pending);
    pending = setTimeout(() => void show(), 100);
  });
  server.ws.on('connection', () => void show());
}

/** Whether a path (absolute) belongs to the course in `courseRoot`. */
export function isAuthorFile(path: string, courseRoot: string): boolean {
  const relative = path.replaceAll('\\', '/').slice(courseRoot.replaceAll('\\', '/').length);
  // Drawings follow from what the author wrote.
  return path.startsWith(courseRoot) && /^\/?(chapters\/(?!diagrams\/)|quizzes\/)/.test(relative);
}
