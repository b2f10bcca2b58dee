import type { AstroIntegration } from 'astro';
import { AstroError } from 'astro/errors';
import type { ViteDevServer } from 'vite';
import { type CourseReading, hasErrors } from '../course/read-course.ts';
import { formatReport } from '../course/report.ts';
import { findReading, loadCourse } from './load-course.ts';

/** Shows authors their mistakes: a build refuses, `dev` prints and overlays them and goes on. */
export function authorErrors(courseRoot: string): AstroIntegration {
  const read = () => loadCourse(courseRoot);
  return {
    name: 'fulcrum-author-errors',
    hooks: {
      'astro:build:start': async () => {
        const reading = findReading(courseRoot) ?? (await read());
        if (hasErrors(reading))
          throw new AstroError(formatReport(reading.issues), 'Run `npm run check` to see only this.');
      },
      'astro:server:setup': ({ server }) => watch(server, courseRoot, read),
    },
  };
}

function watch(server: ViteDevServer, courseRoot: string, read: () => Promise<CourseReading>): void {
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
  return path.startsWith(courseRoot) && /^\/?(chapters|quizzes)\//.test(relative);
}
