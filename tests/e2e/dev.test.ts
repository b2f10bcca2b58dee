import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorsEnvironment } from '../run-node.ts';
import { useBrowser } from './browser.ts';

const project = join(import.meta.dirname, '../..');
// Inside the project, so that the models find what they import; not under .cache, which the server does not watch.
const course = join(project, '.tmp/dev-course');
const chapter = 'chapters/03-security-dilemma/index.mdx';
const { newProfile } = useBrowser();
let server: ChildProcess;
let address = '';
let page: Page;

beforeAll(async () => {
  rmSync(course, { recursive: true, force: true });
  mkdirSync(course, { recursive: true });
  for (const folder of ['chapters', 'quizzes', 'public'])
    cpSync(join(project, folder), join(course, folder), { recursive: true });
  const models = join(course, 'chapters/models');
  for (const file of readdirSync(models, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)))
    writeFileSync(
      join(models, file),
      readFileSync(join(models, file), 'utf8').replaceAll('../../../src/', '../../../../../src/'),
    );
  server = spawn(process.execPath, ['src/cli/fulcrum.ts', 'dev', '--course', course, '--port', '4477'], {
    cwd: project,
    env: authorsEnvironment(),
  });
  address = await new Promise<string>((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (found) resolve(found);
    };
    server.stdout!.on('data', listen);
    server.stderr!.on('data', listen);
    server.on('close', () => reject(new Error(output)));
  });
  page = await (await newProfile()).newPage();
  await page.goto(`${address}chapters/security-dilemma/`);
});

afterAll(() => {
  server.kill();
  rmSync(course, { recursive: true, force: true });
});

/** Replaces a text in a file of the course for as long as `during` runs. */
async function edit(file: string, from: string, to: string, during: () => Promise<void>): Promise<void> {
  const path = join(course, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
  try {
    await during();
  } finally {
    writeFileSync(path, before);
  }
}

/** A page in `dev` is made when it is asked for, with all it cites. */
const slowly = { timeout: 30_000 };

/** Waits until a part of the page, whatever lies folded in it, has some words. */
const shows = (words: string, part = 'main') =>
  page.locator(part).getByText(words).filter({ visible: true }).first().waitFor();

describe('npm run dev', () => {
  it.each([
    ['the prose of a chapter', chapter, 'Suppose that two states', 'Changed prose', 'main'],
    ['the title of a chapter', chapter, 'title: The security dilemma', 'title: Changed title', 'h1'],
    ['a question', 'quizzes/03-security-dilemma.yaml', 'What makes a rivalry', 'Changed question', 'main'],
    ['a model', 'chapters/models/jervis-game/index.ts', 'From harmony to dilemma', 'Changed model', 'main'],
  ])('shows a change of %s without a reload by hand', async (_, file, from, to, part) => {
    const words = (text: string) => text.replace(/^title: /, '');
    await edit(file, from, to, async () => {
      await shows(words(to), part);
      // Taken back twice in a moment, as by an editor that saves and then formats: the second save counts too.
      await edit(file, to, `${to} twice`, () => shows(`${words(to)} twice`, part));
    });
    await shows(words(from), part);
  });

  it('shows a change that was made while the page was still on its way', async () => {
    // Until its client is there, a page hears of no change. A page of its own: no reload that is due comes between.
    const late = await page.context().newPage();
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    await late.route('**/@vite/client', async (route) => {
      await held;
      await route.continue();
    });
    const at = `${address}chapters/security-dilemma/`;
    await late.goto(at, { waitUntil: 'commit' });
    const heading = (words: string) => late.getByRole('heading', { level: 1, name: words }).waitFor();
    await heading('The security dilemma');
    await late.locator('.site-footer').waitFor();
    await edit(chapter, 'title: The security dilemma', 'title: Changed on the way', async () => {
      const onServer = async () => (await fetch(at)).text();
      await expect.poll(onServer, slowly).toContain('Changed on the way</h1>');
      arrive();
      await heading('Changed on the way');
    });
    await heading('The security dilemma');
    await late.close();
  });

  it('lays the report of a mistake over the page, goes on, and takes it away when the mistake is mended', async () => {
    const overlay = page.locator('vite-error-overlay');
    await edit(chapter, '<Cite id="', '<Cite id="wrong-', async () => {
      await overlay.getByText('reference-unknown').waitFor();
      expect((await fetch(`${address}chapters/security-dilemma/`)).status).toBe(200);
    });
    await overlay.waitFor({ state: 'detached' });
  });

  it('draws a diagram as it is written, draws it again as it is changed, and keeps no drawing of what has gone', async () => {
    const fence = (words: string) =>
      `\`\`\`mermaid\nflowchart TD\n  accTitle: Arms\n  A[${words}] --> B[Fear]\n\`\`\`\n\nSuppose that two states`;
    const drawings = () => {
      const folder = join(course, 'chapters/diagrams');
      return existsSync(folder) ? readdirSync(folder) : [];
    };
    const kept = drawings().length;
    await edit(chapter, 'Suppose that two states', fence('Arms here'), async () => {
      await page.locator('.diagram text', { hasText: 'Arms here' }).waitFor();
      await edit(chapter, 'A[Arms here]', 'A[Arms there]', async () => {
        await page.locator('.diagram text', { hasText: 'Arms there' }).waitFor();
        await expect.poll(() => drawings().length, slowly).toBe(kept + 1);
      });
    });
    await expect.poll(() => page.locator('.diagram text', { hasText: /Arms t?here/ }).count(), slowly).toBe(0);
    await expect.poll(() => drawings().length, slowly).toBe(kept);
  });

  it('has a page of what the questions cover, which follows the quizzes', async () => {
    const coverage = await page.context().newPage();
    await coverage.goto(`${address}coverage/`);
    const { hash, pathname } = new URL(
      await coverage.getByRole('link', { name: 'sd-definition' }).evaluate((link: HTMLAnchorElement) => link.href),
    );
    expect(pathname + hash).toBe('/chapters/security-dilemma/#sd-definition');
    await edit(
      'quizzes/03-security-dilemma.yaml',
      'misconception: needs-an-aggressor',
      'misconception: changed-mistake',
      async () => {
        await coverage.getByText('changed-mistake').waitFor(slowly);
      },
    );
  });

  it('shows a change of the glossary', async () => {
    // A page of its own: the other one may still be on its way back from the last change.
    const glossary = await page.context().newPage();
    await glossary.goto(`${address}glossary/`);
    await edit('chapters/data/glossary.yaml', 'term: ', 'term: Changed ', async () => {
      await glossary.locator('main').getByText('Changed').filter({ visible: true }).first().waitFor();
    });
  });
});
