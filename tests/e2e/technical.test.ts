import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer } from '../../src/cli/serve.ts';
import { runNode } from '../run-node.ts';
import { useBrowser } from './browser.ts';

const project = join(import.meta.dirname, '../..');
const folder = join(project, '.cache/test-waves');
const base = '/courses/waves/';
const server = createStaticServer(folder, base);
const { visit } = useBrowser();
let site: string;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  const course = join(project, 'tests/fixtures/courses/waves');
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--course', course, '--out', folder]);
  if (code !== 0) throw new Error(`The course does not build:\n${output}`);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  site = `http://127.0.0.1:${address.port}${base}`;
});

afterAll(async () => {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
});

const open = (path: string, view: Parameters<typeof visit>[1] = {}) => visit(site + path, view);
const chapter = 'chapters/waves/';
const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await axe);
  return page.evaluate(async () => {
    interface Axe {
      readonly run: () => Promise<{
        violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
      }>;
    }
    const { violations: found } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`),
    );
  });
}

const views = [
  { width: 320, height: 740 },
  { width: 1280, height: 900 },
].flatMap((viewport) => (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })));

describe.each(views)('at $viewport.width px, $colorScheme', (view) => {
  it.each([chapter, 'chapters/shallow/', 'answers/waves-quiz/'])(
    '%s has no accessibility violation, no complaint of the browser, and does not scroll sideways',
    async (path) => {
      const { page, complaints } = await open(path, view);
      // What is folded away is looked at too.
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.viewport.width);
      expect(complaints).toEqual([]);
    },
  );
});

describe('formulas', () => {
  it('are MathML that the browser lays out, inline and on lines of their own', async () => {
    const { page } = await open(chapter);
    const inline = page.locator('p > math').first();
    expect(await inline.evaluate((math) => [math.namespaceURI, getComputedStyle(math).display])).toEqual([
      'http://www.w3.org/1998/Math/MathML',
      'math',
    ]);
    const fraction = await page.locator('.formula mfrac').first().boundingBox();
    expect(fraction!.height).toBeGreaterThan(20);
    expect(await page.locator('annotation').first().isVisible()).toBe(false);
    expect(await page.getByText('the chart costs $5 or $6').count()).toBe(1);
  });

  it('are numbered, named, and referred to from the other chapter', async () => {
    const { page } = await open('chapters/shallow/');
    await page.getByRole('group', { name: 'Equation (2.1)' }).waitFor();
    await page.getByRole('link', { name: 'Equation 1.1' }).click();
    await page.waitForURL(/chapters\/waves\/#dispersion$/);
    expect(await page.getByRole('group', { name: 'Equation (1.1)' }).isVisible()).toBe(true);
  });

  it.each([
    ['a long formula', '#dispersion .formula'],
    ['a long line of code', '.listing pre'],
  ])('%s scrolls alone, from the keyboard', async (_, selector) => {
    const { page } = await open(chapter, { viewport: { width: 320, height: 740 } });
    const region = page.locator(selector).first();
    expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  it('stand in questions and in their answers', async () => {
    const { page } = await open('answers/waves-quiz/');
    expect(await page.locator('main math').count()).toBeGreaterThan(3);
    expect(await page.getByText('$$').count()).toBe(0);
  });
});

describe('code', () => {
  it('is coloured by class with a title and highlighted lines', async () => {
    const { page } = await open(chapter);
    const listing = page.locator('.listing').filter({ hasText: 'speed.py' });
    expect(await listing.locator('figcaption').textContent()).toBe('speed.py');
    expect(await listing.locator('mark').textContent()).toContain('def speed(period');
    const colours = await listing
      .locator('.k, .s, .n')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
    expect(new Set(colours).size).toBe(3);
  });

  it('of a model is the region of its file, with its name and lines', async () => {
    const { page } = await open(chapter);
    const source = page.getByRole('group', { name: 'Code: model.ts:8–9' });
    expect(await source.locator('.no').allTextContents()).toEqual(['8', '9']);
    expect(await source.textContent()).toContain('export const speed = (period: number)');
    expect(await source.textContent()).not.toContain('#region');
  });
});

describe('pictures', () => {
  it('come in modern formats and several sizes, never enlarged, and keep their place before they load', async () => {
    const { page } = await open(chapter);
    const photo = page.locator('#sea img');
    expect(await photo.evaluate((image) => [image.getAttribute('width'), image.getAttribute('height')])).toEqual([
      '1200',
      '600',
    ]);
    expect(await photo.getAttribute('loading')).toBe('lazy');
    const sizes = await page.locator('#sea source[type="image/avif"]').getAttribute('srcset');
    expect([...sizes!.matchAll(/ (\d+)w/g)].map(([, width]) => width)).toEqual(['480', '800', '1200']);
    const decorative = page.locator('img[alt=""]');
    expect(await decorative.getAttribute('srcset')).toMatch(/ 300w$/);
    await photo.scrollIntoViewIfNeeded();
    await expect.poll(() => photo.evaluate((image) => (image as HTMLImageElement).currentSrc)).toMatch(/\.avif$/);
  });

  it('are published only in the sizes made of them; a GIF stays as it is', () => {
    const files = readdirSync(join(folder, 'assets'));
    expect(files.filter((file) => /\.(jpe?g|png)$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.gif'))).toHaveLength(1);
  });
});

describe('the map', () => {
  it('is a numbered figure with a name, a legend that speaks of Crimea, and itself in words', async () => {
    const { page } = await open(chapter);
    const map = page.locator('#black-sea');
    expect(await map.locator('figcaption').textContent()).toMatch(/Figure\s+1\.2\..*The Black Sea/s);
    await map.getByRole('img', { name: /^The Black Sea Ukraine lies north/ }).waitFor();
    const key = (await map.locator('.map-key li').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim());
    expect(key).toEqual([
      'North',
      'South',
      'A ferry (schematic)',
      'Crimea: Ukrainian territory, annexed by Russia in 2014',
    ]);
    await map.getByText('The map in words').click();
    const words = (await map.locator('.map-words').textContent())!.replace(/\s+/g, ' ');
    expect(words).toContain('North: Ukraine. South: Türkiye.');
    expect(words).toContain('Russian Federation.');
    expect(words).toContain('Odesa and Ankara.');
    expect(await map.locator('.map-drawing text').allTextContents()).toHaveLength(5);
  });

  it('draws Crimea dashed, hatched over the colour of Ukraine', async () => {
    const { page } = await open(chapter);
    const crimea = page.locator('#black-sea .map-drawing .map-crimea');
    expect(await crimea.evaluate((path) => getComputedStyle(path).strokeDasharray)).toMatch(/\d/);
    expect(await crimea.evaluate((path) => getComputedStyle(path).fill)).toContain('#black-sea--crimea');
    expect(await crimea.evaluate((path) => path.previousElementSibling?.getAttribute('fill'))).toBe(
      'url(#black-sea--kind-1)',
    );
  });

  it.each([{ forcedColors: 'active' as const }, {}])(
    'can be read with %j: names contrast and kinds keep their pattern',
    async (view) => {
      const { page } = await open(chapter, view);
      const looks = await page.evaluate(() => {
        const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
        return { text: style('.map-name').fill, halo: style('.map-name').stroke, mark: style('.map-mark').stroke };
      });
      expect(looks.text).not.toBe(looks.halo);
      expect(looks.mark).not.toBe('none');
    },
  );
});

describe('notes', () => {
  it('of two marks have two ways back, and their ids carry the chapter', async () => {
    const { page } = await open(chapter);
    expect(await page.locator('#waves--fn-deep [data-footnote-backref]').count()).toBe(2);
    await page.locator('#waves--fnref-deep-2').click();
    await page.waitForURL(/#waves--fn-deep$/);
    await page.getByRole('link', { name: 'Back to the text, note 1-2' }).click();
    await page.waitForURL(/#waves--fnref-deep-2$/);
    expect(await page.locator('[id^="user-content"], #footnote-label').count()).toBe(0);
    const described = await page.locator('#waves--fnref-deep').getAttribute('aria-describedby');
    expect(await page.locator(`#${described!}`).textContent()).toBe('Notes');
  });

  it('at the side are one after another, each said to begin and to end', async () => {
    const { page } = await open(chapter, { viewport: { width: 1400, height: 900 } });
    const [first, second] = await page
      .locator('.note')
      .evaluateAll((notes) => notes.map((note) => note.getBoundingClientRect()));
    expect(second!.top).toBeGreaterThanOrEqual(first!.bottom);
    expect(await page.locator('#crest').textContent()).toMatch(/^Note:.*End of note\.$/s);
    expect(await page.locator('#crest math').count()).toBe(1);
  });
});
