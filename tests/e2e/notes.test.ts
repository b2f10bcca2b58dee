import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { event } from '../study/sample-events.ts';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { chapter, readLog, takeRecord } from './record.ts';

const { visit, open, newProfile } = useBrowser();
const markup = '<img src="/x" onerror="document.title=1"> # no heading';

/** Wakes what a chapter gains once its reader is there. */
async function wakeChapter(page: Page): Promise<void> {
  await page.keyboard.press('Shift');
  await page.locator('.notes-command[aria-label]').first().waitFor({ state: 'attached' });
}

/** Selects characters of the longest run of text in a paragraph, as a mouse would. Returns its words. */
const select = (page: Page, paragraph: number, start: number, end: number): Promise<string> =>
  page.evaluate(
    ([index, from, to]) => {
      const element = document.querySelectorAll('article.prose > p')[index!]!;
      element.scrollIntoView({ block: 'center' });
      const texts = [...element.childNodes].filter((node) => node instanceof Text);
      const text = texts.reduce((longest, node) => (node.data.length > longest.data.length ? node : longest));
      getSelection()!.setBaseAndExtent(text, from!, text, to!);
      return getSelection()!.toString().trim();
    },
    [paragraph, start, end],
  );

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const drawn = (page: Page, name: string) =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].map(String), name);
const written = async (page: Page, type: string) => (await readLog(page)).filter((one) => one.type === type);

