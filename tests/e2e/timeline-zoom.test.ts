import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadCourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { spanOf, yearOf } from '../../src/course/timeline/dates.ts';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const { graph } = readCourse(loadCourseFiles(join(import.meta.dirname, '../..')));
const years = graph!.events.map(({ id, date, end }) => {
  const { from, to } = spanOf(date, end);
  return { id, first: yearOf(from), last: yearOf(to) };
});
const within = (from: number, to: number) => years.filter(({ first, last }) => last >= from && first <= to);

const button = (page: Page, name: string) => page.locator('.timeline-zoom').getByRole('button', { name, exact: true });
const periodOf = async (page: Page) => [
  await page.getByLabel('From year').inputValue(),
  await page.getByLabel('To year').inputValue(),
];
const drawn = (page: Page) =>
  page
    .locator('.timeline-scroll a:not(.outside)')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')));
const listed = (page: Page) => page.locator('.timeline > li:visible h2').evaluateAll((all) => all.map(({ id }) => id));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

/** Checks that fields, drawing, list, status and address tell the same period. */
async function expectPeriod(page: Page, from: number, to: number): Promise<void> {
  await expect.poll(() => periodOf(page)).toEqual([String(from), String(to)]);
  const inside = within(from, to).map(({ id }) => id);
  expect((await listed(page)).sort()).toEqual(inside.sort());
  expect((await drawn(page)).sort()).toEqual(inside.map((id) => `#${id}`).sort());
  const before = years.filter(({ last }) => last < from).length;
  const after = years.filter(({ first }) => first > to).length;
  expect(await page.getByRole('form').getByRole('status').textContent()).toBe(
    `Events shown: ${inside.length} of ${years.length}. From ${from} to ${to}; earlier: ${before}, later: ${after}.`,
  );
  expect(new URL(page.url()).search).toBe(`?from=${from}&to=${to}`);
}

