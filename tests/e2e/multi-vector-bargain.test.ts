import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import model from '../../chapters/models/multi-vector-bargain/index.ts';
import { parameters, type BargainValues } from '../../chapters/models/multi-vector-bargain/model.ts';
import { defaultValues } from '../../src/models/address.ts';
import { violations } from './axe.ts';
import { useBrowser, wakeIslands } from './browser.ts';

const { visit } = useBrowser();
const chapter = 'chapters/many-vectors/';
const defaults = defaultValues(parameters) as BargainValues;

const runOf = (values: Partial<BargainValues>) => model.run({ ...defaults, ...values }, 42);
const wordsFor = (values: Partial<BargainValues>) => model.describe(runOf(values));
const wordsOn = async (page: Page) =>
  (await page.locator('#multi-vector-bargain .model-words:visible').innerText()).replace(/^In words\.\s*/, '');

/** Presses Tab, or Shift and Tab, until `selector` has the focus and says `text`, within the stops a reader would bear. */
async function tabTo(page: Page, selector: string, { key = 'Tab', text = '' } = {}) {
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press(key);
    const there = await page.evaluate(
      ([wanted, words]) => {
        const element = document.activeElement!;
        return element.matches(wanted) && element.textContent.includes(words);
      },
      [selector, text] as const,
    );
    if (there) return;
  }
  throw new Error(`${key} does not come to ${selector} ${text}.`);
}

describe('the multi-vector bargain', () => {
  it('is predicted, opened, moved and set by keyboard alone', async () => {
    const { page, complaints } = await visit(`${chapter}#model`);
    const section = page.locator('#multi-vector-bargain');
    await section.locator('[data-ready]').waitFor();
    await tabTo(page, '#multi-vector-bargain input[type=radio]');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, '#multi-vector-bargain button');
    await page.keyboard.press('Enter');
    await section.locator('.model-debrief').waitFor();
    expect(await section.locator('.model-debrief').innerText()).toContain(
      model.predict.debrief(model.predict.options[1]!.id, runOf({})),
    );
    await tabTo(page, '#multi-vector-bargain--E');
    for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => wordsOn(page)).toBe(wordsFor({ E: 4 }));
    await expect.poll(() => new URL(page.url()).hash).toBe('#multi-vector-bargain?E=4&seed=42');
    await tabTo(page, '#multi-vector-bargain button', { key: 'Shift+Tab', text: 'An anxious patron' });
    await page.keyboard.press('Enter');
    await expect.poll(() => wordsOn(page)).toBe(wordsFor({ sigma: 4 }));
    expect(complaints).toEqual([]);
  });

  it('shows in a fresh profile the run that a shared link names', async () => {
    const { page, complaints } = await visit(
      `${chapter}#multi-vector-bargain?E=6&q=0.5&kappa=1.5&sigma=2.5&deltaS=0.9&seed=42`,
    );
    await page.locator('#multi-vector-bargain .model-live').waitFor();
    await expect.poll(() => wordsOn(page)).toBe(wordsFor({ E: 6, q: 0.5, kappa: 1.5, sigma: 2.5, deltaS: 0.9 }));
    const numbers = page.locator('#multi-vector-bargain .model-live');
    await numbers.getByText('The numbers', { exact: true }).click();
    expect(await numbers.locator('tbody tr').count()).toBe(model.table(runOf({})).rows.length);
    expect(complaints).toEqual([]);
  });

  it('applies every preset and every lever, with its explanation', async () => {
    const { page } = await visit(`${chapter}#multi-vector-bargain?seed=42`);
    const section = page.locator('#multi-vector-bargain');
    await section.locator('.model-live').waitFor();
    for (const preset of model.presets) {
      await section.getByRole('button', { name: preset.label, exact: true }).click();
      await expect.poll(() => wordsOn(page)).toBe(wordsFor(preset.values));
      expect(await section.getByText(preset.doc).isVisible()).toBe(true);
    }
    for (const action of model.actions ?? []) {
      await section.getByRole('button', { name: 'Reset' }).click();
      await section.getByRole('button', { name: action.label, exact: true }).click();
      await expect.poll(() => wordsOn(page)).toBe(wordsFor(action.apply(defaults)));
    }
  });

  it('leaves figure, words and numbers of the opening run to readers without scripts, and on paper', async () => {
    const { page } = await visit(chapter, { javaScriptEnabled: false });
    const section = page.locator('#multi-vector-bargain');
    await expect.poll(() => wordsOn(page)).toBe(wordsFor({}));
    expect(await section.locator('.model-view svg').isVisible()).toBe(true);
    expect(await section.locator('.model-numbers table').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await section.locator('.model-view svg').isVisible()).toBe(true);
  });
});

const views = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
].flatMap((viewport) => (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })));

describe.each(views)('the chapter at $viewport.width px, $colorScheme', (view) => {
  it('has nothing for axe to find with every island awake and the model open, and does not scroll sideways', async () => {
    const { page, complaints } = await visit(chapter, view);
    await wakeIslands(page);
    await page.getByRole('button', { name: 'Open the model without predicting' }).click();
    await page.getByText('More parameters').click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.viewport.width);
    expect(complaints).toEqual([]);
  });
});
