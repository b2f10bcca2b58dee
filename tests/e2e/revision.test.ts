import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { countSideways } from './sideways.ts';
import { answerQuestion, chapter, questionIds, readLog } from './record.ts';

const { visit, open, newProfile } = useBrowser();
const hub = 'revision/';
interface Item {
  readonly id: string;
  readonly type: string;
  readonly choices?: readonly { readonly id: string; readonly correct?: boolean }[];
}
const quiz = parse(readFileSync('quizzes/03-security-dilemma.yaml', 'utf8')) as { readonly items: readonly Item[] };
const singles = new Map(quiz.items.filter(({ type }) => type === 'single-choice').map((item) => [item.id, item]));

const ready = (page: Page, island: string) => page.locator(`[data-island="${island}"][data-ready]`).waitFor();
const heading = (page: Page) => page.locator('#revision--item');

async function begin(page: Page, type: string): Promise<void> {
  await ready(page, 'revision');
  await page.getByRole('radio', { name: /^Not seen yet/ }).check();
  await page.getByLabel('Chapter', { exact: true }).selectOption('security-dilemma');
  await page.getByLabel('Type', { exact: true }).selectOption(type);
  await page.getByLabel('How many').selectOption('5');
  await page.getByRole('button', { name: 'Begin' }).click();
  await ready(page, 'session');
}

const asked = async (page: Page) => {
  const radio = page.locator('.question form input[type="radio"]').first();
  await radio.waitFor();
  const named = await page.locator('.question form fieldset').first().getAttribute('aria-labelledby');
  return named!.split(' ')[0]!.replace(/--number$/, '');
};

async function answer(page: Page, isRight: boolean): Promise<string> {
  const id = await asked(page);
  const choice = singles.get(id)!.choices!.find(({ correct = false }) => correct === isRight)!;
  await page.locator(`.question form input[value="${choice.id}"]`).check();
  await page.getByRole('button', { name: 'Check my answer' }).click();
  await page.getByText('Saved on this device.').waitFor();
  return id;
}

