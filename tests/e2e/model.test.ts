import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { run as runModel } from '../../chapters/models/jervis-game/model.ts';
import { parameters } from '../../chapters/models/jervis-game/model.ts';
import model from '../../chapters/models/jervis-game/index.ts';
import { defaultValues } from '../../src/models/address.ts';
import { useBrowser } from './browser.ts';

const { visit, open, newProfile } = useBrowser();
const chapter = 'chapters/security-dilemma/';
const defaults = defaultValues(parameters) as Parameters<typeof runModel>[0];

/** What the model must say in words for these values. */
const wordsFor = (values: Partial<typeof defaults>) => model.describe(model.run({ ...defaults, ...values }, 42));

async function wake(page: Page) {
  const section = page.locator('#jervis-game');
  await section.scrollIntoViewIfNeeded();
  await section.locator('[data-ready]').waitFor();
  return section;
}

const wordsOn = async (page: Page) =>
  (await page.locator('#jervis-game .model-words:visible').innerText()).replace(/^In words\.\s*/, '');

describe('the model', () => {
  it('is drawn by the server with the numbers that the browser computes', async () => {
    const { page } = await visit(chapter, { javaScriptEnabled: false });
    expect(await wordsOn(page)).toBe(wordsFor({}));
  });

  it('asks for a prediction first, records it, and holds it against the run', async () => {
    const profile = await newProfile();
    const { page, complaints } = await open(chapter, profile);
    const section = await wake(page);
    expect(await section.locator('.model-view:visible').count()).toBe(0);
    const option = model.predict.options[0]!;
    await section.getByRole('radio').first().check();
    await section.getByRole('button', { name: 'Commit to this prediction' }).click();
    await section.locator('.model-debrief').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('model-debrief');
    const debrief = await section.locator('.model-debrief').innerText();
    expect(debrief).toContain(option.text);
    const asking = section.locator('.model-debrief').getByRole('list', { name: 'Questions about this model' });
    expect(await asking.getByRole('link').first().getAttribute('href')).toMatch(/#sd-(model|predict)-\w+$/);
    expect(debrief).toContain(model.predict.debrief(option.id, model.run(defaults, 42)));
    await page.reload();
    const again = await wake(page);
    await again.locator('.model-debrief').waitFor();
    expect(await again.locator('.model-debrief').innerText()).toContain(option.text);
    expect(complaints).toEqual([]);
  });

  it('asks for a choice before it commits', async () => {
    const { page } = await visit(chapter);
    const section = await wake(page);
    await section.getByRole('button', { name: 'Commit to this prediction' }).click();
    await section.getByText('Choose an answer first.').waitFor();
    expect(await section.locator('.model-live').count()).toBe(0);
  });

  it('moves by keyboard: arrows on a slider change figure, words and address together', async () => {
    const { page } = await visit(chapter);
    const section = await wake(page);
    await section.getByRole('button', { name: 'Open the model without predicting' }).press('Enter');
    const slider = section.getByRole('slider', { name: /Offence advantage/ });
    await slider.focus();
    for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowRight');
    expect(await wordsOn(page)).toBe(wordsFor({ o: 0.7 }));
    expect(new URL(page.url()).hash).toBe('#jervis-game?o=0.7&seed=42');
    expect(await section.locator('.model-view:visible svg').innerHTML()).toContain('Prisoners');
  });

  it('moves by touch on a phone', async () => {
    const { page } = await visit(chapter, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const section = await wake(page);
    await section.getByRole('button', { name: 'Open the model without predicting' }).tap();
    const slider = section.getByRole('slider', { name: /Offence advantage/ });
    await slider.scrollIntoViewIfNeeded();
    const box = (await slider.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    await page.touchscreen.tap(box.x + box.width * 0.9, box.y + box.height / 2);
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(0.8);
    expect(await wordsOn(page)).toBe(wordsFor({ o: Number(await slider.inputValue()) }));
  });

  it.each([
    { width: 360, height: 740 },
    { width: 768, height: 1024 },
    { width: 1024, height: 768 },
    { width: 1280, height: 900 },
  ])('hides no focused control under its figure at $width × $height, tabbing either way', async (viewport) => {
    const { page } = await visit(chapter, { viewport });
    const section = await wake(page);
    await section.getByRole('button', { name: 'Open the model without predicting' }).click();
    const hidden = () =>
      page.evaluate(() => {
        const focused = document.activeElement!;
        if (!focused.closest('.model-desk')) return undefined;
        const box = focused.getBoundingClientRect();
        // WCAG 2.4.11: not entirely hidden. Its middle must be seen.
        const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return middle && (focused.contains(middle) || middle.contains(focused)) ? '' : focused.outerHTML;
      });
    const found: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stop = 0; stop < 40; stop++) {
        await page.keyboard.press(key);
        const fault = await hidden();
        if (fault) found.push(`${key}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
  });

  it('marks the thresholds on the slider’s track', async () => {
    const { page } = await visit(chapter);
    const section = await wake(page);
    await section.getByRole('button', { name: 'Open the model without predicting' }).click();
    const marks = section.locator('.slider', { has: page.locator('#jervis-game--o') }).locator('.slider-marks');
    expect(await marks.innerText()).toMatch(/0\.25[^]*0\.67/);
    expect(await marks.locator('rect').count()).toBe(2);
  });

  it('applies each lever and says what it stands for', async () => {
    const { page } = await visit(chapter);
    const section = await wake(page);
    await section.getByRole('button', { name: 'Open the model without predicting' }).click();
    for (const action of model.actions ?? []) {
      await section.getByRole('button', { name: action.label, exact: true }).click();
      expect(await wordsOn(page)).toBe(wordsFor(action.apply(defaults)));
      expect(await section.getByText(action.doc).isVisible()).toBe(true);
      await section.getByRole('button', { name: 'Reset' }).click();
      expect(await wordsOn(page)).toBe(wordsFor({}));
    }
  });

  it('reproduces a shared run in a fresh profile', async () => {
    const { page } = await visit(chapter);
    const section = await wake(page);
    await section.getByRole('button', { name: 'Open the model without predicting' }).click();
    await section.getByRole('spinbutton', { name: 'Cost of arming' }).fill('0.35');
    await section.getByRole('spinbutton', { name: 'Cost of arming' }).press('Enter');
    await section.getByRole('button', { name: 'Lower T' }).click();
    const shared = page.url();
    const words = await wordsOn(page);
    const fresh = await visit(shared);
    await fresh.page.locator('.model-live').waitFor();
    expect(await wordsOn(fresh.page)).toBe(words);
    await expect
      .poll(() =>
        fresh.page.locator('#jervis-game').evaluate((element) => Math.abs(element.getBoundingClientRect().top)),
      )
      .toBeLessThan(200);
  });

  it('copies the link of the run', async () => {
    const profile = await newProfile({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = await open(`${chapter}#jervis-game?o=0.3&seed=7`, profile);
    const section = page.locator('#jervis-game');
    await section.getByRole('button', { name: 'Copy a link to this run' }).click();
    await section.getByText('Link copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#jervis-game?o=0.3&seed=7');
  });

  it('gives the numbers as a CSV file that equals the table', async () => {
    const { page } = await visit(`${chapter}#jervis-game?o=0.3&seed=42`);
    const section = page.locator('#jervis-game');
    await section.locator('.model-live').waitFor();
    await section.locator('.model-live').getByText('The numbers', { exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section.getByRole('link', { name: 'Download the numbers (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('jervis-game.csv');
    const rows = model.table(model.run({ ...defaults, o: 0.3 }, 42)).rows;
    expect(await section.locator('.model-live tbody tr').count()).toBe(rows.length);
  });

  it('leaves the server’s figure and a notice when it fails', async () => {
    const profile = await newProfile();
    await profile.addInitScript(() => {
      // Breaks the drawing of the live model, not of the page around it.
      const original = document.createElementNS.bind(document);
      document.createElementNS = ((namespace: string, name: string) => {
        if (name === 'svg' && 'broken' in document.documentElement.dataset) throw new Error('broken on purpose');
        return original(namespace, name);
      }) as typeof document.createElementNS;
    });
    const { page } = await open(chapter, profile);
    const section = await wake(page);
    await page.evaluate(() => (document.documentElement.dataset.broken = ''));
    await section.getByRole('button', { name: 'Open the model without predicting' }).click();
    await section.getByText('The interactive model did not load').waitFor();
    expect(await section.locator('.model-view:visible svg').count()).toBe(1);
  });
});
