import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser, wakeIslands } from './browser.ts';

const { visit } = useBrowser();
const chapter = 'chapters/security-dilemma/';
const routes = [
  '',
  chapter,
  'chapters/puzzle/',
  'glossary/',
  'references/',
  'timeline/',
  'search/',
  'about/',
  'revision/',
  'print/',
  'offline/',
  'your-data/',
  'answers/security-dilemma-quiz/',
  'source-checks/the-thesis-against-the-record/',
  '404.html',
];
const views = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
].flatMap((viewport) => (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })));

describe.each(views)('at $viewport.width px, $colorScheme', (view) => {
  it.each(routes)(
    '/%s has no accessibility violation, no browser complaint and does not scroll sideways',
    async (route) => {
      const { page, complaints } = await visit(route, view);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.viewport.width);
      expect(complaints).toEqual([]);
    },
  );

  it('the chapter stays free of violations with every island awake, a question answered and the model open', async () => {
    const { page, complaints } = await visit(chapter, view);
    await wakeIslands(page);
    const question = page.locator('.question').first();
    await question.getByRole('radio').nth(1).check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Saved on this device.').waitFor();
    await page.getByRole('button', { name: 'Open the model without predicting' }).click();
    await page.getByText('More parameters').click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.viewport.width);
    expect(complaints).toEqual([]);
  });
});

describe('at 320 px, as at 400 % zoom', () => {
  it.each(routes)('/%s does not scroll sideways', async (route) => {
    const { page } = await visit(route, { viewport: { width: 320, height: 500 } });
    await wakeIslands(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe('without script', () => {
  it('the chapter has its text, figures, tables, the model’s figure and numbers, and all questions, and leads to the answers', async () => {
    const { page } = await visit(chapter, { javaScriptEnabled: false });
    expect(await page.locator('.drawing svg').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.numbered-table table').count()).toBeGreaterThanOrEqual(1);
    expect(await page.locator('.model-view svg').isVisible()).toBe(true);
    expect(await page.locator('.model-numbers table').isVisible()).toBe(true);
    expect(await page.locator('.model-words').isVisible()).toBe(true);
    const questions = page.locator('.question');
    expect(await questions.count()).toBeGreaterThanOrEqual(6);
    expect(await questions.first().getByRole('radio').count()).toBe(3);
    expect(await page.getByRole('button').count()).toBe(0);
    await questions.first().getByRole('link', { name: 'Answers' }).click();
    await page.getByText('This page gives the answers away').waitFor();
    expect(await page.locator('.answer:has(> :target)').isVisible()).toBe(true);
  });
});

describe('by keyboard alone', () => {
  it('the skip link leads to the text, and a section link to its section', async () => {
    const { page } = await visit(chapter);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the text');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page--text');
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link').nth(3).focus();
    await page.keyboard.press('Enter');
    const anchor = new URL(page.url()).hash.slice(1);
    await expect
      .poll(() => page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, anchor))
      .toBeLessThan(200);
  });

  it('every stop of the Tab key is visible and in order', async () => {
    const { page } = await visit(chapter);
    await wakeIslands(page);
    await page.evaluate(() => scrollTo(0, 0));
    const stops: { tag: string; y: number; visible: boolean }[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement!;
        if (element === document.body) return undefined;
        const box = element.getBoundingClientRect();
        const { outlineStyle } = getComputedStyle(element.closest('.option') ?? element);
        return {
          tag: element.outerHTML.slice(0, 80),
          y: box.top + scrollY,
          visible: box.width > 0 && box.height > 0 && outlineStyle !== 'none',
        };
      });
      if (!stop || stops.length > 400) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(80);
    expect(stops.filter(({ visible }) => !visible)).toEqual([]);
  });
});

describe('in print', () => {
  it('shows the model’s figure and numbers, hides controls and navigation', async () => {
    const { page } = await visit(chapter);
    await wakeIslands(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.model-view svg').first().isVisible()).toBe(true);
    expect(await page.locator('.model-predict').isVisible()).toBe(false);
    expect(await page.locator('.chapter-nav').isVisible()).toBe(false);
    expect(await page.locator('.question .option').first().isVisible()).toBe(true);
  });
});
