import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer } from '../../src/cli/serve.ts';
import { breadCourse, copyCourse, project } from '../build/course-copies.ts';
import { samples } from '../diagrams/samples.ts';
import { runNode } from '../run-node.ts';
import { useBrowser } from './browser.ts';

const folder = join(project, '.cache/test-diagrams');
const course = join(folder, 'course');
const base = '/cursos/pan/';
const kinds = Object.keys(samples) as (keyof typeof samples)[];
const server = createStaticServer(join(folder, 'site'), base);
const { newProfile } = useBrowser();
let built: Awaited<ReturnType<typeof runNode>>;
let before: string[];

const build = () => runNode(['src/cli/fulcrum.ts', 'build', '--course', course, '--out', join(folder, 'site')]);
const chapterFile = join(course, 'chapters/01-masa-madre/index.mdx');
const drawings = () => readdirSync(join(course, 'chapters/diagrams')).sort();

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(course, { recursive: true });
  copyCourse(breadCourse, course);
  before = drawings();
  const figures = kinds.map(
    (kind) =>
      `<Figure id="d-${kind}" caption="Un *${kind}*.">\n\n\`\`\`mermaid\n${samples[kind]}\n\`\`\`\n\n</Figure>\n`,
  );
  const alone =
    '```mermaid\nflowchart LR\n  accTitle: Sin figura\n  accDescr: Del uno al dos.\n  A[Uno] --> B[Dos]\n```\n';
  writeFileSync(chapterFile, `${readFileSync(chapterFile, 'utf8')}\n${figures.join('\n')}\n${alone}`);
  built = await build();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

async function open(width: number, colorScheme: 'light' | 'dark' = 'light', forcedColors: 'active' | 'none' = 'none') {
  const page = await (await newProfile({ viewport: { width, height: 800 }, colorScheme, forcedColors })).newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${base}chapters/masa-madre/`);
  return { page, complaints };
}

/** What the words of the drawings stand out by: the lowest contrast of any words with what lies behind them. */
const contrasts = (page: Page) =>
  page.evaluate(() => {
    const luminance = (colour: string) => {
      const [r, g, b] = (/\d+(\.\d+)?/g[Symbol.match](colour) ?? []).slice(0, 3).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll<SVGTextElement>('.diagram text')].map((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      const behind = [
        ...text.closest('svg')!.querySelectorAll<SVGElement>('.box,.note,.a,.b,.c,.d,.accent,.soft,.group'),
      ]
        .filter((shape) => {
          const box = shape.getBoundingClientRect();
          return box.left <= x && box.right >= x + width && box.top <= y && box.bottom >= y + height;
        })
        .at(-1);
      const [one, two] = [getComputedStyle(text).fill, behind ? getComputedStyle(behind).fill : paper].map(
        luminance,
      ) as [number, number];
      return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    });
  });

describe('a course with a diagram of every kind', () => {
  it('is built, says which drawings are new, and checks and builds them no second time', async () => {
    expect(built.output).toContain('Drawn: commit these files.');
    expect(built.code).toBe(0);
    const made = drawings();
    expect(made).toHaveLength(before.length + kinds.length + 1);
    const again = await runNode(['src/cli/fulcrum.ts', 'check', '--course', course]);
    expect(again.output).not.toContain('Diagrams to draw');
    expect(drawings()).toEqual(made);
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'at %i px, %s: no accessibility violation, no complaint, words that can be read',
    async (width, scheme) => {
      const { page, complaints } = await open(width, scheme);
      await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      const measured = await contrasts(page);
      expect(measured.length).toBeGreaterThan(40);
      expect(Math.min(...measured)).toBeGreaterThan(7);
    },
  );

  it.each([320, 360, 1280])(
    'at %i px: the page does not scroll sideways, and no letters shrink below 11 px',
    async (width) => {
      const { page } = await open(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll<SVGTextElement>('.diagram text')].map(
          (text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a || 16,
        ),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
      // What is wider than the page can be reached and scrolled with the keyboard.
      const stuck = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.diagram')]
          .filter((one) => one.scrollWidth > one.clientWidth && (one.tabIndex !== 0 || !one.getAttribute('aria-label')))
          .map((one) => one.innerHTML.slice(0, 80)),
      );
      expect(stuck).toEqual([]);
    },
  );

  it('names every drawing: by its caption, or by what its author wrote into it', async () => {
    const { page } = await open(1280);
    const images = page.locator('.diagram').getByRole('img');
    expect(await images.count()).toBe(kinds.length + 1);
    for (const kind of kinds) expect(await page.getByRole('img', { name: `Un ${kind}.` }).count(), kind).toBe(1);
    expect(await page.getByRole('img', { name: 'Sin figura' }).locator('desc').textContent()).toBe('Del uno al dos.');
  });

  it('keeps every outline and letter visible in forced colours', async () => {
    const { page } = await open(1280, 'dark', 'active');
    const lost = await page.evaluate(() => {
      const canvas = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll<SVGElement>('.diagram :is(.box,.line,.group,.note,.a,.b,.c,.d)')].filter(
        (shape) => getComputedStyle(shape).stroke === canvas,
      ).length;
    });
    expect(lost).toBe(0);
    expect(Math.min(...(await contrasts(page)))).toBeGreaterThan(7);
  });

  it('removes the drawing of a diagram that has gone, when it is built again', async () => {
    const text = readFileSync(chapterFile, 'utf8');
    writeFileSync(chapterFile, text.replace(samples.mindmap, samples.mindmap.replace('Anarchy', 'Disorder')));
    const kept = drawings();
    const again = await build();
    expect(again.code).toBe(0);
    expect(again.output).toContain('Removed, since nothing shows them');
    expect(drawings()).toHaveLength(kept.length);
    expect(drawings().filter((name) => !kept.includes(name))).toHaveLength(1);
  });
});