describe('the zoom of the timeline', () => {
  it('by buttons goes in, out, earlier, later and back; list, status and address follow', async () => {
    const { page, complaints } = await visit('timeline/');
    expect(await button(page, 'Zoom out').getAttribute('aria-disabled')).toBe('true');
    await button(page, 'Zoom in').click();
    await expectPeriod(page, 2000, 2017);
    await button(page, 'Zoom in').click();
    await expectPeriod(page, 2005, 2013);
    await button(page, 'Later').click();
    await expectPeriod(page, 2009, 2017);
    await button(page, 'Earlier').click();
    await expectPeriod(page, 2005, 2013);
    await button(page, 'Zoom out').click();
    await expectPeriod(page, 2001, 2018);
    await button(page, 'Whole time').click();
    await expect.poll(() => periodOf(page)).toEqual(['', '']);
    expect((await drawn(page)).length).toBe(years.length);
    expect(new URL(page.url()).search).toBe('');
    expect(complaints).toEqual([]);
  });

  it('by keyboard stays with the mark that has the focus, down to its month', async () => {
    const { page } = await visit('timeline/');
    await page.locator('.timeline-scroll a[href="#crimea-vote"]').focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press('+');
    await expectPeriod(page, 2014, 2014);
    expect(await focused(page)).toBe('16 March 2014: Vote in Crimea under Russian control');
    expect(await page.locator('[data-part="column"]').textContent()).toBe('One column stands for one month.');
    await page.keyboard.press('Shift+ArrowRight');
    await expectPeriod(page, 2015, 2015);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('timeline-scroll');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('-');
    await expectPeriod(page, 2014, 2015);
    await page.keyboard.press('0');
    await expect.poll(() => periodOf(page)).toEqual(['', '']);
  });

  it('goes among the marks that are drawn with the arrow keys', async () => {
    const { page } = await visit('timeline/?from=2014&to=2014');
    await page.locator('.timeline-scroll').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    expect(await focused(page)).toContain('October 2014');
    await page.keyboard.press('Home');
    expect(await focused(page)).toMatch(/2013|2014/);
  });

  it('is in the address, and works together with the other choices', async () => {
    const { page } = await visit('timeline/?domain=energy&from=2006&to=2011');
    await expect.poll(() => drawn(page)).toHaveLength(within(2006, 2011).length);
    expect(await page.locator('.timeline-scroll a:not(.left-out)').count()).toBe((await listed(page)).length);
    await button(page, 'Zoom in').click();
    expect(new URL(page.url()).search).toBe('?domain=energy&from=2008&to=2010');
  });

  it('stands a mark in the column of its month, in line with the year above it', async () => {
    const { page } = await visit('timeline/?from=2013&to=2014');
    const edges = await page
      .locator('.timeline-scroll svg[data-lane]:not(.outside)')
      .evaluateAll((lanes) =>
        lanes.map((lane) =>
          [...lane.querySelectorAll('.tick')].map((tick) => Math.round(tick.getBoundingClientRect().x)),
        ),
      );
    expect(edges.length).toBeGreaterThan(2);
    for (const lane of edges) expect(lane).toEqual(edges[0]);
    const { x, width } = (await page.locator('a[href="#crimea-vote"]').boundingBox())!;
    const column = (edges[0]![1]! - edges[0]![0]!) / 6;
    const inColumns = (x + width / 2 - edges[0]![0]!) / column;
    expect(Math.floor(inColumns)).toBe(14);
  });

  it('by touch, at 320 px, has buttons of a finger’s size and marks of 24 px, and scrolls alone', async () => {
    const { page } = await visit('timeline/', { viewport: { width: 320, height: 600 }, hasTouch: true });
    for (let step = 0; step < 3; step++) await button(page, 'Zoom in').tap();
    await expectPeriod(page, 2007, 2011);
    for (const one of await page.locator('.timeline-zoom button').all()) {
      const { width, height } = (await one.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
    const places = await page
      .locator('.timeline-scroll a:not(.outside)')
      .evaluateAll((marks) => marks.map((mark) => mark.closest('g')!.getCTM()!).map(({ e, f, a }) => ({ e, f, a })));
    expect(places.every(({ a }) => a === 1)).toBe(true);
    const lane = page.locator('.timeline-scroll svg[data-lane]:not(.outside)').first();
    const spots = await lane
      .locator('a:not(.outside)')
      .evaluateAll((marks) => marks.map((mark) => mark.closest('g')!.getCTM()!).map(({ e, f }) => [e, f] as const));
    for (const [index, [e, f]] of spots.entries())
      for (const [e2, f2] of spots.slice(index + 1))
        expect(Math.max(Math.abs(e - e2), Math.abs(f - f2))).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('shows what an address names although the period leaves it out', async () => {
    const { page } = await visit('timeline/?from=2014&to=2014#milk-war');
    expect(await page.locator('#milk-war').isVisible()).toBe(true);
    expect((await drawn(page)).length).toBe(years.length);
  });

  it('prints the chosen period without the buttons', async () => {
    const { page } = await visit('timeline/?from=2013&to=2016');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.timeline-zoom').isVisible()).toBe(false);
    expect(await page.locator('.timeline-scroll').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    expect((await listed(page)).length).toBe(within(2013, 2016).length);
  });

  it('is not there without script, where the whole time is drawn', async () => {
    const { page } = await visit('timeline/?from=2013&to=2016', { javaScriptEnabled: false });
    expect(await page.locator('.timeline-zoom').isVisible()).toBe(false);
    expect((await drawn(page)).length).toBe(years.length);
  });

  it.each([360, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))))(
    'has no accessibility violation: $width px, $colorScheme',
    async ({ width, colorScheme }) => {
      const view = { viewport: { width, height: 800 }, colorScheme };
      const { page, complaints } = await visit('timeline/?from=2014&to=2015', view);
      await expect.poll(() => drawn(page)).toHaveLength(within(2014, 2015).length);
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
    },
  );
});
