import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { countSideways } from './sideways.ts';
import { quiz, readLog } from './record.ts';

const { visit, open, newProfile } = useBrowser();
const planAddress = 'revision/plan/';
const examAddress = 'revision/exam/';
const dayMillis = 86_400_000;
const now = new Date(2026, 10, 24, 8).getTime();

const looks = [
  ['light', 360],
  ['dark', 1280],
  ['dark', 320],
] as const;

const ready = (page: Page, island: string) => page.locator(`[data-island="${island}"][data-ready]`).waitFor();

/** Opens the plan at a fixed time of the reader’s clock. */
async function visitPlan(options?: Parameters<typeof newProfile>[0]) {
  const profile = await newProfile(options);
  await profile.clock.setFixedTime(now);
  const visitor = await open(planAddress, profile);
  await ready(visitor.page, 'plan');
  return visitor;
}

async function makePlan(page: Page): Promise<void> {
  await page.getByLabel('Date and time').fill('2026-12-08T09:00');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.getByRole('heading', { name: 'What will I have?' }).waitFor();
}

const rows = (page: Page) => page.locator('.exam-calendar tbody tr');

describe('the plan for an exam', () => {
  it('answers what is needed and what to expect, and shows every day until then, today first', async () => {
    const { page, complaints } = await visitPlan();
    await makePlan(page);
    expect(await page.getByRole('region', { name: 'What do I need?' }).innerText()).toMatch(/\d+ minutes on each day/);
    expect(await page.getByRole('region', { name: 'What will I have?' }).innerText()).toMatch(/the exam day\s+\d+%/);
    await page.getByText('This is an estimate, not a promise.').waitFor();
    expect(await rows(page).count()).toBe(15);
    const first = await rows(page).first().locator('th, td').allInnerTexts();
    expect(first[0]).toMatch(/^Today, Tue, Nov 24$/);
    expect(Number(first[1])).toBeGreaterThan(0);
    expect(Number(first[1])).toBeLessThanOrEqual(15);
    expect(await page.getByRole('img', { name: /^Expected recall\. From \d+% today/ }).count()).toBe(1);
    const log = await readLog(page);
    expect(log.filter(({ type }) => type === 'plan')).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it('is made anew each day, keeps days off, and is over after the exam', async () => {
    const { page, context } = await visitPlan();
    await page.getByLabel('A day without study').fill('2026-11-25');
    await page.getByRole('button', { name: 'Add this day' }).click();
    await makePlan(page);
    await context.clock.setFixedTime(now + dayMillis);
    await page.reload();
    await page.getByText('Today is a day off.').waitFor();
    expect(await rows(page).count()).toBe(14);
    expect(await rows(page).first().innerText()).toMatch(/Nov 25\s+free/);
    await context.clock.setFixedTime(now + 15 * dayMillis);
    await page.reload();
    await page.getByText('Items now come back by their spacing.').waitFor();
    expect(await rows(page).count()).toBe(0);
  });

  it('hands what is to be done today to a session of revision', async () => {
    const { page } = await visitPlan();
    await makePlan(page);
    await page.getByRole('link', { name: 'Start today’s session' }).click();
    await page.waitForURL(/\/revision\/session\/$/);
    const pending = await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.endsWith(':revision-session'))!;
      return (JSON.parse(localStorage.getItem(key)!) as { queue: { pending: string[] } }).queue.pending;
    });
    expect(pending.length).toBeGreaterThan(0);
  });

  it('takes no plan for a time that has passed, and says why', async () => {
    const { page } = await visitPlan();
    await page.getByLabel('Date and time').fill('2026-11-20T09:00');
    await page.getByRole('button', { name: 'Make the plan' }).click();
    expect(await page.getByRole('alert').innerText()).toBe('That moment has passed: choose one that lies ahead.');
    expect(await page.getByRole('heading', { name: 'What will I have?' }).count()).toBe(0);
  });

  it('works out what takes long beside the page', async () => {
    const { page } = await visitPlan();
    const workers = page.workers().length;
    await makePlan(page);
    expect(page.workers().length).toBe(workers + 1);
  });

  it.each(looks)('is free of accessibility violations, %s at %i px', async (colorScheme, width) => {
    const { page } = await visitPlan({ colorScheme, viewport: { width, height: 800 } });
    expect(await violations(page)).toEqual([]);
    await makePlan(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // A phone shows every day whole.
    if (width >= 360) expect(await countSideways(page, '.table-scroll:has(.exam-calendar)')).toBe(0);
  });
});

/** Ids of the questions of a paper in their order, as the sitting asks them. */
async function idsOnScreen(page: Page): Promise<string[]> {
  const ids: string[] = [];
  await page.locator('.exam-overview').waitFor();
  for (const button of await page.locator('.exam-overview button').all()) {
    await button.click();
    ids.push((await page.locator('.exam .question').getAttribute('id'))!);
  }
  return ids;
}

