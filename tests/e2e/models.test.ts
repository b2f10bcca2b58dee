import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { defaultSeed, defaultValues, parseAddress } from '../../src/models/address.ts';
import type { Model, Parameter, Values } from '../../src/models/define-model.ts';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';

const found = import.meta.glob<{ default: Model }>('../../chapters/models/*/index.ts', { eager: true });
const everyModel = Object.values(found).map((module) => module.default);
// The same code stands under a sub-path: two models show that its addresses hold.
const models = new URL(inject('siteUrl')).pathname === '/' ? everyModel : everyModel.slice(0, 2);
const pageOf = ({ id }: Model) => `models/${id}/`;
const live = (model: Model) => `${pageOf(model)}#${model.id}?seed=${defaultSeed}`;

const { newProfile, open } = useBrowser();
let reader: BrowserContext;
let stranger: BrowserContext;
let scriptless: BrowserContext;
let phone: BrowserContext;
let failing: BrowserContext;

beforeAll(async () => {
  reader = await newProfile();
  stranger = await newProfile();
  scriptless = await newProfile({ javaScriptEnabled: false });
  phone = await newProfile({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  failing = await newProfile();
  await failing.addInitScript(() => {
    // Breaks the drawing of the live model, not of the page around it.
    const original = document.createElementNS.bind(document);
    document.createElementNS = ((namespace: string, name: string) => {
      if (name === 'svg' && 'broken' in document.documentElement.dataset) throw new Error('broken on purpose');
      return original(namespace, name);
    }) as typeof document.createElementNS;
  });
});

afterEach(async () => {
  for (const context of [reader, stranger, scriptless, phone, failing])
    await Promise.all(context.pages().map((page) => page.close()));
});

const runOf = (model: Model, values: Values = defaultValues(model.parameters)) => model.run(values, defaultSeed);

/** What a part of the page shows in words and in its table. */
async function shownIn(part: Locator) {
  const words = (await part.locator('.model-words').textContent())!.replace(/^[^.]*\.\s*/, '');
  const cells = await part
    .locator('.model-numbers tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...(row as HTMLTableRowElement).cells].map(({ textContent }) => textContent)),
    );
  return { words, cells };
}

/** The same, as the run computed here says it. */
const expectedOf = (model: Model, run: unknown) => ({
  words: model.describe(run),
  cells: model
    .table(run)
    .rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell).replace('-', '−') : cell))),
});

/** Presses Tab until something that fits has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement!.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never came to ${selector}.`);
}

const control = (page: Page, model: Model, { id }: Parameter) => page.locator(`[id="${model.id}--${id}"]`);

/** The values the controls of a live model show. Those without a control keep their defaults. */
async function valuesOn(page: Page, model: Model): Promise<Values> {
  const shown = await Promise.all(
    model.parameters
      .filter(({ hidden }) => !hidden)
      .map(async (parameter) => {
        const value = Number(await control(page, model, parameter).inputValue());
        return [parameter.id, parameter.choices ? parameter.min + parameter.step * value : value] as const;
      }),
  );
  return { ...defaultValues(model.parameters), ...Object.fromEntries(shown) };
}

/** Moves a parameter a few steps away from its default by its list or its number field. */
async function move(page: Page, model: Model, parameter: Parameter): Promise<void> {
  const { min, max, step, default: initial, choices, secondary } = parameter;
  const input = control(page, model, parameter);
  const details = page.locator('.model-sliders > details');
  if (secondary && !(await details.evaluate((element) => (element as HTMLDetailsElement).open)))
    await details.locator('summary').click();
  const value = initial + step <= max ? initial + step : initial - step;
  if (choices) {
    await input.selectOption({ index: Math.round((value - min) / step) });
    return;
  }
  const field = input.locator('xpath=following-sibling::input[@type="number"]');
  await field.fill(String(Number(value.toFixed(6))));
  await field.press('Enter');
}

// Not `innerWidth`: a phone widens that to what the page takes.
const isWide = async (page: Page) =>
  (await page.evaluate(() => document.documentElement.scrollWidth)) > page.viewportSize()!.width;

