import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { runNode } from '../run-node.ts';
import { breadCourse, copyCourse, makeFolder, project, replaceIn } from './course-copies.ts';

const cli = join(project, 'src/cli/fulcrum.ts');
const running: ChildProcess[] = [];
const taken: Server[] = [];

afterEach(async () => {
  const ended = running.splice(0).map((child) => {
    if (child.exitCode !== null) return undefined;
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    return closed;
  });
  const closed = taken.splice(0).map((server) => new Promise((resolve) => server.close(resolve)));
  await Promise.all([...ended, ...closed]);
});

/** Starts `serve` and resolves with the address it prints. */
function startServing(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [cli, 'serve', ...args], { cwd: project });
  running.push(child);
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /^Open (\S+)$/m.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('close', () => reject(new Error(`serve ended:\n${output}`)));
  });
}

/** Holds a port that nobody else has. */
async function takePort(port = 0): Promise<number> {
  const server = createServer();
  taken.push(server);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return (server.address() as { port: number }).port;
}

/** Asks for a path as it is written: `fetch` would tidy it up first. */
const ask = (address: string, path: string, method = 'GET') =>
  new Promise<{ status: number; location: string | undefined; body: string }>((resolve, reject) => {
    const { hostname, port } = new URL(address);
    request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode!, location: response.headers.location, body }));
    })
      .once('error', reject)
      .end();
  });

