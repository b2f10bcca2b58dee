import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer, event } from '../study/sample-events.ts';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { answerQuestion, chapter, questionIds, readLog, wakeQuestion } from './record.ts';

const { visit, open, newProfile } = useBrowser();
const place = 'your-data/';
const [first, second, third] = questionIds as [string, string, string];

/** The counts shown, by their labels. */
const countsOf = async (page: Page) =>
  Object.fromEntries(
    await page
      .locator('#data--counts')
      .evaluate((list) =>
        [...list.querySelectorAll('dt')].map((label) => [label.textContent, label.nextElementSibling!.textContent]),
      ),
  ) as Record<string, string>;

async function saveFile(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my record' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+-\d{4}-\d\d-\d\d\.jsonl$/);
  return readFile(await download.path(), 'utf8');
}

async function takeFile(page: Page, text: string): Promise<string> {
  const report = page.locator('#data--report');
  await report.evaluate((element) => element.replaceChildren());
  await page.locator('#data--file').setInputFiles({ name: 'r.jsonl', mimeType: '', buffer: Buffer.from(text) });
  await report.locator('p').first().waitFor();
  return report.innerText();
}

const linesOf = (...values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('');

describe('the page of the learner’s data', () => {
  it('carries a record to a fresh profile and merges it there, once, seen by the tabs that are open', async () => {
    const here = await open(chapter, await newProfile());
    for (const id of [first, second, first]) await answerQuestion(here.page, id);
    await here.page.goto(new URL(place, here.page.url().replace(chapter, '')).href);
    await expect.poll(() => countsOf(here.page)).toMatchObject({ Answers: '3', 'Questions answered': '2' });
    const text = await saveFile(here.page);
    await here.page.getByText('Entries in it: 3.').waitFor();
    await here.page.getByText('Last saved to a file on').waitFor();

    const profile = await newProfile();
    const there = await open(chapter, profile);
    await answerQuestion(there.page, third);
    await wakeQuestion(there.page, first);
    const { page, complaints } = await open(place, profile);
    expect(await takeFile(page, text)).toContain('New entries: 3. Entries that were here already: 0.');
    expect(await page.locator('#data--report').innerText()).toContain('its checksum is right');
    await expect.poll(() => countsOf(page)).toMatchObject({ Answers: '4', 'Questions answered': '3' });
    expect(await takeFile(page, text)).toContain('New entries: 0. Entries that were here already: 3.');
    await expect.poll(() => countsOf(page)).toMatchObject({ Answers: '4' });
    await there.page.locator(`#${first}`).getByText('You answered this on').waitFor();

    const mine = text
      .trim()
      .split('\n')
      .slice(1, -1)
      .map((line) => JSON.parse(line) as { id: string });
    const log = await readLog(page);
    expect(log).toHaveLength(4);
    expect(log).toEqual(expect.arrayContaining(mine));
    expect([...here.complaints, ...there.complaints, ...complaints]).toEqual([]);
  });

  it('takes a file that is pasted or dropped', async () => {
    const { page } = await visit(place);
    await page.getByText('Paste the text of a file instead').click();
    await page.getByLabel('The text').fill(linesOf(answer(1, first)));
    await page.getByRole('button', { name: 'Take in this text' }).press('Enter');
    await page.getByText('New entries: 1.').waitFor();
    const transfer = await page.evaluateHandle(
      (text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'r.jsonl'));
        return data;
      },
      linesOf(answer(2, first)),
    );
    await page.dispatchEvent('h1', 'drop', { dataTransfer: transfer });
    await expect.poll(() => countsOf(page)).toMatchObject({ Answers: '2' });
  });

  it('tells what was not taken and why, and makes nothing of a file into markup or script', async () => {
    const { page, complaints } = await visit(place);
    const markup = '<img src="/x" onerror="document.title=1"><script>document.title=1</script>';
    const report = await takeFile(
      page,
      [
        linesOf(event(1, 'note', 'n', { place: markup, text: markup }), answer(2, first, 'a', { item: markup })),
        `${markup}\n`,
        linesOf({ ...answer(3, first), type: markup }),
        '{"__proto__":{"isAdmin":true}}\n',
        `{"a":${'['.repeat(100)}${']'.repeat(100)}}\n`,
        `"${'x'.repeat(1_100_000)}"\n`,
        linesOf({ fulcrum: 'record', format: 1, course: markup, count: 1 }, answer(4, first)),
      ].join(''),
    );
    for (const line of [
      `another course (${markup})`,
      'New entries: 2.',
      'Lines not taken in: 6',
      'Not readable: 1 (line 3)',
      'Not an entry of a record: 1 (line 4)',
      'Could do harm: 1 (line 5)',
      'Nested too deeply: 1 (line 6)',
      'Too long: 1 (line 7)',
      'Of another course: 1 (line 9)',
    ])
      expect(report).toContain(line);
    await page.reload();
    await expect.poll(() => countsOf(page)).toMatchObject({ Answers: '1', Notes: '1' });
    expect(await page.locator('main img, main script:not([src])').count()).toBe(0);
    expect(await page.title()).toContain('Your data');
    expect(complaints).toEqual([]);
  });

  it('says that a file was changed or cut off, and takes what there is', async () => {
    const { page } = await visit(place);
    await takeFile(page, linesOf(answer(1, first), answer(2, first)));
    const text = await saveFile(page);
    const other = await visit(place);
    const report = await takeFile(other.page, text.replace('"score":1', '"score":0').slice(0, -40));
    expect(report).toContain('New entries: 2.');
    expect(report).toContain('no checksum at its end');
    expect(await takeFile(page, text.replace('"score":1', '"score":0'))).toContain(
      'differ from one of the same id here: 1. Both are kept.',
    );
    expect(await page.locator('#data--report').innerText()).toContain('its checksum is wrong');
  });

  it('stays alive while a large file comes in', async () => {
    const { page } = await visit(place);
    const many = Array.from({ length: 8000 }, (_, index) => answer(index + 1, first, 'a', { device: 'big' }));
    const noise = `${'x'.repeat(1000)}\n`.repeat(20_000);
    await page
      .locator('#data--file')
      .setInputFiles({ name: 'r', mimeType: '', buffer: Buffer.from(linesOf(...many) + noise) });
    await page.getByText('Reading. Entries so far').waitFor();
    await page.getByText('Paste the text of a file instead').click();
    expect(await page.getByLabel('The text').isVisible()).toBe(true);
    expect(await page.locator('#data--report').innerText()).toBe('');
    await page.getByText('New entries: 8,000.').waitFor();
    await page.getByText('Lines not taken in: 20,000').waitFor();
  });

  it('starts a chapter over after a confirmation, and takes it back, by keyboard', async () => {
    const profile = await newProfile();
    const { page: reading } = await open(chapter, profile);
    await answerQuestion(reading, first);
    await answerQuestion(reading, second);
    await reading.reload();
    await (await wakeQuestion(reading, first)).getByText('You answered this on').waitFor();
    const { page } = await open(place, profile);
    await page.getByLabel('What is to start over').selectOption('security-dilemma');
    const start = page.getByRole('button', { name: 'Start over …' });
    await start.press('Enter');
    await page.getByRole('dialog', { name: 'Start “The security dilemma” over?' }).waitFor();
    await page.getByText('Answers that will no longer count: 2.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => countsOf(page)).toMatchObject({ Answers: '2' });
    expect(await readLog(page)).toHaveLength(2);
    await expect.poll(() => start.evaluate((element) => element === document.activeElement)).toBe(true);

    await start.press('Enter');
    await page.getByRole('button', { name: 'Start over', exact: true }).press('Enter');
    await page.getByText('Done: “The security dilemma” starts over.').waitFor();
    await expect.poll(() => countsOf(page)).not.toHaveProperty('Answers');
    await reading.locator(`#${first}`).getByRole('button', { name: 'Check my answer' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Take back: The security dilemma' }).press('Enter');
    await page.getByText('Taken back: “The security dilemma” counts again.').waitFor();
    await expect
      .poll(() => countsOf(page))
      .toMatchObject({ Answers: '2', 'Entries in all, with what no longer counts': '4' });
    expect(await page.locator('#data--resets').isVisible()).toBe(false);
  });

  it('reminds of what is in no file, there and on the revision page, when it is much or old, until it is saved', async () => {
    const profile = await newProfile();
    const { page } = await open(place, profile);
    const today = { ts: new Date().toISOString() };
    await takeFile(page, linesOf(...Array.from({ length: 19 }, (_, index) => answer(index + 1, first, 'a', today))));
    await page.getByText('Answers that are in no file yet: 19').waitFor();
    const { page: revision } = await open('revision/', profile);
    await revision.locator('[data-island="backup"][data-ready]').waitFor({ state: 'attached' });
    const line = revision.getByText('Answers that are in no file yet');
    expect(await line.isVisible()).toBe(false);
    await takeFile(page, linesOf(answer(20, first, 'a', today)));
    await line.waitFor();
    expect(await page.locator('#data--backup.notice').count()).toBe(1);
    await saveFile(page);
    await page.getByText('Last saved to a file on').waitFor();
    await revision.reload();
    await revision.locator('[data-island="backup"][data-ready]').waitFor({ state: 'attached' });
    expect(await line.isVisible()).toBe(false);

    const { page: late } = await visit(place);
    await takeFile(late, linesOf(answer(1, first)));
    await late.locator('#data--backup.notice').waitFor();
  });

  it.each([
    [true, 'The browser has agreed not to clear this by itself.'],
    [false, 'The browser may clear this when room is short'],
  ])('asks once, after the first answer, that the browser keeps it; agreed: %s', async (isAgreed, words) => {
    const profile = await newProfile();
    let asked = 0;
    let isKept = false;
    await profile.exposeBinding('persistHere', () => {
      asked++;
      return (isKept = isAgreed);
    });
    await profile.exposeBinding('persistedHere', () => isKept);
    await profile.addInitScript(() => {
      const here = globalThis as unknown as Record<'persistHere' | 'persistedHere', () => Promise<boolean>>;
      StorageManager.prototype.persist = () => here.persistHere();
      StorageManager.prototype.persisted = () => here.persistedHere();
    });
    const { page } = await open(chapter, profile);
    await wakeQuestion(page, first);
    await wakeQuestion(page, second);
    expect(asked).toBe(0);
    await answerQuestion(page, first);
    await expect.poll(() => asked).toBe(1);
    await answerQuestion(page, second);
    const { page: data } = await open(place, profile);
    await data.locator('#data--facts').getByText(words).waitFor();
    expect(asked).toBe(1);
  });

  it('says without script what it would do', async () => {
    const { page } = await visit(place, { javaScriptEnabled: false });
    expect(await page.locator('main noscript').innerText()).toContain('Without scripts the course keeps nothing');
    expect(await page.locator('main noscript p').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Save my record' }).isVisible()).toBe(false);
  });

  it('is in the menu, and its script on no other page before it is needed', async () => {
    const { page } = await visit('');
    await page.getByRole('link', { name: 'Your data' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your data' }).waitFor();
    const { page: home } = await visit(chapter);
    const scripts = await home.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(scripts.filter((name) => /your-data|YourData/i.test(name))).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe can find in any of its states (%s)',
    async (colorScheme) => {
      for (const width of [360, 1280]) {
        const { page, complaints } = await visit(place, { colorScheme, viewport: { width, height: 800 } });
        await takeFile(page, `${linesOf(answer(1, first), event(2, 'reset', '', {}))}damaged\n`);
        await page.getByText('Paste the text of a file instead').click();
        await page.getByRole('button', { name: 'Take back' }).waitFor();
        expect(await violations(page)).toEqual([]);
        await page.getByRole('button', { name: 'Start over …' }).click();
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(complaints).toEqual([]);
      }
    },
  );

  it('erases everything where the reader confirms it, in every open tab, and nothing where they do not', async () => {
    const profile = await newProfile();
    const other = await open(chapter, profile);
    await answerQuestion(other.page, first);
    const { page, complaints } = await open(place, profile);
    await expect.poll(() => countsOf(page)).toMatchObject({ Answers: '1' });
    const erase = page.getByRole('button', { name: 'Erase everything …' });
    const dialog = page.getByRole('dialog', { name: 'Erase everything from this browser?' });
    await erase.press('Enter');
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Keep it' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await readLog(page)).toHaveLength(1);

    await erase.press('Enter');
    await dialog.getByRole('button', { name: 'Erase everything' }).press('Enter');
    await page.getByText('nothing of you is kept in this browser').waitFor();
    await page
      .getByText(/^Nothing/)
      .first()
      .waitFor();
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => /journal/.test(key))))
      .toEqual([]);
    await page.reload();
    await page.locator('#data--facts').getByText(/./).first().waitFor();
    expect(await readLog(page)).toEqual([]);

    // The tab that was open goes on, with a record of its own.
    await answerQuestion(other.page, second);
    await expect.poll(() => countsOf(page)).toMatchObject({ Answers: '1' });
    expect([...other.complaints, ...complaints]).toEqual([]);
  });
});
