import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { answerQuestion, chapter, questionIds, quiz, readLog, wakeQuestion } from './record.ts';

const { open, newProfile } = useBrowser();
const dayMillis = 86_400_000;
const begin = new Date(2026, 10, 24, 8).getTime();
const [first, second, third] = questionIds as [string, string, string];

const ready = (page: Page, island: string) => page.locator(`[data-island="${island}"][data-ready]`).waitFor();
const idsOf = (log: readonly { readonly id: string }[]) => log.map(({ id }) => id).sort();

/** The options of a question that is answered by choosing one; undefined for others. */
function choicesOf(id: string): readonly { readonly id: string; readonly correct?: boolean }[] | undefined {
  const item = quiz.items.find((one) => one.id === id);
  return item?.type === 'single-choice' ? item.choices : undefined;
}
const keyOf = (id: string) => choicesOf(id)?.find(({ correct }) => correct)?.id;

/** Answers a question in its chapter; its options stand there as the author wrote them. */
const answerIn = (page: Page, id: string, isRight: boolean) =>
  answerQuestion(
    page,
    id,
    choicesOf(id)!.findIndex(({ correct = false }) => correct === isRight),
  );

it('takes a reader from the first answer to a passed exam and on to another device, and loses nothing', async () => {
  const profile = await newProfile();
  await profile.clock.setFixedTime(begin);
  const day = (count: number) => profile.clock.setFixedTime(begin + count * dayMillis);

  // Reads and answers; the page is closed.
  const reading = await open(chapter, profile);
  await answerIn(reading.page, first, true);
  await answerIn(reading.page, second, false);
  await reading.page.close();

  // The next day the answers are there, and what was wrong is revised.
  await day(1);
  const { page, complaints } = await open(chapter, profile);
  const root = page.url().replace(chapter, '');
  await (await wakeQuestion(page, first)).getByText('You answered this on').waitFor();
  await page.goto(`${root}revision/`);
  await ready(page, 'revision');
  await page.getByRole('radio', { name: 'Wrong last time (1)' }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await ready(page, 'session');
  await page.locator(`.question form input[value="${keyOf(second)}"]`).check();
  await page.getByRole('button', { name: 'Check my answer' }).click();
  await page.getByText('Saved on this device.').waitFor();

  // An exam two weeks ahead: a plan, and each day what it asks for.
  await page.goto(`${root}revision/plan/`);
  await ready(page, 'plan');
  await page.getByLabel('Date and time').fill('2026-12-09T09:00');
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.getByRole('heading', { name: 'What will I have?' }).waitFor();
  const days = page.locator('.exam-calendar tbody tr');
  expect(await days.count()).toBe(15);
  await day(8);
  await page.reload();
  await ready(page, 'plan');
  await expect.poll(() => days.count()).toBe(8);
  await page.getByRole('link', { name: 'Start today’s session' }).click();
  await ready(page, 'session');
  await page.getByText(/^Done: 0 of \d+\./).waitFor();

  // A mock exam on the eve; its answers count like any others.
  await day(14);
  await page.goto(`${root}revision/exam/#seed=11&questions=6&c.puzzle=0&c.many-vectors=0`);
  await ready(page, 'exam');
  await page.getByRole('button', { name: 'Begin the exam' }).click();
  const overview = page.locator('.exam-overview button');
  await overview.first().waitFor();
  let right = 0;
  for (const button of await overview.all()) {
    await button.click();
    const key = keyOf((await page.locator('.exam .question').getAttribute('id'))!);
    if (key === undefined) continue;
    await page.locator(`.exam .question input[value="${key}"]`).check();
    right++;
  }
  expect(right).toBeGreaterThan(2);
  await page.getByRole('button', { name: 'Finish', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Finish and see the result' }).press('Enter');
  await page.getByRole('region', { name: new RegExp(`^Result: ${right} of \\d+ points$`) }).waitFor();
  await page.getByText('Your answers and the result are saved on this device.').waitFor();

  // Saves the record and erases the device.
  await page.goto(`${root}your-data/`);
  const before = await readLog(page);
  expect(new Set(before.map(({ type }) => type))).toEqual(new Set(['answer', 'plan', 'exam']));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my record' }).click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  await page.getByRole('button', { name: 'Erase everything …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await page.getByText('nothing of you is kept in this browser').waitFor();

  // A second device, with an answer of its own, takes the file: both are there, in one order.
  const other = await newProfile();
  await other.clock.setFixedTime(begin + 15 * dayMillis);
  const there = await open(chapter, other);
  await answerIn(there.page, third, true);
  const own = await readLog(there.page);
  await there.page.goto(`${root}your-data/`);
  await there.page.locator('#data--file').setInputFiles({ name: 'r.jsonl', mimeType: '', buffer: Buffer.from(file) });
  await there.page.getByText(`New entries: ${before.length}.`).waitFor();
  expect(idsOf(await readLog(there.page))).toEqual(idsOf([...before, ...own]));
  await there.page.goto(`${root}revision/`);
  await ready(there.page, 'revision');
  await there.page.getByRole('radio', { name: 'Wrong last time (0)' }).waitFor();
  expect([...reading.complaints, ...complaints, ...there.complaints]).toEqual([]);
});
