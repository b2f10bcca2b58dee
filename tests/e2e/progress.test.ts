import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { event } from '../study/sample-events.ts';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { countSideways } from './sideways.ts';
import { chapter, questionIds, quiz, readLog, takeRecord } from './record.ts';

const { visit, open, newProfile } = useBrowser();
const [question] = questionIds as [string];
const objective = quiz.items.find(({ id }) => id === question)!.objective;
const ts = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
const wrong = (seq: number) =>
  event(
    seq,
    'answer',
    question,
    { response: {}, score: 0, max: 1, ms: 10, context: 'chapter', confidence: 'certain' },
    { ts: ts(20 - seq) },
  );
const events = [
  event(1, 'read', 'security-dilemma#what-it-is', {}, { ts: ts(20) }),
  event(2, 'time', 'security-dilemma', { ms: 600_000 }, { ts: ts(19) }),
  wrong(3),
  wrong(4),
];

async function makeSummary(page: Page, name: string): Promise<string> {
  await page.getByLabel('Your name, as it should stand there').fill(name);
  await page.getByRole('button', { name: 'Make the summary' }).click();
  return page.locator('#overview--result').innerText();
}

describe('the page of progress', () => {
  it('shows sections read, answers and time, and leads from a gap to its passage and the quiz', async () => {
    const { page, complaints } = await visit('progress/');
    await takeRecord(page, events);
    const row = page.getByRole('row').filter({ hasText: 'The security dilemma' }).first();
    await row.getByText('10 min').waitFor();
    expect(await row.innerText()).toMatch(/\b1 of \d+\s+1 of \d+\s+0\s+10 min/);
    const gap = page.locator('li').filter({ hasText: '%' }).first();
    await gap.getByText('Read again:').waitFor();
    expect(await gap.locator('a').first().getAttribute('href')).toContain('chapters/');
    expect(await gap.locator('a').last().getAttribute('href')).toContain('quizzes/');
    expect(objective).not.toBe('');
    await page.getByText('On average you were 95 percentage points too sure.').waitFor();
    expect(await page.getByRole('img', { name: /^Confidence in answers/ }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it.each([360, 1280])(
    'shows all its numbers without scrolling sideways, the axes with theirs, at %i px',
    async (width) => {
      const { page } = await visit('progress/', { viewport: { width, height: 800 } });
      await takeRecord(page, events);
      await page.getByText('10 min').first().waitFor();
      expect(await page.locator('.overview .table-scroll').count()).toBe(3);
      expect(await countSideways(page, '.overview .table-scroll')).toBe(0);
      const plot = page.getByRole('img', { name: /^Confidence in answers/ });
      expect(await plot.locator('text').allTextContents()).toEqual([
        '0%',
        '0%',
        '50%',
        '50%',
        '100%',
        '100%',
        'How sure',
        'Right',
      ]);
    },
  );

  it('makes a summary that is found right as it is, and wrong when a figure was changed', async () => {
    const { page } = await visit('progress/');
    await takeRecord(page, events);
    await page.getByText('10 min').first().waitFor();
    const text = await makeSummary(page, '<b>Ana</b> Núñez');
    expect(text).toContain('Name: <b>Ana</b> Núñez');
    expect(text).toMatch(/SHA-256: [0-9a-f]{64}\s*$/);
    expect(text).toContain('proves neither identity nor work');

    const { page: teacher } = await visit('progress/');
    const check = async (pasted: string) => {
      await teacher.getByLabel('The text of the summary').fill(pasted);
      await teacher.getByRole('button', { name: 'Check the checksum' }).click();
    };
    await check(text);
    await teacher.getByText('The checksum is right').waitFor();
    await check(text.replace('questions answered: 1', 'questions answered: 9'));
    await teacher.getByText('The checksum is wrong').waitFor();
    await check('Name: nobody');
    await teacher.getByText('There is no checksum').waitFor();
  });

  it('says without script what it would show, and is linked from the revision page', async () => {
    const { page } = await visit('revision/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Your progress' }).click();
    expect(await page.locator('main noscript').innerText()).toContain('With scripts switched on');
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe can find, with and without a record (%s)',
    async (colorScheme) => {
      for (const width of [320, 1280]) {
        const { page } = await visit('progress/', { colorScheme, viewport: { width, height: 800 } });
        await page.getByRole('heading', { name: 'Check a summary' }).waitFor();
        expect(await violations(page)).toEqual([]);
        await takeRecord(page, events);
        await page.getByText('10 min').first().waitFor();
        await makeSummary(page, 'Ana');
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    },
  );
});

describe('reading', () => {
  it('marks a section read when its end was seen and time was spent, and time is written when the page is left', async () => {
    const profile = await newProfile();
    const page = await profile.newPage();
    await page.clock.install();
    const { page: list } = await open('progress/', profile);
    await page.goto(new URL(chapter, list.url().replace('progress/', '')).href);
    await page.keyboard.press('Shift');
    await page.clock.runFor(3000);
    await page.locator('.notes-command[aria-label]').first().waitFor({ state: 'attached' });
    const mark = page.locator('.sections li', { has: page.locator('a[href="#take-along"]') }).locator('.section-mark');
    expect(await mark.isVisible()).toBe(false);
    await page
      .locator('.chapter-end')
      .evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - innerHeight / 2));
    await page.clock.runFor(120_000);
    await expect.poll(() => mark.innerText()).toMatch(/^\s*read/);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect
      .poll(async () => (await readLog(page)).filter(({ type }) => type === 'time').map(({ item }) => item))
      .toEqual(['security-dilemma']);
    expect((await readLog(page)).some(({ item }) => item === 'security-dilemma#four-games')).toBe(false);
  });
});