describe.each(models.map((model) => ({ id: model.id, model })))('the page of the model $id', ({ model }) => {
  it('shows without script the figure, the words and the numbers of the run at its defaults', async () => {
    const { page } = await open(pageOf(model), scriptless);
    const figure = page.locator('.model-run');
    expect(await shownIn(figure)).toEqual(expectedOf(model, runOf(model)));
    expect(await figure.locator('.model-view svg').isVisible()).toBe(true);
    expect(await figure.locator('.model-numbers table').isVisible()).toBe(true);
    expect(await page.locator('.notice:visible').count()).toBe(1);
  });

  it('works by keyboard alone: predict, compare, move a value; then prints what is shown', async () => {
    const { page, complaints } = await open(pageOf(model), reader);
    await page.locator('.model-predict').waitFor();
    await tabTo(page, '.model-predict input');
    await page.keyboard.press('Space');
    await tabTo(page, '.model-predict [type=submit]');
    await page.keyboard.press('Enter');
    const debrief = page.locator('.model-debrief');
    await debrief.waitFor();
    const option = model.predict.options[0]!;
    expect(await debrief.textContent()).toContain(option.text);
    expect(await debrief.textContent()).toContain(model.predict.debrief(option.id, runOf(model)));
    // The browser and the server compute the same.
    expect(await shownIn(page.locator('.model-live'))).toEqual(await shownIn(page.locator('.model-run')));

    await tabTo(page, '.model-sliders :is(input[type=range], select)');
    const isLast = await page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | HTMLSelectElement;
      return focused instanceof HTMLSelectElement
        ? focused.selectedIndex === focused.length - 1
        : focused.value === focused.max;
    });
    for (let step = 0; step < 3; step++) await page.keyboard.press(isLast ? 'ArrowUp' : 'ArrowRight');
    const values = await valuesOn(page, model);
    expect(values).not.toEqual(defaultValues(model.parameters));
    const run = runOf(model, values);
    expect(await shownIn(page.locator('.model-live'))).toEqual(expectedOf(model, run));
    expect(await debrief.textContent()).toContain(model.predict.debrief(option.id, run));

    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.model-view:visible svg').count()).toBe(1);
    expect(await page.locator('.model-sliders').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('gives a link that shows a stranger the run with two changed values', async () => {
    const { page } = await open(live(model), reader);
    await page.locator('.model-live').waitFor();
    const changed = model.parameters.filter(({ hidden }) => !hidden).slice(0, 2);
    for (const parameter of changed) await move(page, model, parameter);
    const values = await valuesOn(page, model);
    const differing = model.parameters.filter((one) => Math.abs(values[one.id]! - one.default) > 1e-9);
    expect(differing.map(({ id }) => id)).toEqual(changed.map(({ id }) => id));
    expect(parseAddress(new URL(page.url()).hash, model.id, model.parameters)?.values).toEqual(values);

    const theirs = await open(page.url(), stranger);
    await theirs.page.locator('.model-live').waitFor();
    expect(await shownIn(theirs.page.locator('.model-live'))).toEqual(expectedOf(model, runOf(model, values)));
  });

  it('moves by touch, and scrolls no page sideways at 360 and 320', async () => {
    const { page } = await open(live(model), phone);
    await page.locator('.model-live').waitFor();
    const sliding = model.parameters.find(({ hidden, secondary, choices }) => !hidden && !secondary && !choices);
    if (sliding) {
      const slider = control(page, model, sliding);
      await slider.scrollIntoViewIfNeeded();
      const before = await slider.inputValue();
      const box = (await slider.boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(44);
      const share = Number(before) > (sliding.min + sliding.max) / 2 ? 0.2 : 0.8;
      await page.touchscreen.tap(box.x + box.width * share, box.y + box.height / 2);
      await expect.poll(() => slider.inputValue()).not.toBe(before);
    } else {
      await control(page, model, model.parameters[0]!).selectOption({ index: 1 });
    }
    const run = runOf(model, await valuesOn(page, model));
    expect(await shownIn(page.locator('.model-live'))).toEqual(expectedOf(model, run));
    expect(await isWide(page)).toBe(false);
    // A table may be wider than the screen; what it is about is read without scrolling it.
    await page.locator('.model-live .model-numbers summary').tap();
    const caption = (await page.locator('.model-live caption > span').boundingBox())!;
    expect(caption.x + caption.width).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await isWide(page)).toBe(false);
  });

  it('is free of what axe finds, in both themes', async () => {
    const { page } = await open(live(model), stranger);
    await page.locator('.model-live').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    }
  });

  it('leaves the server’s figure and a notice when it fails', async () => {
    const { page } = await open(pageOf(model), failing);
    await page.locator('.model-predict').waitFor();
    await page.evaluate(() => (document.documentElement.dataset.broken = ''));
    await page.locator('.model-predict button.quiet').click();
    await page.locator('[data-failure]:visible').waitFor();
    expect(await page.locator('.model-view:visible svg').count()).toBe(1);
    expect(await shownIn(page.locator('.model-run'))).toEqual(expectedOf(model, runOf(model)));
  });
});

describe.skipIf(models.length === 0)('what the pages of models lead to', () => {
  it('the list links every model, and every page comes back to it', async () => {
    const { page } = await open('models/', reader);
    const links = page.locator('.entry h2 a');
    expect((await links.allTextContents()).sort()).toEqual(everyModel.map(({ title }) => title).sort());
    expect(await violations(page)).toEqual([]);
  });

  it('the lines to copy show the model in a frame on another site, without the frame of this one', async () => {
    const model = models[0]!;
    const { page } = await open(pageOf(model), scriptless);
    const lines = (await page.locator('#page--embed-code').textContent())!;
    const site = new URL(inject('siteUrl'));
    const path = new URL(/src="([^"]+)"/.exec(lines)![1]!, site).pathname;
    const host = `http://localhost:${site.port}/another-site`;
    await stranger.route(host, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Host</title>${lines.replace(/src="[^"]+"/, `src="${new URL(path, site).href}"`)}`,
      }),
    );
    const { page: theirs, complaints } = await open(host, stranger);
    const frame = theirs.frameLocator('iframe');
    await frame.locator('.model-predict button.quiet').click();
    await frame.locator('.model-live').waitFor();
    expect(await shownIn(frame.locator('.model-live'))).toEqual(expectedOf(model, runOf(model)));
    expect(await frame.locator('.site-header, .site-footer').count()).toBe(0);
    expect(complaints).toEqual([]);
    const alone = await open(path, phone);
    expect(await violations(alone.page)).toEqual([]);
    expect(await isWide(alone.page)).toBe(false);
  });
});
