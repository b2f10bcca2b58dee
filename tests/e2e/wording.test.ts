import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const path = 'wordings/crimea-2014/';
const address = (view: string) => `${path}#wording--crimea-2014?${view}`;
const names = ['Annexation', 'Russian in fact', 'Accession (prisoyedineniye)', 'Reunification'];
const annexed =
  'After a vote held under Russian control in March 2014 Russia annexed the peninsula. Crimea is Ukrainian territory that Russia holds.';
const acceded =
  'After a vote to join Russia in March 2014 the peninsula acceded to Russia. Crimea is part of Russia by its own choice.';

async function wake(page: Page): Promise<Locator> {
  const wording = page.locator('.wording');
  await wording.scrollIntoViewIfNeeded();
  await page.locator('.wording[data-ready]').waitFor();
  return wording;
}

const slider = (page: Page) => page.getByRole('slider', { name: 'Whose words?' });
const beside = (page: Page) => page.getByRole('combobox', { name: 'Beside it' });
const sentences = (page: Page) => page.locator('.wording-sentence:visible').allInnerTexts();
const marked = (page: Page) => page.locator('mark[data-differs]:visible').allInnerTexts();
const hashOf = (page: Page) => new URL(page.url()).hash;

describe('without script', () => {
  it('every vocabulary is there with its sentence, who uses it, its ground and what it claims; nothing idle is shown', async () => {
    const { page } = await visit(path, { javaScriptEnabled: false });
    expect(await page.locator('[data-name]:visible').allInnerTexts()).toEqual(names);
    expect(await sentences(page)).toEqual([annexed, expect.anything(), acceded, expect.anything()]);
    for (const term of [
      'Who speaks like this',
      /^On what ground: (legal|political|analytic)$/,
      'What it claims or hides',
    ])
      expect(await page.locator('.wording dt:visible').filter({ hasText: term }).count()).toBe(4);
    expect(await page.getByRole('slider').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Copy a link' }).count()).toBe(0);
    expect(await page.getByText('This course says: Annexation.').isVisible()).toBe(true);
  });

  it('what the words judge opens after the reader was asked', async () => {
    const { page } = await visit(path, { javaScriptEnabled: false });
    const card = page.locator('[data-vocabulary="annexation"]');
    const answer = card.getByText('Whoever annexes takes what is not theirs.');
    expect(await answer.isVisible()).toBe(false);
    await card.locator('summary').click();
    expect(await answer.isVisible()).toBe(true);
  });
});

it('prints every vocabulary, whatever the slider shows, and no controls', async () => {
  const { page } = await visit(address('words=accession'));
  await wake(page);
  expect(await sentences(page)).toEqual([acceded]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('[data-name]:visible').allInnerTexts()).toEqual(names);
  expect(await page.locator('.wording-tools').isVisible()).toBe(false);
  expect(await page.getByText('Whoever annexes takes what is not theirs.').isVisible()).toBe(true);
});

describe('by keyboard', () => {
  it('the slider shows one vocabulary after the other, names it, says its sentence, and keeps it in the address', async () => {
    const { page, complaints } = await visit(path);
    await wake(page);
    expect(await sentences(page)).toEqual([annexed]);
    expect(await marked(page)).toEqual([]);
    await slider(page).focus();
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('Annexation');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('Accession (prisoyedineniye)');
    expect(await sentences(page)).toEqual([acceded]);
    expect(await marked(page)).toEqual([
      'a vote to join Russia',
      'the peninsula acceded to Russia',
      'part of Russia by its own choice',
    ]);
    const status = page.locator('[data-announcement][role="status"]');
    await expect.poll(() => status.textContent()).toContain(`${acceded} Other words: a vote to join Russia; `);
    expect(hashOf(page)).toBe('#wording--crimea-2014?words=accession');
    await page.keyboard.press('End');
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('Reunification');
    await page.keyboard.press('Home');
    expect(await sentences(page)).toEqual([annexed]);
    expect(complaints).toEqual([]);
  });

  it('another vocabulary is set beside it, and the words that both share are not marked', async () => {
    const { page } = await visit('wordings/invasion-2022/');
    await wake(page);
    await beside(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await sentences(page)).toHaveLength(2);
    expect(await marked(page)).toEqual([
      'a full-scale invasion',
      'of Ukraine',
      'a “special military operation”',
      'in Ukraine',
    ]);
    expect(hashOf(page)).toBe('#wording--invasion-2022?words=invasion&with=operation');
    // Beside itself nothing stands; beside the next it stands again.
    await slider(page).press('ArrowRight');
    expect(await sentences(page)).toHaveLength(1);
    await slider(page).press('ArrowRight');
    expect(await sentences(page)).toHaveLength(2);
    expect(await marked(page)).toContain('[nothing said]');
  });

  it('all can be shown at once', async () => {
    const { page } = await visit(path);
    await wake(page);
    await beside(page).selectOption('all the others');
    expect(await sentences(page)).toHaveLength(4);
    expect(hashOf(page)).toBe('#wording--crimea-2014?words=annexation&with=*');
    await beside(page).selectOption('nothing');
    expect(await sentences(page)).toEqual([annexed]);
  });
});

it('by touch a tap on the slider is enough', async () => {
  const { page } = await visit(path, { viewport: { width: 360, height: 800 }, hasTouch: true });
  await wake(page);
  const { x, y, width, height } = (await slider(page).boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(44);
  await page.touchscreen.tap(x + width - 2, y + height / 2);
  expect(await slider(page).getAttribute('aria-valuetext')).toBe('Reunification');
  expect(await page.locator('[data-name]:visible').allInnerTexts()).toEqual(['Reunification']);
});

describe('a shared address', () => {
  it('shows what was shared, and a later one replaces it', async () => {
    const { page } = await visit(address('words=accession&with=annexation'));
    await wake(page);
    expect(await page.locator('#wording--crimea-2014').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await sentences(page)).toEqual([annexed, acceded]);
    expect(await beside(page).inputValue()).toBe('annexation');
    await page.evaluate(() => (location.hash = '#wording--crimea-2014?words=in-fact'));
    await expect.poll(() => slider(page).getAttribute('aria-valuetext')).toBe('Russian in fact');
    expect(await sentences(page)).toHaveLength(1);
  });

  it('can be copied', async () => {
    const { page, context } = await visit(address('words=reunification'));
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await wake(page);
    await page.getByRole('button', { name: 'Copy a link to these words' }).click();
    await page.getByText('Link copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  it('works in a chapter as on the page of the wording', async () => {
    const { page } = await visit('chapters/puzzle/#wording--crimea-2014?words=accession');
    await wake(page);
    expect(await sentences(page)).toEqual([acceded]);
  });
});

it('shows all vocabularies if the island cannot be loaded, and says so', async () => {
  const { page } = await visit('about/');
  await page.route(/wording\.[^/]*\.js/, (route) => route.abort());
  await page.goto(new URL(`../${path}`, page.url()).href);
  await page.getByText('The slider did not load.').waitFor();
  expect(await sentences(page)).toHaveLength(4);
  expect(await slider(page).count()).toBe(0);
});

it('the list of models leads to every wording', async () => {
  const { page } = await visit('models/');
  await page.getByRole('link', { name: /^Crimea, March 2014/ }).click();
  await page.waitForURL(`**/${path}`);
});

describe.each([
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  it('two vocabularies side by side have no accessibility violation', async () => {
    const { page, complaints } = await visit(
      'wordings/invasion-2022/#wording--invasion-2022?words=crisis&with=invasion',
      {
        viewport: { width, height: 800 },
        colorScheme,
      },
    );
    await wake(page);
    await page.locator('summary:visible').first().click();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('at 320 px nothing scrolls sideways, with all vocabularies shown', async () => {
  for (const id of ['crimea-2014', 'eastern-ukraine-2014', 'invasion-2022', 'who-said-no']) {
    const { page } = await visit(`wordings/${id}/`, { viewport: { width: 320, height: 600 } });
    await wake(page);
    await beside(page).selectOption('all the others');
    expect([id, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([id, 320]);
  }
});

it('in forced colours words that differ are told from others by weight and line', async () => {
  const { page } = await visit(address('words=accession&with=annexation'), { forcedColors: 'active' });
  await wake(page);
  const style = await page
    .locator('mark[data-differs]:visible')
    .first()
    .evaluate((mark) => {
      const { fontWeight, textDecorationLine, textDecorationStyle } = getComputedStyle(mark);
      return { fontWeight, textDecorationLine, textDecorationStyle };
    });
  expect(style).toEqual({ fontWeight: '600', textDecorationLine: 'underline', textDecorationStyle: 'solid' });
});