describe('serve', () => {
  test('prints its address and serves pages, with the type of each file', async () => {
    const address = await startServing(['--out', inject('siteFolder'), '--port', '0']);
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    const home = await fetch(address);
    expect([home.status, home.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await home.text()).toContain('<title>');
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(await (await fetch(address)).text())![1]!;
    expect((await fetch(new URL(style, address))).headers.get('content-type')).toBe('text/css; charset=utf-8');
  });

  test('answers an unknown address with the page for it and status 404', async () => {
    const address = await startServing(['--out', inject('siteFolder'), '--port', '0']);
    const missing = await ask(address, '/no-such-page/');
    expect(missing.status).toBe(404);
    expect(missing.body).toBe(readFileSync(join(inject('siteFolder'), '404.html'), 'utf8'));
  });

  test('leads from a folder without its slash to the one with it, query kept, and never to another host', async () => {
    const address = await startServing(['--out', inject('siteFolder'), '--port', '0']);
    expect(await ask(address, '/glossary')).toMatchObject({ status: 301, location: '/glossary/' });
    expect(await ask(address, '/search?q=fear')).toMatchObject({ status: 301, location: '/search/?q=fear' });
    expect(await ask(address, '//glossary')).toMatchObject({ status: 301, location: '/glossary/' });
  });

  test('gives out nothing from outside the site', async () => {
    const secret = join(makeFolder(), 'secret.txt');
    const site = join(secret, '../site');
    mkdirSync(site);
    writeFileSync(secret, 'secret');
    writeFileSync(join(site, 'index.html'), 'home');
    writeFileSync(join(site, '404.html'), 'nothing here');
    const address = await startServing(['--out', site, '--course', breadCourse, '--port', '0']);
    for (const path of [
      '../secret.txt',
      '..%2fsecret.txt',
      '%2e%2e/secret.txt',
      '..%5csecret.txt',
      'x/../../secret.txt',
      secret,
      '%00',
    ]) {
      const { status, body } = await ask(address, `/cursos/pan/${path}`);
      expect([path, status, body]).toEqual([path, 404, 'nothing here']);
    }
    expect((await ask(address, '/%')).status).toBe(400);
    expect((await ask(address, '/cursos/pan/', 'POST')).status).toBe(405);
  });

  test('serves a course under its base path, and leads there from elsewhere', async () => {
    const site = makeFolder();
    mkdirSync(join(site, 'glossary'));
    writeFileSync(join(site, 'index.html'), 'la portada');
    writeFileSync(join(site, 'glossary/index.html'), 'el glosario');
    const address = await startServing(['--out', site, '--course', breadCourse, '--port', '0']);
    expect(address).toMatch(/^http:\/\/localhost:\d+\/cursos\/pan\/$/);
    expect(await (await fetch(address)).text()).toBe('la portada');
    expect(await (await fetch(new URL('glossary/', address))).text()).toBe('el glosario');
    expect(await ask(address, '/cursos/pan/glossary')).toMatchObject({
      status: 301,
      location: '/cursos/pan/glossary/',
    });
    expect(await ask(address, '/')).toMatchObject({ status: 302, location: '/cursos/pan/' });
  });

  test('takes the next port if the one asked for is in use', async () => {
    const port = await takePortBeforeFreeOne();
    const address = await startServing(['--out', inject('siteFolder'), '--port', String(port)]);
    expect(address).toBe(`http://localhost:${port + 1}/`);
  });

  test('refuses where nothing was built, and a port that is no number', async () => {
    const empty = makeFolder();
    expect(await runNode([cli, 'serve', '--out', empty])).toEqual({
      code: 1,
      output: `There is no built site in ${empty}. Run \`npm run build\` first.\n`,
    });
    const { code, output } = await runNode([cli, 'serve', '--out', inject('siteFolder'), '--port', 'many']);
    expect([code, output.split('\n', 1)[0]]).toEqual([2, '--port takes a number from 0 to 65535, not "many".']);
  });
});

/** Finds two ports in a row and takes the first. */
async function takePortBeforeFreeOne(): Promise<number> {
  for (;;) {
    const port = await takePort();
    try {
      await takePort(port + 1);
    } catch {
      taken.pop();
      continue;
    }
    const next = taken.pop()!;
    await new Promise((resolve) => next.close(resolve));
    return port;
  }
}

describe('commands', () => {
  test('an unknown command exits with 2 and shows the commands', async () => {
    const { code, output } = await runNode([cli, 'bild']);
    expect(code).toBe(2);
    expect(output).toMatch(/^There is no command "bild"\.\n\nFulcrum builds .*npm run check/s);
  });

  test('an unknown option exits with 2, names it and shows the commands, without a stack', async () => {
    const { code, output } = await runNode([cli, 'build', '--outt', 'x']);
    expect(code).toBe(2);
    expect(output).toMatch(/^Unknown option '--outt'.*npm run check/s);
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('no command and `help` show the commands and exit with 0', async () => {
    expect(await runNode([cli])).toEqual(await runNode([cli, 'help']));
    expect((await runNode([cli])).code).toBe(0);
  });
});

describe('build', () => {
  test('sums up pages, chapters, words, questions, terms, seconds and bytes', async () => {
    const out = join(makeFolder(), 'site');
    const { code, output } = await runNode([cli, 'build', '--course', breadCourse, '--out', out]);
    expect(code).toBe(0);
    expect(output).toMatch(/^Built “Pan de masa madre” in \d+\.\d s$/m);
    expect(output).toMatch(/^ {2}22 pages, 19 search entries, 3 chapters, \d{3} words, 3 questions, 6 terms$/m);
    expect(output).toMatch(new RegExp(`^ {2}\\d+ files, \\d+ kB in ${RegExp.escape(out)}$`, 'm'));
  });
});

describe('lock --retire', () => {
  let course: string;
  const lockPath = () => join(course, 'quizzes/ids.lock.yaml');
  const lock = (...args: string[]) => runNode([cli, 'lock', '--course', course, ...args]);
  const use = () => {
    course = makeFolder();
    copyCourse(breadCourse, course);
  };

  test('changes nothing where nothing changed', async () => {
    use();
    const before = readFileSync(lockPath(), 'utf8');
    expect(await lock()).toEqual({ code: 0, output: 'quizzes/ids.lock.yaml is up to date.\n' });
    expect(readFileSync(lockPath(), 'utf8')).toBe(before);
  });

  test.each(['pan-inexistente', 'constructor'])('refuses a question it does not know: %s', async (id) => {
    use();
    const before = readFileSync(lockPath(), 'utf8');
    expect(await lock('--retire', id)).toEqual({
      code: 1,
      output: `"${id}" is not in the lock, so it cannot be withdrawn.\n`,
    });
    expect(readFileSync(lockPath(), 'utf8')).toBe(before);
  });

  test('refuses a question that is still asked', async () => {
    use();
    expect(await lock('--retire', 'pan-temperatura')).toEqual({
      code: 1,
      output: '"pan-temperatura" is still in quizzes/; remove it there first, then withdraw it.\n',
    });
  });

  test('withdraws a question that is gone: it stays in the lock for good and its id is taken', async () => {
    use();
    const quiz = join(course, 'quizzes/02-fermentacion.yaml');
    const items = readFileSync(quiz, 'utf8').split(/(?=^ {2}- type: )/m);
    writeFileSync(quiz, items.filter((item) => !item.includes('id: pan-temperatura')).join(''));
    const chapter = join(course, 'chapters/02-fermentacion/index.mdx');
    replaceIn(chapter, '<Question id="pan-temperatura" />\n', '');
    replaceIn(chapter, ' y la <Ref to="question:pan-temperatura" />', '');

    const vanished = await runNode([cli, 'check', '--course', course]);
    expect([vanished.code, vanished.output]).toEqual([1, expect.stringContaining('lock-vanished')]);
    expect((await lock()).code).toBe(1);
    expect(await lock('--retire', 'pan-temperatura')).toEqual({
      code: 0,
      output: 'Recorded in quizzes/ids.lock.yaml: pan-temperatura.\n',
    });
    const entry = /^ {2}pan-temperatura:\n(?: {4}.*\n)+/m.exec(readFileSync(lockPath(), 'utf8'))![0];
    expect(entry).toContain('retired: true');
    expect(await runNode([cli, 'check', '--course', course])).toEqual({
      code: 0,
      output: 'No mistakes found.\nRead 3 chapters and 2 questions.\n',
    });

    writeFileSync(quiz, items.join(''));
    const reused = await runNode([cli, 'check', '--course', course]);
    expect([reused.code, reused.output]).toEqual([1, expect.stringContaining('lock-reused')]);
  });
});
