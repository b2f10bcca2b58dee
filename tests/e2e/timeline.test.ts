import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadCourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const { graph } = readCourse(loadCourseFiles(join(import.meta.dirname, '../..')));
const total = graph!.events.length;
const energy = graph!.events.filter(({ values }) => values.domain?.includes('energy')).length;

const shownIn = (page: Page) => page.locator('.timeline > li:visible').count();
const marksIn = (page: Page) => page.locator('.timeline-scroll a:not(.left-out)').count();
const statusOf = (page: Page) => page.getByRole('form').getByRole('status').textContent();

/** Checks that list, drawing and announcement agree. */
async function expectShown(page: Page, count: number): Promise<void> {
  await expect.poll(() => shownIn(page)).toBe(count);
  expect(await marksIn(page)).toBe(count);
  expect(await statusOf(page)).toContain(`Events shown: ${count} of ${total}.`);
}

describe('choosing events', () => {
  it('works by keyboard: list, drawing, announcement and address follow', async () => {
    const { page, complaints } = await visit('timeline/');
    await expectShown(page, total);
    await page.getByRole('combobox', { name: 'Domain' }).focus();
    await page.keyboard.type('Energy');
    await expectShown(page, energy);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Belarus');
    await page.getByLabel('From year').focus();
    await page.keyboard.type('2006');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2010');
    const some = await shownIn(page);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(energy);
    await expectShown(page, some);
    expect(new URL(page.url()).search).toBe('?domain=energy&actor=belarus&from=2006&to=2010');
    expect(complaints).toEqual([]);
  });

  it('is kept in the address, so that what one reader sees can be shared', async () => {
    const { page } = await visit('timeline/?domain=energy&actor=russian-companies');
    expect(await page.getByRole('combobox', { name: 'Domain' }).inputValue()).toBe('energy');
    expect(await page.getByLabel('Who moved').inputValue()).toBe('russian-companies');
    const shown = await shownIn(page);
    expect(shown).toBeGreaterThan(0);
    await expectShown(page, shown);
    for (const text of await page.locator('.timeline > li:visible').allTextContents()) {
      expect(text).toContain('Energy');
      expect(text).toContain('Russian companies');
    }
  });

  it('of those with another date leaves the three where the thesis errs', async () => {
    const { page } = await visit('timeline/');
    await page.getByLabel('Only where a work gives another date').check();
    await expectShown(page, 3);
    expect(await page.locator('.timeline > li:visible h2').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'oil-stop-2007',
      'milk-war',
      'airbase-order',
    ]);
    expect(await page.locator('.timeline > li:visible').nth(1).textContent()).toMatch(
      /Habermehl \(2016, p\. 6\) gives 2010:\s+not the established date\./,
    );
  });

  it('that finds nothing says so and offers the way back', async () => {
    const { page } = await visit('timeline/?from=1800&to=1900');
    await expectShown(page, 0);
    expect(await statusOf(page)).toContain('No event is like that');
    await page.getByRole('button', { name: 'Show all events' }).focus();
    await page.keyboard.press('Enter');
    await expectShown(page, total);
    expect(new URL(page.url()).search).toBe('');
    expect(await page.getByRole('button', { name: 'Show all events' }).isVisible()).toBe(false);
    expect(
      await page.getByRole('combobox', { name: 'Domain' }).evaluate((element) => element === document.activeElement),
    ).toBe(true);
  });

  it('does not hide an event that someone links to', async () => {
    const { page } = await visit('timeline/?domain=military#milk-war');
    expect(await page.locator('#milk-war').isVisible()).toBe(true);
    await expectShown(page, total);
  });

  it('prints what is chosen, without the controls', async () => {
    const { page } = await visit('timeline/?domain=energy');
    await page.emulateMedia({ media: 'print' });
    expect(await shownIn(page)).toBe(energy);
    expect(await page.locator('select[name="domain"]').isVisible()).toBe(false);
    expect(await page.locator('.timeline-scroll').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });
});

describe('the drawing', () => {
  it('is one stop of the Tab key; arrows move through time, Enter goes to the event', async () => {
    const { page } = await visit('timeline/');
    const scroll = page.locator('.timeline-scroll');
    await scroll.focus();
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe('December 1991: The Soviet Union dissolves');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('6 January 1995: Customs union of Russia and Belarus');
    await page.keyboard.press('End');
    expect(await focused()).toContain('19 March 2026');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toContain('19 March 2026');
    const stroke = (selector: string) =>
      page
        .locator(selector)
        .last()
        .evaluate((path) => getComputedStyle(path).stroke);
    expect(await stroke('.timeline-scroll a:focus path')).not.toBe(await stroke('.timeline-scroll a:not(:focus) path'));
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#releases-march-2026');
    await scroll.focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.timeline-scroll'))).toBeNull();
  });

  it('keeps its stop among the chosen events', async () => {
    const { page } = await visit('timeline/?domain=military&from=2009');
    await page.locator('.timeline-scroll').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      '14 June 2009: Belarus stays away from the summit of the CSTO',
    );
  });

  it('scrolls alone on a phone, its marks a finger wide', async () => {
    const { page } = await visit('timeline/', { viewport: { width: 320, height: 600 }, hasTouch: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.locator('.timeline-scroll').evaluate((box) => box.scrollWidth)).toBeGreaterThan(600);
    const places = await page
      .locator('.timeline-scroll svg[role="group"] > g')
      .evaluateAll((marks) => marks.map((mark) => (mark as SVGGElement).getCTM()!).map(({ e, f }) => `${e} ${f}`));
    expect(places.length).toBe(total);
    const [first, second] = (await page.locator('.timeline-scroll .lane + svg').first().locator('g').all()).slice(-2);
    const [a, b] = [(await first!.boundingBox())!, (await second!.boundingBox())!];
    expect(Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y))).toBeGreaterThanOrEqual(20);
  });

  it('shows its shapes in forced colours', async () => {
    const { page } = await visit('timeline/', { forcedColors: 'active' });
    const fills = await page
      .locator('.timeline-scroll a > path:last-child')
      .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill));
    expect(fills.filter((fill) => fill === 'none')).toEqual([]);
  });
});

describe('without script', () => {
  it('everything is there but the controls', async () => {
    const { page } = await visit('timeline/', { javaScriptEnabled: false });
    expect(await shownIn(page)).toBe(total);
    expect(await marksIn(page)).toBe(total);
    expect(await page.locator('.timeline-filter').isVisible()).toBe(false);
    expect(await page.locator('.timeline time').count()).toBeGreaterThanOrEqual(total);
    expect(await page.locator('.timeline-scroll a:not([tabindex])').count()).toBe(1);
  });
});

const views = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport: { width, height: 800 }, colorScheme })),
);

it.each(views)(
  'has no accessibility violation while events are chosen: $viewport.width px, $colorScheme',
  async (view) => {
    const { page, complaints } = await visit('timeline/?domain=energy', view);
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.viewport.width);
    expect(complaints).toEqual([]);
  },
);
