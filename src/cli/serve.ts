import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { loadCourseFiles } from '../course/files.ts';
import { readCourse } from '../course/read-course.ts';
import type { Places } from './commands.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the built site as a plain static host would, under its base path, until it is stopped. */
export async function serve({ course, out }: Places, { port, host }: { port: number; host: string }): Promise<number> {
  if (!existsSync(join(out, 'index.html'))) {
    console.error(`There is no built site in ${out}. Run \`npm run build\` first.`);
    return 1;
  }
  const base = decodeURI(readCourse(loadCourseFiles(course)).graph?.course.base ?? '/');
  const { server, port: used } = await listen(createStaticServer(out, base), port, host);
  console.log(
    `\nOpen http://${host === '127.0.0.1' ? 'localhost' : host}:${used}${encodeURI(base)}\nStop with Ctrl-C.`,
  );
  await new Promise<void>((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  server.close();
  server.closeAllConnections();
  return 0;
}

/** Creates a server of the files in `folder` under `base`. */
export function createStaticServer(folder: string, base: string): Server {
  return createServer((request, response) => answer(request, response, folder, base));
}

/** Starts listening; if the port is taken, on the next free one. */
async function listen(server: Server, port: number, host: string): Promise<{ server: Server; port: number }> {
  for (let candidate = port; candidate < port + 20; candidate++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen(candidate, host, () => {
        server.off('error', resolve);
        resolve(undefined);
      });
    });
    const address = server.address();
    if (!error) return { server, port: typeof address === 'object' && address ? address.port : candidate };
    if (error.code !== 'EADDRINUSE') throw error;
  }
  throw new Error(`Ports ${port} to ${port + 19} are all in use. Name another with --port.`);
}

function answer({ url = '/', method }: IncomingMessage, response: ServerResponse, folder: string, base: string): void {
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405).end();
  const path = decodePath(url);
  if (path === undefined) return void response.writeHead(400).end();
  if (!path.startsWith(base)) return void response.writeHead(302, { location: encodeURI(base) }).end();
  const file = findFile(folder, path.slice(base.length));
  if (file === 'redirect') {
    const [address, query] = url.split('?', 2) as [string, string?];
    // One slash at the start: two would name another host.
    const location = `${address.replace(/^\/+/, '/')}/${query === undefined ? '' : `?${query}`}`;
    return void response.writeHead(301, { location }).end();
  }
  const shown = file ?? join(folder, '404.html');
  if (!existsSync(shown)) return void response.writeHead(404).end();
  response.writeHead(file ? 200 : 404, {
    'content-type': types[extname(shown)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
  });
  if (method === 'HEAD') return void response.end();
  createReadStream(shown).pipe(response);
}

function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]!);
  } catch {
    return undefined;
  }
}

/** Finds the file for a path below the base; 'redirect' for a folder without its slash. */
function findFile(folder: string, path: string): string | undefined {
  const full = normalize(join(folder, path));
  if ((full !== normalize(folder) && !full.startsWith(normalize(folder + sep))) || path.includes('\0'))
    return undefined;
  if (!existsSync(full)) return undefined;
  if (!statSync(full).isDirectory()) return full;
  const index = join(full, 'index.html');
  if (!existsSync(index)) return undefined;
  return path === '' || path.endsWith('/') ? index : 'redirect';
}
