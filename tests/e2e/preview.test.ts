import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const chapter = 'chapters/security-dilemma/';
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const preview = (page: Page) => page.locator('.preview:popover-open');
const citation = (page: Page) => page.locator('a.cite').first();
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly target: unknown }[] }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource);
  const { violations: found } = await page.evaluate(async () =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`));
}

describe('by mouse', () => {
  it('pointing at a citation shows its reference, going away hides it, and the focus stays where it was', async () => {
    const { page, complaints } = await visit(chapter);
    await citation(page).hover();
    await preview(page).getByText('World Politics').waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    expect(await citation(page).getAttribute('aria-expanded')).toBe('false');
    await page.mouse.move(5, 5);
    await preview(page).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('the mouse can go from the citation into the preview and follow its link to the list', async () => {
    const { page } = await visit(chapter);
    await citation(page).hover();
    await preview(page).hover();
    await preview(page).getByRole('link', { name: 'In the list of works' }).click();
    await page.waitForURL(/#page--work-herz-1950$/);
    await preview(page).waitFor({ state: 'detached' });
    expect(await page.locator('#page--work-herz-1950').isVisible()).toBe(true);
  });

  it('Escape hides what pointing has shown', async () => {
    const { page } = await visit(chapter);
    await citation(page).hover();
    await preview(page).waitFor();
    await page.keyboard.press('Escape');
    await preview(page).waitFor({ state: 'detached' });
  });

  it('stands beside the citation and inside the window', async () => {
    const { page } = await visit(chapter);
    for (const link of [
      page.locator('a.cite').nth(3),
      page.locator('a.term').nth(4),
      page.locator('a.event').first(),
    ]) {
      await link.click();
      await preview(page).waitFor();
      const box = (await preview(page).boundingBox())!;
      const anchor = (await link.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(1280);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(900);
      const gap = Math.max(box.y - (anchor.y + anchor.height), anchor.y - (box.y + box.height));
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThan(20);
      await page.keyboard.press('Escape');
      await preview(page).waitFor({ state: 'detached' });
    }
  });

  it('a press outside closes an open preview, a second press on the citation too', async () => {
    const { page } = await visit(chapter);
    await citation(page).click();
    await preview(page).waitFor();
    await page.mouse.click(5, 5);
    await preview(page).waitFor({ state: 'detached' });
    await citation(page).click();
    await preview(page).waitFor();
    await citation(page).click();
    await preview(page).waitFor({ state: 'detached' });
  });

  it('with a modifier key the citation is an ordinary link', async () => {
    const { page } = await visit(chapter);
    // The press is stopped last of all, so that no tab opens in the test.
    const wasTaken = await citation(page).evaluate((link) => {
      let taken = true;
      document.defaultView!.addEventListener('click', (event) => {
        taken = event.defaultPrevented;
        event.preventDefault();
      });
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
      return taken;
    });
    expect(wasTaken).toBe(false);
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});

describe('by keyboard', () => {
  it('the focus shows the reference in passing; Enter moves into it, Escape leads back to the citation', async () => {
    const { page } = await visit(chapter);
    await page.getByRole('link', { name: 'Skip to the text' }).focus();
    await page.keyboard.press('Enter');
    while ((await focusedId(page)) !== 'page--cite-1') await page.keyboard.press('Tab');
    await preview(page).getByText('World Politics').waitFor();
    expect(await focusedId(page)).toBe('page--cite-1');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedId(page)).toBe('page--preview');
    expect(await citation(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await preview(page).waitFor({ state: 'detached' });
    expect(await focusedId(page)).toBe('page--cite-1');
    expect(await citation(page).getAttribute('aria-expanded')).toBe('false');
  });

  it('the space bar opens too, and Tab leads through the preview and on in the text', async () => {
    const { page } = await visit(chapter);
    await page.locator('#page--cite-1').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => focusedId(page)).toBe('page--preview');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('In the list of works');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close');
    await page.keyboard.press('Tab');
    await preview(page).waitFor({ state: 'detached' });
    expect(await focusedId(page)).toBe('page--cite-2');
    await page.keyboard.press('Shift+Tab');
    expect(await focusedId(page)).toBe('page--cite-1');
  });

  it('a term within a definition opens in its place, and Escape leads back to the text', async () => {
    const { page } = await visit(chapter);
    const term = page.locator('.prose a.term[href="#page--term-spiral"]').first();
    await term.focus();
    await page.keyboard.press('Enter');
    await preview(page).getByRole('button', { name: 'security dilemma' }).press('Enter');
    await preview(page).getByText('much of what one state does').waitFor();
    await page.keyboard.press('Escape');
    await preview(page).waitFor({ state: 'detached' });
    expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('to a screen reader', () => {
  it('a citation is a button that opens a dialog, named by what the reader pressed', async () => {
    const { page } = await visit(chapter);
    const button = page.getByRole('button', { name: 'Herz, 1950', exact: true }).first();
    expect(await button.getAttribute('aria-haspopup')).toBe('dialog');
    await button.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Herz, 1950' });
    await dialog.waitFor();
    expect(await dialog.getByRole('link').count()).toBe(1);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('each way back from a work says where it leads, and leads there', async () => {
    const { page } = await visit(chapter);
    const link = page.locator('#page--work-herz-1950').getByRole('link', { name: /^Back to citation 1, in “.+”$/ });
    await link.click();
    await page.waitForURL(/#page--cite-1$/);
    expect(await citation(page).isVisible()).toBe(true);
  });

  it('a citation that comes later, as in the feedback of a question, is a button too, and shows the entry of the page', async () => {
    const { page } = await visit(chapter);
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.innerHTML = '<a class="cite" id="late" href="/references/#herz-1950">Late</a>';
      document.querySelector('.question')!.append(late);
    });
    const link = page.locator('#late');
    await expect.poll(() => link.getAttribute('role')).toBe('button');
    await link.press('Enter');
    await preview(page).getByText('World Politics').waitFor();
    expect(await preview(page).getByRole('link', { name: 'In the list of works' }).getAttribute('href')).toBe(
      '#page--work-herz-1950',
    );
  });
});

describe.each([
  { viewport: { width: 360, height: 740 }, colorScheme: 'light' as const },
  { viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const },
  { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' as const },
])('at $viewport.width px, $colorScheme', (view) => {
  it('an open preview, open lists and the box for citing the chapter have no accessibility violation', async () => {
    const { page, complaints } = await visit(chapter, view);
    for (const details of await page.locator('.chapter-end details, .chapter-leave details').all())
      await details.evaluate((element) => ((element as HTMLDetailsElement).open = true));
    await page.locator('.cite-page').getByRole('button').first().waitFor();
    await page.locator('a.term').first().click();
    await preview(page).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.viewport.width);
    expect(complaints).toEqual([]);
  });
});

describe('by touch', () => {
  it('a tap opens a sheet at the foot of the screen, a tap outside closes it', async () => {
    const { page } = await visit(chapter, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await page.locator('a.term').first().tap();
    await preview(page).waitFor();
    const box = (await preview(page).boundingBox())!;
    expect([box.x, Math.round(box.width), Math.round(box.y + box.height)]).toEqual([0, 360, 740]);
    expect(page.url()).not.toContain('#');
    await page.touchscreen.tap(180, 20);
    await preview(page).waitFor({ state: 'detached' });
  });
});

describe('on other pages', () => {
  it.each([
    ['glossary/', '.entry a.cite', 'Habermehl'],
    ['timeline/', '.entry a.cite', 'Habermehl'],
  ])('%s: a citation shows the entry of the page of references', async (route, selector) => {
    const { page, complaints } = await visit(route);
    const link = page.locator(selector).first();
    const label = await link.innerText();
    await link.click();
    await preview(page).getByText(label.split(/[\s,]/, 1)[0]!).first().waitFor();
    expect(await preview(page).getByText('Cited in').count()).toBe(0);
    expect(complaints).toEqual([]);
    await preview(page).getByRole('link', { name: 'In the list of works' }).click();
    await page.waitForURL(/references\/#/);
  });

  it('where the entry cannot be had, the press leads to it as a link would', async () => {
    const { page } = await visit('glossary/');
    let refused = 0;
    await page.route('**/references/', (request) => (refused++ === 0 ? request.abort() : request.continue()));
    await page.locator('.entry a.cite').first().click();
    await page.waitForURL(/references\/#/);
  });
});

describe('without script', () => {
  it('a citation leads to the list of works, a term to its meaning, and both are plain links', async () => {
    const { page } = await visit(chapter, { javaScriptEnabled: false });
    expect(await page.locator('[aria-haspopup="dialog"]').count()).toBe(0);
    await citation(page).click();
    await page.waitForURL(/#page--work-/);
    expect(await page.locator('.works :target, .works li:target').first().isVisible()).toBe(true);
    const term = page.locator('.prose a.term').first();
    const target = (await term.getAttribute('href'))!;
    await term.click();
    expect(await page.locator(`${target} dd`).isVisible()).toBe(true);
  });
});

describe('in print', () => {
  it('works, terms and events stand at the end of the chapter; previews and ways back do not', async () => {
    const { page } = await visit(chapter);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.works li').first().isVisible()).toBe(true);
    for (const entry of await page.locator('.chapter-entries dd').all())
      expect((await entry.boundingBox())?.height ?? 0).toBeGreaterThan(5);
    expect(await page.locator('.backlinks').first().isVisible()).toBe(false);
    expect(await page.locator('.cite-page').isVisible()).toBe(false);
  });
});

describe('citing the chapter', () => {
  it('the text is copied as it stands', async () => {
    const { page, context } = await visit(chapter);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Cite this chapter').click();
    await page.getByRole('button', { name: 'Copy: BibTeX' }).click();
    await page.getByText('Copied.').waitFor({ state: 'attached' });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^@incollection\{[^]*\n\}$/);
  });
});
