import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { parse } from 'yaml';
import type { Quiz } from '../../src/schemas/quiz.ts';
import type { RecordEvent } from '../../src/study/events.ts';

export const chapter = 'chapters/security-dilemma/';
export const quiz = parse(readFileSync('quizzes/03-security-dilemma.yaml', 'utf8')) as Quiz;
// There may be questions of other types among them.
const plain = quiz.items.filter(({ type }) => (type as string) === 'single-choice').map(({ id }) => id);

/** Ids of questions that are answered by choosing one option. */
export const questionIds = plain.slice(0, 6);

export async function wakeQuestion(page: Page, id: string): Promise<Locator> {
  const question = page.locator(`#${id}`);
  await question.scrollIntoViewIfNeeded();
  await question.locator('[data-ready]').waitFor();
  return question;
}

/** Chooses an option and sends the answer. Does not wait until it is saved. */
export async function sendAnswer(page: Page, id: string, option = 0): Promise<Locator> {
  const question = await wakeQuestion(page, id);
  const again = question.getByRole('button', { name: 'Try again' });
  if (await again.isVisible()) await again.click();
  await question.getByRole('radio').nth(option).check();
  await question.getByRole('button', { name: 'Check my answer' }).click();
  return question;
}

export async function answerQuestion(page: Page, id: string, option = 0): Promise<void> {
  await (await sendAnswer(page, id, option)).getByText('Saved on this device.').waitFor();
}

/** Reads the log as it lies in the browser; it must be there. */
export const readLog = (page: Page): Promise<RecordEvent[]> =>
  page.evaluate(
    () =>
      new Promise<RecordEvent[]>((resolve, reject) => {
        const { base, course } = document.documentElement.dataset;
        const request = indexedDB.open(`fulcrum:${base}:${course}`);
        request.onerror = () => reject(new Error('no database'));
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as RecordEvent[]);
          };
        };
      }),
  );

/** Deletes the log under whatever page has it open. */
export const deleteLog = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const { base, course } = document.documentElement.dataset;
        const request = indexedDB.deleteDatabase(`fulcrum:${base}:${course}`);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(new Error('not deleted'));
      }),
  );

/** Adds events to the record of a page by way of the page of the learner’s data, and comes back. */
export async function takeRecord(page: Page, events: readonly RecordEvent[]): Promise<void> {
  const back = page.url();
  const base = await page.evaluate(() => document.documentElement.dataset.base!);
  await page.goto(new URL(`${base.replace(/\/$/, '')}/your-data/`, back).href);
  await page.locator('#data--file').setInputFiles({
    name: 'r.jsonl',
    mimeType: '',
    buffer: Buffer.from(events.map((event) => `${JSON.stringify(event)}\n`).join('')),
  });
  await page.locator('#data--report p').first().waitFor();
  await page.goto(back);
}
