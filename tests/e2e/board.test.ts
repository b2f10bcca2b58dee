import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const path = 'boards/larger-stake/';

async function wake(page: Page) {
  await page.locator('.board[data-ready]').waitFor();
  return page.getByRole('slider');
}
const cells = (page: Page, part: string) => page.locator(`[data-row] [data-part="${part}"]`).allInnerTexts();
const summary = (page: Page) => page.locator('.board-summary').innerText();

describe('the board of models', () => {
  it('says by how much each model’s answer changes, with its sign and the reason: one claim has every answer', async () => {
    const { page, complaints } = await visit(path);
    await wake(page);
    expect(await cells(page, 'sign')).toEqual(['+', '0', '0', '−', '', '−']);
    expect(await summary(page)).toBe(
      'At × 3, of 6 answers: better for the small state in 1, worse in 2, no change in 2.',
    );
    expect(await page.locator('.board-reason').allInnerTexts()).not.toContain('');
    expect(complaints).toEqual([]);
  });

  it('is the same from the server as from the models in the browser, and without script', async () => {
    const { page: still } = await visit(path, { javaScriptEnabled: false });
    const { page: live } = await visit(path);
    await wake(live);
    for (const part of ['before', 'after', 'sign', 'direction', 'effect'])
      expect(await cells(live, part)).toEqual(await cells(still, part));
    expect(await summary(live)).toBe(await summary(still));
    expect(await still.getByRole('slider').isVisible()).toBe(false);
    expect(await still.locator('.board noscript').innerText()).toContain('× 3');
    expect(await still.locator('.board-reason').first().isVisible()).toBe(true);
  });

  it('answers anew at once when the slider is moved by keyboard, and says so in one sentence', async () => {
    const { page } = await visit(path);
    const slider = await wake(page);
    const before = await cells(page, 'before');
    await slider.press('Home');
    expect(await cells(page, 'after')).toEqual(before);
    expect(await summary(page)).toBe(
      'At × 1, of 6 answers: better for the small state in 0, worse in 0, no change in 5.',
    );
    await slider.press('End');
    expect(await slider.getAttribute('aria-valuetext')).toBe('× 5');
    expect(await cells(page, 'after')).not.toEqual(before);
    expect(await page.locator('.board-summary').getAttribute('role')).toBe('status');
  });

  it('leads to the very run in each model', async () => {
    const { page } = await visit(path);
    const slider = await wake(page);
    await slider.press('End');
    const [after] = await cells(page, 'after');
    await page.locator('a[data-run]').first().click();
    await page.locator('[data-island="model"][data-ready]').waitFor();
    expect(new URL(page.url()).hash).toContain('sigma=5');
    expect(await page.locator('main').innerText()).toContain(after!);
  });

  it('is where the chapter that asks the question sends its reader', async () => {
    const { page } = await visit('chapters/many-vectors/');
    await page.getByRole('link', { name: 'one slider makes the patron care more' }).click();
    await page.waitForURL((url) => url.pathname.endsWith(path));
    await wake(page);
    expect(await cells(page, 'sign')).toEqual(['+', '0', '0', '−', '', '−']);
  });

  it.each([
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'at %i px, %s, has no fault that axe can find and does not scroll sideways',
    async (width, colorScheme) => {
      const { page } = await visit(path, { viewport: { width, height: 800 }, colorScheme });
      await wake(page);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    },
  );
});