describe('revision', () => {
  it('asks what was forgotten again in the session, says how far one is, and keeps the place over a reload', async () => {
    const { page, complaints } = await visit(hub);
    await begin(page, 'single-choice');
    await page.getByText('Done: 0 of 5. To come: 5.').waitFor();
    const forgotten = await answer(page, false);
    await page.getByText('It comes back in this session and in the next.').waitFor();
    expect(await page.getByRole('button', { name: 'That was easy' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Next' }).click();

    const second = await answer(page, true);
    expect(second).not.toBe(forgotten);
    await page.getByRole('button', { name: 'Next' }).waitFor();
    await page.reload();
    await ready(page, 'session');
    // The verdict that was not left yet stands there again.
    expect(await page.locator('.verdict').innerText()).toContain('Right.');
    await page.getByText('Done: 0 of 5. To come: 5.').waitFor();
    await page.getByRole('button', { name: 'That was easy' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Done: 1 of 5. To come: 4.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('revision--item');

    for (let left = 3; left > 0; left--) {
      expect(await answer(page, true)).not.toBe(forgotten);
      await page.getByRole('button', { name: 'Next' }).click();
    }
    expect(await answer(page, true)).toBe(forgotten);
    await page.getByRole('button', { name: 'Next' }).click();
    const summary = page.getByRole('region', { name: 'Summary' });
    await summary.getByText('Recalled: 5. At the first try: 4.').waitFor();
    expect(await summary.getByRole('listitem').count()).toBe(1);

    const log = await readLog(page);
    const easy = log.filter(({ type }) => type === 'self-grade');
    const judged = log.find(({ type, item }) => type === 'answer' && item === second);
    expect(easy.map(({ item, payload }) => [item, payload])).toEqual([
      [second, { rating: 'easy', answer: judged!.id }],
    ]);
    expect(complaints).toEqual([]);
  });

  it('goes on with a session that was broken off', async () => {
    const profile = await newProfile();
    const { page } = await open(hub, profile);
    await begin(page, 'single-choice');
    await answer(page, true);
    await page.getByRole('button', { name: 'Next' }).click();
    const next = await asked(page);
    const { page: later } = await open(hub, profile);
    await later.getByRole('link', { name: 'Go on with the session' }).click();
    await later.getByText('Done: 1 of 5. To come: 4.').waitFor();
    expect(await asked(later)).toBe(next);
  });

  it('turns and judges flashcards by keyboard, and records the word of the reader', async () => {
    const { page, complaints } = await visit(hub);
    await begin(page, 'card');
    await heading(page).focus();
    for (let left = 5; left > 0; left--) {
      await page.getByText(`To come: ${left}.`).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('revision--item');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Answer');
      const good = page.getByRole('button', { name: /^Good/ });
      for (let steps = 0; steps < 8; steps++) {
        if (await good.evaluate((button) => button === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
    }
    await page
      .getByRole('region', { name: 'Summary' })
      .getByText('You recalled everything at the first try.')
      .waitFor();
    await expect.poll(async () => (await readLog(page)).length).toBe(5);
    for (const { type, item, payload } of await readLog(page)) {
      expect(type).toBe('self-grade');
      expect(item).toMatch(/^(term|event|question):/);
      expect(payload).toMatchObject({ rating: 'good' });
    }
    expect(complaints).toEqual([]);
  });

  it('takes out what is not to be asked again, and asks it again when the reader wants it', async () => {
    const { page } = await visit(hub);
    await begin(page, 'single-choice');
    const out = await asked(page);
    await page.getByRole('button', { name: 'Do not ask this again' }).click();
    await page.getByText('Done: 0 of 4. To come: 4.').waitFor();
    expect(await asked(page)).not.toBe(out);
    await page.getByRole('button', { name: 'Not now, tomorrow' }).click();
    await page.getByText('Done: 0 of 3. To come: 3.').waitFor();
    await page.getByRole('link', { name: 'To the revision hub' }).click();
    await ready(page, 'revision');
    await page.getByRole('radio', { name: 'Asked for later (1)' }).waitFor();
    await page.getByRole('radio', { name: 'Taken out by you (1)' }).check();
    await page.getByText('List of what is chosen').click();
    await page.getByRole('button', { name: 'Ask it again' }).click();
    await page.getByRole('radio', { name: 'Taken out by you (0)' }).waitFor();
  });

  it('lists what was bookmarked on a card, until the mark is taken away', async () => {
    const { page, complaints } = await visit(chapter);
    await answerQuestion(page, questionIds[0]!);
    const card = page.locator(`#${questionIds[0]}`);
    await card.getByRole('button', { name: 'Bookmark', exact: true }).press('Enter');
    const remove = card.getByRole('button', { name: 'Remove the bookmark' });
    await remove.waitFor();
    const { page: other } = await open(hub, page.context());
    await ready(other, 'revision');
    await other.getByRole('radio', { name: 'Bookmarked (1)' }).check();
    await other.getByText('Chosen: 1.').waitFor();
    await remove.press('Enter');
    await other.getByRole('radio', { name: 'Bookmarked (0)' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('counts what there is, and each number chooses what it counts', async () => {
    const { page } = await visit(hub);
    await ready(page, 'revision');
    const number = page.getByRole('button', { name: /^\d+ Not seen yet: 3 / });
    const count = await number.innerText();
    await number.click();
    await page.getByText(`Chosen: ${count}.`).waitFor();
    expect(await page.getByRole('radio', { name: `Not seen yet (${count})` }).isChecked()).toBe(true);
    await page.getByLabel('Counts by').selectOption('misconception');
    expect(await page.locator('.revision-counts tbody tr').count()).toBeGreaterThan(10);
  });

  it('leaves readers without script the list of all questions', async () => {
    const profile = await newProfile({ javaScriptEnabled: false });
    const { page } = await open(hub, profile);
    expect(await page.locator('.entries .revision').count()).toBeGreaterThan(2);
    expect(await page.getByText('Looking at what you know').isVisible()).toBe(false);
  });

  it.each([
    ['light', 360],
    ['dark', 1280],
    ['light', 320],
  ] as const)('is free of accessibility violations and fits, %s at %i px', async (colorScheme, width) => {
    const { page } = await visit(hub, { colorScheme, viewport: { width, height: 800 } });
    const check = async () => {
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await ready(page, 'revision');
    await page.getByText('List of what is chosen').click();
    await check();
    if (width >= 1280) expect(await countSideways(page, '.revision-counts')).toBe(0);
    await begin(page, 'card');
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await check();
    await page.goto(new URL('..', page.url()).href);
    await begin(page, 'single-choice');
    await answer(page, false);
    await check();
    await page.getByRole('button', { name: 'End the session' }).click();
    await page.getByRole('region', { name: 'Summary' }).waitFor();
    await check();
  });
});