describe('notes in a chapter', () => {
  it('marks a selection without changing the page, and draws it again on the next visit', async () => {
    const profile = await newProfile();
    const { page, complaints } = await open(chapter, profile);
    await wakeChapter(page);
    const before = await page.locator('article.prose > p').nth(3).innerHTML();
    const words = await select(page, 3, 4, 50);
    await press(page, 'Highlight');
    await expect.poll(() => drawn(page, 'notes-plain')).toEqual([words]);
    expect(await page.locator('article.prose > p').nth(3).innerHTML()).toBe(before);
    await page.reload();
    await wakeChapter(page);
    await expect.poll(() => drawn(page, 'notes-plain')).toEqual([words]);
    expect(await written(page, 'highlight')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('takes a note on a selection, as text and never as markup', async () => {
    const { page, complaints } = await visit(chapter);
    await wakeChapter(page);
    const words = await select(page, 4, 10, 60);
    await press(page, 'Note');
    await page.getByLabel(/^Your note on/).fill(markup);
    await press(page, 'Save the note');
    await page.getByRole('dialog').getByText('Saved on this device.').waitFor();
    await expect.poll(() => drawn(page, 'notes-noted')).toEqual([words]);
    expect(await page.locator('.notes-text').innerText()).toBe(markup);
    expect(await page.locator('#notes--panel img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('can be written and bookmarked by keyboard alone, at a heading', async () => {
    const { page } = await visit(chapter);
    await wakeChapter(page);
    const command = page.getByRole('button', { name: /^Notes on: What the dilemma is/ });
    await command.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('from the keyboard');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('from the keyboard', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Bookmark this section' }).press('Enter');
    await page.getByRole('button', { name: 'Remove the bookmark' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => command.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await command.getAttribute('aria-label')).toContain('There are 2.');
    expect((await written(page, 'bookmark'))[0]).toMatchObject({ item: 'security-dilemma#what-it-is' });
    expect((await written(page, 'note'))[0]).toMatchObject({ payload: { place: 'security-dilemma#what-it-is' } });
  });

  it('marks a sentence chosen by keyboard, with a note or without, and a click on a mark opens it', async () => {
    const { page, complaints } = await visit(chapter);
    await wakeChapter(page);
    await page.getByRole('button', { name: /^Notes on: What the dilemma is/ }).press('Enter');
    const panel = page.getByRole('dialog');
    const sentences = panel.getByLabel('On a sentence of this section');
    await sentences.focus();
    const choose = async (steps: number) => {
      await sentences.focus();
      for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
      return sentences.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]!.text);
    };
    expect(await choose(1)).toBe('What the dilemma is');
    const first = await choose(1);
    await panel.getByRole('button', { name: 'Highlight', exact: true }).press('Enter');
    await panel.getByText('Saved on this device.').waitFor();
    await expect.poll(() => drawn(page, 'notes-plain')).toHaveLength(1);
    const [marked] = await drawn(page, 'notes-plain');
    expect(marked!.replace(/\s+/g, ' ').slice(0, 50)).toBe(first.slice(0, 50));

    await choose(3);
    await panel.getByLabel(/^Your note on/).fill('on the second');
    await panel.getByRole('button', { name: 'Save the note' }).press('Enter');
    await expect.poll(() => drawn(page, 'notes-noted')).toHaveLength(1);
    expect((await written(page, 'highlight')).map(({ payload }) => payload)).toMatchObject([
      { place: 'security-dilemma#what-it-is' },
      { place: 'security-dilemma#what-it-is' },
    ]);
    await page.keyboard.press('Escape');

    const [x, y] = await page.evaluate(() => {
      const range = [...CSS.highlights.get('notes-noted')!][0] as Range;
      range.startContainer.parentElement!.scrollIntoView({ block: 'center' });
      const { left, top, height } = range.getClientRects()[0]!;
      return [left + 4, top + height / 2] as const;
    });
    await page.mouse.click(x, y);
    await panel.getByLabel(/^Your note on/).waitFor();
    expect(await panel.getByLabel(/^Your note on/).inputValue()).toBe('on the second');
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('says of words that are no longer in the text that it has changed, and keeps them', async () => {
    const { page } = await visit(chapter);
    const quote = 'words that no chapter of this course has ever had in it';
    await takeRecord(page, [event(1, 'highlight', 'h', { place: 'security-dilemma#what-it-is', quote })]);
    await wakeChapter(page);
    await page.getByRole('button', { name: 'Notes on: What the dilemma is. There are 1.' }).click();
    await page.getByText(quote).waitFor();
    await page.getByText('The text has changed: these words').waitFor();
    await page.goto(new URL('notes/', page.url().replace(chapter, '')).href);
    await page.getByText('The text has changed: these words').waitFor();
    await page.getByText(quote).waitFor();
  });

  it('loads nothing of it before the first sign of the reader', async () => {
    const { page } = await visit(chapter);
    const loaded = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(),
      );
    expect(await loaded()).not.toMatch(/notes-en/);
    await wakeChapter(page);
    expect(await loaded()).toMatch(/notes-en/);
  });
});

describe('the page of notes', () => {
  const events = [
    event(1, 'note', 'n', { place: 'security-dilemma#what-it-is', text: markup }),
    event(2, 'bookmark', 'security-dilemma#conditions', {}),
    event(4, 'bookmark', 'question:sd-definition', {}),
    event(3, 'note', 'lost', { place: 'gone#x', text: 'of a chapter that is gone' }),
  ];

  it('lists them with links, edits and deletes by later events, and saves them as Markdown', async () => {
    const { page, complaints } = await visit('notes/');
    await takeRecord(page, events);
    await page.getByRole('link', { name: 'What the dilemma is' }).waitFor();
    await page.getByText('In chapters that are no longer in the course').waitFor();
    expect(await page.getByRole('link', { name: 'What the dilemma is' }).getAttribute('href')).toMatch(/#what-it-is$/);
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save as Markdown')]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('\\<img src="/x" onerror="document.title=1"\\> \\# no heading');
    expect(text).toContain('- Bookmark');
    expect(text).toMatch(/- Bookmark: .*\?/);
    const question = page.getByRole('listitem').filter({ hasText: 'Bookmark' }).locator('a[href$="#sd-definition"]');
    expect(await question.innerText()).toMatch(/\?$/);

    await page.getByRole('button', { name: `Edit: of a chapter that is gone` }).click();
    await page.getByLabel('Your note').fill('written anew');
    await press(page, 'Save the note');
    await page.getByText('written anew', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Delete: written anew' }).click();
    await page.getByText('Deleted.').waitFor();
    await expect.poll(() => page.getByText('written anew').count()).toBe(0);
    expect((await written(page, 'note')).map(({ item }) => item).sort()).toEqual(['lost', 'lost', 'lost', 'n']);
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('says without script what it would show, and is linked from the page of your data', async () => {
    const { page } = await visit('notes/', { javaScriptEnabled: false });
    expect(await page.locator('main noscript').innerText()).toContain('With scripts switched on');
    const { page: data } = await visit('your-data/', { javaScriptEnabled: false });
    await data.getByRole('link', { name: 'Notes and bookmarks' }).click();
    await data.getByRole('heading', { level: 1, name: 'Notes and bookmarks' }).waitFor();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe can find, nor the chapter (%s)', async (colorScheme) => {
    for (const width of [320, 1280]) {
      const profile = await newProfile({ colorScheme, viewport: { width, height: 800 } });
      const { page } = await open('notes/', profile);
      await takeRecord(page, events);
      await page.getByRole('button', { name: /^Edit/ }).first().click();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const { page: reading } = await open(chapter, profile);
      await wakeChapter(reading);
      await select(reading, 3, 4, 50);
      await reading.getByRole('toolbar').waitFor();
      expect(await violations(reading)).toEqual([]);
      await press(reading, 'Note');
      expect(await violations(reading)).toEqual([]);
      expect(await reading.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});
