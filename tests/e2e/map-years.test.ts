import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const path = 'maps/unions-and-alliances/';

async function wake(page: Page) {
  const figure = page.locator('#unions-and-alliances');
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('[data-ready]').waitFor();
  return figure;
}

/** The signs a country carries on the picture, from left to right and from top to bottom. */
const signsOf = (page: Page, country: string) =>
  page
    .locator(`#unions-and-alliances [data-signs="${country}"] [data-organisation]:not([display])`)
    .evaluateAll((signs) => signs.map((sign) => (sign as SVGElement).dataset.sign).join(' '));
/** The countries that are hatched, by direction. */
const hatched = (page: Page, direction: 0 | 1) =>
  page
    .locator(`#unions-and-alliances use[data-shade="${direction}"]:not([display])`)
    .evaluateAll((shapes) => shapes.map((shape) => (shape as SVGElement).dataset.country).sort());
const membersOf = (page: Page, organisation: string) =>
  page
    .locator('#unions-and-alliances .map-members li', { hasText: organisation })
    .locator('[data-members]')
    .textContent();
const hashOf = (page: Page) => new URL(page.url()).hash;

describe('the map of memberships', () => {
  it('follows the year by keyboard: signs, hatching, words and address', async () => {
    const { page, complaints } = await visit(path);
    const figure = await wake(page);
    expect(await signsOf(page, 'BY')).toBe('C S U E P');
    expect(await hatched(page, 0)).toEqual(['AM', 'BY', 'KZ', 'RU']);
    expect(await hatched(page, 1)).toEqual(['AM', 'AZ', 'BY', 'GE', 'MD', 'UA']);
    await figure.getByRole('slider', { name: 'Year' }).focus();
    for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowLeft');
    expect(await figure.getByRole('spinbutton', { name: 'Year' }).inputValue()).toBe('2008');
    expect(await signsOf(page, 'BY')).toBe('C S U');
    expect(await hatched(page, 0)).toEqual([]);
    expect(await membersOf(page, 'Eastern Partnership')).toBe('nobody.');
    expect(hashOf(page)).toBe('#unions-and-alliances?year=2008&a=customs-union-and-eaeu&b=eastern-partnership');
    await page.keyboard.press('ArrowRight');
    expect(await figure.getByRole('status').textContent()).toMatch(/^At the end of 2009\..*no longer: Georgia\./);
    await page.keyboard.press('End');
    expect(await figure.getByRole('slider', { name: 'Year' }).inputValue()).toBe('2025');
    expect(await membersOf(page, 'Collective Security')).toContain('Armenia (suspended)');
    const dash = await page
      .locator('#unions-and-alliances [data-signs="BY"] [data-sign="P"] rect')
      .evaluate((box) => getComputedStyle(box).strokeDasharray);
    expect(dash).toMatch(/\d/);
    expect(complaints).toEqual([]);
  });

  it('takes a typed year when it is one, and the nearest when the field is left', async () => {
    const { page } = await visit(path);
    const figure = await wake(page);
    const field = figure.getByRole('spinbutton', { name: 'Year' });
    await field.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('199');
    expect(await figure.getByRole('slider', { name: 'Year' }).inputValue()).toBe('2016');
    await page.keyboard.type('9');
    expect(await membersOf(page, 'NATO')).toBe('Greece, Türkiye, Hungary, and Poland.');
    await field.fill('1066');
    await page.keyboard.press('Tab');
    expect(await field.inputValue()).toBe('1991');
  });

  it('is shared by its address, which names year and hatching', async () => {
    const { page } = await visit(`${path}#unions-and-alliances?year=2004&a=nato&b=none`);
    const figure = await wake(page);
    expect(await figure.getByRole('slider', { name: 'Year' }).inputValue()).toBe('2004');
    expect(await hatched(page, 0)).toEqual(['BG', 'EE', 'GR', 'HU', 'LT', 'LV', 'PL', 'RO', 'SK', 'TR']);
    expect(await hatched(page, 1)).toEqual([]);
    expect(await figure.locator('[data-shade-key]').nth(1).isVisible()).toBe(false);
    await figure.getByLabel('Hatch falling').selectOption({ label: 'Commonwealth of Independent States (CIS)' });
    expect(await hatched(page, 1)).toContain('MD');
    expect(hashOf(page)).toBe('#unions-and-alliances?year=2004&a=nato&b=cis');
  });

  it('by touch, at 320 px, can be worked and does not make the page wider', async () => {
    const { page } = await visit(path, { viewport: { width: 320, height: 640 }, hasTouch: true });
    const figure = await wake(page);
    const slider = figure.getByRole('slider', { name: 'Year' });
    const box = (await slider.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    await slider.tap({ position: { x: 8, y: box.height / 2 } });
    await expect.poll(async () => Number(await slider.inputValue())).toBeLessThan(2000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it('without script shows the year of the author, and all memberships with dates in a table', async () => {
    const { page } = await visit(path, { javaScriptEnabled: false });
    expect(await signsOf(page, 'AM')).toBe('C S E P');
    expect(await page.locator('#unions-and-alliances .map-controls').isVisible()).toBe(false);
    expect(await page.locator('#unions-and-alliances [role="status"]').textContent()).toContain('At the end of 2016.');
    expect(await page.locator('#unions-and-alliances .map-memberships').count()).toBe(7);
    const row = page.locator('#unions-and-alliances .map-memberships tr', { hasText: 'by its own act' });
    expect((await row.textContent())!.replace(/\s+/g, ' ')).toContain('Belarus 28 June 2021');
    expect((await row.boundingBox())!.height).toBeGreaterThan(10);
  });

  it('on paper shows the chosen year and the table, without controls', async () => {
    const { page } = await visit(`${path}#unions-and-alliances?year=1999&a=csto&b=none`);
    await wake(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#unions-and-alliances .map-controls').isVisible()).toBe(false);
    expect(await page.locator('#unions-and-alliances [role="status"]').textContent()).toContain('At the end of 1999.');
    expect(
      (await page.locator('#unions-and-alliances .map-memberships').first().boundingBox())!.height,
    ).toBeGreaterThan(100);
  });

  it('draws Crimea dashed over the hatching of Ukraine and says whose it is, and what it does not draw', async () => {
    const { page } = await visit(`${path}#unions-and-alliances?year=2016&a=eastern-partnership&b=none`);
    const figure = await wake(page);
    const crimea = figure.locator('.map-drawing .map-crimea');
    expect(await crimea.evaluate((path) => getComputedStyle(path).strokeDasharray)).toMatch(/\d/);
    const text = (await figure.textContent())!;
    expect(text).toContain('Crimea: Ukrainian territory, annexed by Russia in 2014');
    expect(text).toMatch(/Abkhazia and South Ossetia.*Transnistria/s);
    const inFront = await crimea.evaluate((path) => {
      const ukraine = path.closest('svg')!.querySelector('use[data-country="UA"]')!;
      return path.compareDocumentPosition(ukraine) & Node.DOCUMENT_POSITION_PRECEDING;
    });
    expect(inFront).toBeGreaterThan(0);
  });

  it('keeps hatching and signs in forced colours', async () => {
    const { page } = await visit(path, { forcedColors: 'active' });
    await wake(page);
    const looks = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      const sign = style('#unions-and-alliances .map-drawing .map-sign text');
      return {
        hatch: style('#unions-and-alliances .map-hatch-1').stroke,
        sign: sign.fill,
        box: style('#unions-and-alliances .map-sign rect').fill,
      };
    });
    expect(looks.hatch).not.toBe('none');
    expect(looks.sign).not.toBe(looks.box);
  });

  it.each([360, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme }))))(
    'has no accessibility violation: $width px, $colorScheme',
    async ({ width, colorScheme }) => {
      const { page, complaints } = await visit(path, { viewport: { width, height: 800 }, colorScheme });
      const figure = await wake(page);
      await figure.locator('summary').first().click();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
    },
  );
});
