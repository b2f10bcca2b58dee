import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './browser.ts';

const { visit } = useBrowser();
const chapter = 'chapters/puzzle/';
const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function wake(page: Page) {
  const map = page.locator('#argument');
  await map.scrollIntoViewIfNeeded();
  await map.locator('[data-ready]').waitFor();
  return map;
}

const statement = (page: Page, id: string) => page.locator(`#argument--${id}`);
const markOf = (page: Page, id: string) => statement(page, id).locator('> .argument-head [data-mark]').innerText();
const hashOf = (page: Page) => new URL(page.url()).hash;

/** Marks a premise by keyboard: the first arrow selects the second radio of an empty group. */
async function judge(page: Page, id: string, judgement: 'Accept' | 'Doubt' | 'Reject') {
  const radio = statement(page, id).locator('> fieldset').getByRole('radio', { name: judgement });
  await radio.focus();
  await page.keyboard.press('Space');
  expect(await radio.isChecked()).toBe(true);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (where: string, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations: found } = await axe.run('#argument', { runOnly });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

describe('without script', () => {
  it('the map is complete: every statement says what it is to which other, branches fold, and nothing idle is shown', async () => {
    const { page } = await visit(chapter, { javaScriptEnabled: false });
    const map = page.locator('#argument');
    expect(await map.locator('[data-statement]').count()).toBeGreaterThan(15);
    const heads = await map.locator('.argument-head').allInnerTexts();
    expect(heads).toContain('1.2.1 Objection to 1.2');
    expect(heads).toContain('1.2.1.1 Rebuttal of 1.2.1');
    expect(heads.every((head) => /^Claim$|^[\d.]+ .+ (the claim|[\d.]+)$/.test(head))).toBe(true);
    expect(await map.getByRole('radio').count()).toBe(0);
    expect(await map.getByRole('button').count()).toBe(0);
    const branch = statement(page, 'armenia');
    expect(await branch.isVisible()).toBe(true);
    await statement(page, 'buffer').locator('> details > summary').click();
    expect(await branch.isVisible()).toBe(false);
  });

  it('prints every branch', async () => {
    const { page } = await visit(chapter, { javaScriptEnabled: false });
    await statement(page, 'buffer').locator('> details > summary').click();
    await page.emulateMedia({ media: 'print' });
    expect(await statement(page, 'in-europe').isVisible()).toBe(true);
    expect(await page.locator('.argument-tools').isVisible()).toBe(false);
  });
});

describe('by keyboard', () => {
  it('judgements of premises decide what stands, are said, and stand in the address', async () => {
    const { page, complaints } = await visit(chapter);
    const map = await wake(page);
    expect(await map.locator('[data-judgement]:visible').count()).toBe(0);
    await map.getByRole('checkbox', { name: 'Judge the premises yourself' }).focus();
    await page.keyboard.press('Space');
    expect(await markOf(page, 'minsk-leads')).toBe('open');
    expect(await statement(page, 'minsk-leads').locator('> fieldset').count()).toBe(0);

    await judge(page, 'pipes-sold', 'Accept');
    expect(await markOf(page, 'transit')).toBe('falls');
    expect(await markOf(page, 'moscow-needs-minsk')).toBe('open');
    await judge(page, 'rank', 'Accept');
    expect(await markOf(page, 'moscow-needs-minsk')).toBe('stands');
    await judge(page, 'need-is-weakness', 'Reject');
    expect(await markOf(page, 'minsk-leads')).toBe('falls');
    const status = map.locator('.argument-result[role="status"]');
    expect(await status.innerText()).toMatch(
      /^By your judgements, the claim: falls\. Statements standing: \d+; open: \d+; fallen: \d+\.$/,
    );
    expect(hashOf(page)).toBe('#argument?rank=accept&pipes-sold=accept&need-is-weakness=reject');
    expect(complaints).toEqual([]);
  });

  it('the filter shows support only, or objections with what leads to them', async () => {
    const { page } = await visit(chapter);
    const map = await wake(page);
    await map.getByRole('radio', { name: 'Everything' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await map.getByRole('radio', { name: 'Support only' }).isChecked()).toBe(true);
    expect(await map.locator('[data-role="against"]:visible').count()).toBe(0);
    const [, shown, all] = /^(\d+) of (\d+) statements shown\.$/.exec(await map.locator('[data-kept]').innerText())!;
    expect(Number(shown)).toBe(await map.locator('[data-statement]:visible').count());
    expect(Number(all)).toBe(await map.locator('[data-statement]').count());
    expect(await statement(page, 'rank').isVisible()).toBe(true);
    expect(await statement(page, 'buffer').locator('summary:visible').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    expect(await statement(page, 'rank').isVisible()).toBe(false);
    expect(await statement(page, 'in-europe').isVisible()).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await map.locator('[data-statement]:not(:visible)').count()).toBe(0);
  });

  it('folds to the statements next to the claim, and unfolds', async () => {
    const { page } = await visit(chapter);
    const map = await wake(page);
    await map.getByRole('button', { name: 'Fold all', exact: true }).press('Enter');
    expect(await statement(page, 'moscow-needs-minsk').isVisible()).toBe(true);
    expect(await statement(page, 'rank').isVisible()).toBe(false);
    await map.getByRole('button', { name: 'Unfold all' }).press('Enter');
    expect(await statement(page, 'in-europe').isVisible()).toBe(true);
  });
});

describe('an address with judgements', () => {
  it('opens the map with them, and a later one replaces them', async () => {
    const { page } = await visit(`${chapter}#argument?rank=accept&pipes-sold=accept`);
    const map = await wake(page);
    expect(await map.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await markOf(page, 'rank')).toBe('stands');
    await page.evaluate(() => (location.hash = '#argument?rank=reject'));
    await expect.poll(() => markOf(page, 'rank')).toBe('falls');
    expect(await statement(page, 'pipes-sold').getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('can be copied, and cleared', async () => {
    const { page, context } = await visit(`${chapter}#argument?rank=accept`);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const map = await wake(page);
    await map.getByRole('button', { name: 'Copy a link to these judgements' }).click();
    await map.getByText('Link copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    await map.getByRole('button', { name: 'Clear my judgements' }).click();
    expect(await markOf(page, 'rank')).toBe('open');
    expect(hashOf(page)).toBe('#argument');
  });

  it('is shown to be copied by hand where copying is not allowed', async () => {
    const { page } = await visit(`${chapter}#argument?rank=accept`);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const map = await wake(page);
    await map.getByRole('button', { name: 'Copy a link to these judgements' }).click();
    expect(await map.getByRole('textbox', { name: 'Copy this link:' }).inputValue()).toBe(page.url());
  });
});

describe.each([
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  it('the map in judgement has no accessibility violation', async () => {
    const { page, complaints } = await visit(`${chapter}#argument?rank=accept&transit=reject`, {
      viewport: { width, height: 800 },
      colorScheme,
    });
    await wake(page);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('at 320 px the map in judgement does not scroll sideways, and its controls can be hit', async () => {
  const { page } = await visit(`${chapter}#argument?rank=accept`, { viewport: { width: 320, height: 600 } });
  const map = await wake(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const label of await map.locator('label:visible').all())
    expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
});

it('what has the focus is not hidden by the result that stays in view', async () => {
  const { page } = await visit(`${chapter}#argument?rank=accept`, { viewport: { width: 360, height: 600 } });
  const map = await wake(page);
  const result = map.locator('.argument-result');
  await statement(page, 'rank').getByRole('radio').first().focus();
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab');
    const { bottom, top } = await page.evaluate(() => document.activeElement!.getBoundingClientRect());
    const box = (await result.boundingBox())!;
    const hidden = top >= box.y && bottom <= box.y + box.height;
    expect(hidden, await page.evaluate(() => document.activeElement!.outerHTML)).toBe(false);
  }
});