const optionsOf = (page: Page) =>
  page
    .locator('.question .option input')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).slice(0, 3));

describe('a mock exam', () => {
  it('is sat with the keyboard, goes on after a reload, says nothing before the end, and is kept in the history', async () => {
    const { page, complaints } = await visit(`${examAddress}#seed=7&questions=5`);
    await ready(page, 'exam');
    await page.getByRole('button', { name: 'Begin the exam' }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/--number$/);
    const overview = page.locator('.exam-overview button');
    while ((await page.locator('.question .option input[type="radio"]').count()) === 0)
      await page.getByRole('button', { name: 'Next question' }).press('Enter');
    await page.locator('.question .option input[type="radio"]').first().press('Space');
    await page.getByRole('button', { name: 'Flag to come back to' }).press('Enter');
    const state = page.locator('.exam-overview [aria-current="step"]');
    expect(await state.innerText()).toMatch(/^\d answered, flagged$/);
    const before = await overview.allInnerTexts();
    await page.reload();
    await ready(page, 'exam');
    expect(await overview.allInnerTexts()).toEqual(before);
    expect(await page.locator('.question .option input:checked').count()).toBe(1);
    expect(await page.locator('.verdict, .mark').count()).toBe(0);

    await page.getByRole('button', { name: 'Finish', exact: true }).press('Enter');
    await page.getByText('Questions still open: 4; flagged: 1.').waitFor();
    await page.keyboard.press('Enter');
    const result = page.getByRole('region', { name: /^Result: .+ of .+ points$/ });
    await result.waitFor();
    await page.getByText('Your answers and the result are saved on this device.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('exam--result');
    expect(await result.getByRole('link').count()).toBeGreaterThan(1);

    const log = await readLog(page);
    const exams = log.filter(({ type }) => type === 'exam').map(({ payload }) => (payload as { phase: string }).phase);
    expect(exams).toEqual(['started', 'ended']);
    const answers = log.filter(({ type }) => type === 'answer');
    expect(answers.map(({ payload }) => (payload as { context: string }).context)).toEqual(['exam']);

    await page.getByRole('button', { name: 'Another exam' }).click();
    const history = page.getByRole('region', { name: 'Earlier exams' });
    expect(await history.locator('tbody tr').first().innerText()).toMatch(/7\s+5\s+[\d.]+ of [\d.]+/);
    expect(complaints).toEqual([]);
  });

  it('lets readers mark their own texts; what could not be recorded at the end is told, kept, and recorded once', async () => {
    const others = new Set(quiz.items.map(({ objective }) => objective).filter((id) => id !== 'sd-judge'));
    const weights = [...others].map((id) => `&o.${id}=0`).join('');
    const { page, complaints } = await visit(
      `${examAddress}#seed=7&questions=99&c.puzzle=0&c.many-vectors=0${weights}`,
    );
    await ready(page, 'exam');
    await page.getByRole('button', { name: 'Begin the exam' }).press('Enter');
    const overview = page.locator('.exam-overview button');
    await overview.first().waitFor();
    const count = await overview.count();
    for (let place = 0; place < count; place++) {
      await overview.nth(place).press('Enter');
      await page.locator(`.exam-overview li:nth-child(${place + 1}) [aria-current="step"]`).waitFor();
      const text = page.locator('.question textarea');
      const choice = page.locator('.question .option input[type="radio"]').first();
      if ((await text.count()) > 0) await text.fill('word '.repeat(120));
      else if ((await choice.count()) > 0) await choice.check();
    }
    // The store takes one more entry, and then no more.
    await page.evaluate(() => {
      const { prototype } = IDBObjectStore;
      const mended = Object.getOwnPropertyDescriptor(prototype, 'add')!;
      let left = 1;
      prototype.add = function (...value) {
        if (left-- <= 0) throw new DOMException('No room', 'QuotaExceededError');
        return (mended.value as IDBObjectStore['add']).apply(this, value);
      };
      document.addEventListener('mended', () => Object.defineProperty(prototype, 'add', mended));
    });
    await page.getByRole('button', { name: 'Finish', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Finish and see the result' }).press('Enter');
    await page.getByRole('heading', { name: 'Mark your own texts' }).waitFor();
    await page.getByText(/^This could not be saved/).waitFor();
    const unsaved = page.getByText('Not all of this exam is in your record yet.');
    await unsaved.waitFor();

    const card = page.locator('.question').first();
    await card.locator('button[type="submit"]').press('Enter');
    const best = card.locator('.rubric :is(input[type="checkbox"], label:last-child input[type="radio"])');
    await best.first().waitFor();
    for (const box of await best.all()) await box.check();
    await card.locator('button[type="submit"]').press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('verdict');
    await page.getByRole('button', { name: 'Show the result' }).press('Enter');
    await page.getByRole('region', { name: /^Result: .+ of .+ points$/ }).waitFor();
    await page.getByText(/^This could not be saved/).waitFor();
    await page.getByRole('button', { name: 'Another exam' }).press('Enter');
    await page.getByText(/^This could not be saved/).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.evaluate(() => document.dispatchEvent(new Event('mended')));
    await page.getByRole('button', { name: 'Save it now' }).press('Enter');
    await page.getByText('Your answers and the result are saved on this device.').waitFor();
    expect(await unsaved.count()).toBe(0);
    const log = await readLog(page);
    const answered = log.filter(({ type }) => type === 'answer').map(({ item }) => item);
    expect(answered).toContain('sd-essay-verdict');
    expect(answered.length).toBeGreaterThan(2);
    expect(new Set(answered).size).toBe(answered.length);
    expect(log.filter(({ type }) => type === 'exam')).toHaveLength(2);
    expect(complaints).toEqual([]);
  });

  it('is the same paper for the same number and settings, on the screen and on paper; the key only if asked', async () => {
    const address = `${examAddress}#seed=21&questions=6`;
    const { page } = await visit(address);
    await ready(page, 'exam');
    await page.getByRole('button', { name: 'Begin the exam' }).click();
    const asked = await idsOnScreen(page);
    expect(new Set(asked).size).toBe(6);
    await page.locator('.exam-overview button').first().click();
    const options = await optionsOf(page);

    const { page: other } = await visit(address);
    await ready(other, 'exam');
    await other.getByRole('button', { name: 'Prepare it for paper' }).click();
    await other.getByRole('heading', { name: 'Answer sheet: Paper 21' }).waitFor();
    const printed = await other
      .locator('.exam-paper .question fieldset[aria-labelledby]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-labelledby')!.split('--', 1)[0]!));
    expect(printed).toEqual(asked);
    expect((await optionsOf(other)).slice(0, options.length)).toEqual(options);
    expect(await other.locator('.exam-key').count()).toBe(0);
    await other.getByLabel('With the marking key, on pages of its own').check();
    expect(await other.locator('.exam-key > ol > li').count()).toBe(6);
  });

  it('has a clock that can be paused, extended and turned off', async () => {
    const { page } = await visit(`${examAddress}#seed=7&questions=3`);
    await ready(page, 'exam');
    await page.getByLabel('With a clock').check();
    await page.getByLabel('Minutes on the clock').fill('10');
    await page.getByRole('button', { name: 'Begin the exam' }).click();
    const clock = page.getByRole('timer');
    expect(await clock.innerText()).toMatch(/^Time left: (10:00|9:5\d)$/);
    await page.getByRole('button', { name: 'Pause the clock' }).click();
    await expect.poll(() => page.locator('.exam .question').count()).toBe(0);
    await page.getByRole('button', { name: '5 minutes more' }).click();
    await expect.poll(() => clock.innerText()).toMatch(/^Paused, 1[45]:\d\d left$/);
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(() => page.locator('.exam .question').count()).toBe(1);
    await page.getByRole('button', { name: 'Without the clock' }).click();
    await expect.poll(() => clock.count()).toBe(0);
  });

  it.each(looks)('is free of accessibility violations, %s at %i px', async (colorScheme, width) => {
    const { page } = await visit(`${examAddress}#seed=7&questions=5`, {
      colorScheme,
      viewport: { width, height: 800 },
    });
    await ready(page, 'exam');
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('With a clock').check();
    await page.getByRole('button', { name: 'Begin the exam' }).click();
    await page.getByRole('timer').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await fits()).toBeLessThanOrEqual(width);
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await page.getByRole('button', { name: 'Finish and see the result' }).click();
    await page.getByText('Your answers and the result are saved on this device.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await fits()).toBeLessThanOrEqual(width);
    await page.getByRole('button', { name: 'Another exam' }).click();
    await page.getByRole('region', { name: 'Earlier exams' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Prepare it for paper' }).click();
    await page.getByLabel('With the marking key, on pages of its own').check();
    expect(await violations(page)).toEqual([]);
    expect(await fits()).toBeLessThanOrEqual(width);
  });
});

it.each([planAddress, examAddress])('%s says without script what it would do, and leads elsewhere', async (address) => {
  const { page } = await visit(address, { javaScriptEnabled: false });
  expect(await page.locator('main').innerText()).toContain('With JavaScript this page');
  expect(await page.locator('main noscript a, main .exam a').count()).toBeGreaterThan(0);
  await page.locator('main a[href$="/print/"]').waitFor();
});
