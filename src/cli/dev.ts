import { dev as startDev } from 'astro';
import type { Places } from './commands.ts';
import { check } from './check.ts';

/** Starts the server for authors: pages follow the files, mistakes are shown and do not stop it. */
export async function dev(places: Places, { port, host }: { port: number; host: string }): Promise<number> {
  await check(places);
  process.env.FULCRUM_COURSE = places.course;
  const server = await startDev({ root: places.project, server: { port, host }, logLevel: 'info' });
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  await server.stop();
  return 0;
}
