import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SingleChoice } from '../../src/quiz/types/single-choice/schema.ts';
import { useBrowser } from './browser.ts';

const { visit, open, newProfile } = useBrowser();
const chapter = 'chapters/security-dilemma/';
const quiz = parse(readFileSync('quizzes/03-security-dilemma.yaml', 'utf8')) as { items: SingleChoice[] };
const first = quiz.items[0]!;
const keyOf = ({ choices }: SingleChoice) => choices.findIndex(({ correct }) => correct);

const questionOf = (page: Page, id: string) => page.locator(`#${id}`);

async function wake(page: Page, id: string) {
  const question = questionOf(page, id);
  await question.scrollIntoViewIfNeeded();
  await question.locator('[data-ready]').waitFor();
  return question;
}

/** Reads the log as it lies in the browser. */
const readLog = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ type: string; item: string; seq: number; payload: Record<string, unknown> }[]>(
        (resolve, reject) => {
          const { base, course } = document.documentElement.dataset;
          const request = indexedDB.open(`fulcrum:${base}:${course}`);
          request.onerror = () => reject(new Error('no database'));
          request.onsuccess = () => {
            const all = request.result.transaction('events').objectStore('events').getAll();
            all.onsuccess = () => {
              request.result.close();
              resolve(all.result as never);
            };
          };
        },
      ),
  );

describe('a question', () => {
  it('shows the feedback of the option chosen, the right answer, the explanation and the passage, and saves', async () => {
    const { page, complaints } = await visit(chapter);
    const question = await wake(page, first.id);
    const wrong = (keyOf(first) + 1) % 3;
    await question.getByRole('radio').nth(wrong).check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Saved on this device.').waitFor();
    const text = await question.locator('.verdict').innerText();
    expect(text).toContain('Not quite.');
    expect(text).toContain('The right answer:');
    expect(await question.getByRole('link').last().getAttribute('href')).toContain('#');
    const log = await readLog(page);
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({
      type: 'answer',
      item: first.id,
      seq: 1,
      payload: {
        response: { choice: first.choices[wrong]!.id },
        score: 0,
        max: 1,
        shown: first.choices.map(({ id }) => id),
      },
    });
    expect(complaints).toEqual([]);
  });

  it('asks for a choice before it gives a verdict, and records nothing', async () => {
    const { page } = await visit(chapter);
    const question = await wake(page, first.id);
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Choose an answer first.').waitFor();
    expect(await readLog(page)).toEqual([]);
  });

  it('remembers the answer after a reload, and a second try is a second event', async () => {
    const { page } = await visit(chapter);
    let question = await wake(page, first.id);
    await question.getByRole('radio').nth(keyOf(first)).check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Saved on this device.').waitFor();
    await page.reload();
    question = await wake(page, first.id);
    await question.getByText('You answered this on').waitFor();
    expect(await question.getByRole('radio').nth(keyOf(first)).isChecked()).toBe(true);
    expect(await question.locator('.verdict').innerText()).toContain('Right.');
    await question.getByRole('button', { name: 'Try again' }).click();
    await question
      .getByRole('radio')
      .nth((keyOf(first) + 1) % 3)
      .check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Saved on this device.').waitFor();
    expect((await readLog(page)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('is answered by keyboard alone: arrows choose, Enter checks, focus goes to the verdict', async () => {
    const { page } = await visit(chapter);
    const question = await wake(page, first.id);
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await question.getByText('Saved on this device.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.verdict') !== null)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  });

  it('is answered by touch on a phone', async () => {
    const { page } = await visit(chapter, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    const question = await wake(page, first.id);
    const option = question.locator('.option').nth(1);
    expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await option.tap();
    await question.getByRole('button', { name: 'Check my answer' }).tap();
    await question.getByText('Saved on this device.').waitFor();
  });

  it('shows in a second tab within a second what was answered in the first', async () => {
    const profile = await newProfile();
    // Both tabs note by the clock of the machine when they say it.
    await profile.addInitScript(() => {
      const seen: Record<string, number> = {};
      Object.assign(globalThis, { seen });
      new MutationObserver(() => {
        for (const text of ['Saved on this device.', 'You answered this on'])
          if (seen[text] === undefined && document.body.textContent.includes(text)) seen[text] = Date.now();
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    const momentOf = (page: Page, text: string) =>
      page.evaluate((key) => (globalThis as unknown as { seen: Record<string, number> }).seen[key]!, text);
    const one = await open(chapter, profile);
    const two = await open(chapter, profile);
    const there = await wake(two.page, first.id);
    const here = await wake(one.page, first.id);
    await here.getByRole('radio').nth(keyOf(first)).check();
    await here.getByRole('button', { name: 'Check my answer' }).click();
    await here.getByText('Saved on this device.').waitFor();
    await there.getByText('You answered this on').waitFor();
    expect(await there.locator('.verdict').innerText()).toContain('Right.');
    const [said, shown] = [
      await momentOf(one.page, 'Saved on this device.'),
      await momentOf(two.page, 'You answered this on'),
    ];
    expect(shown - said).toBeLessThan(1000);
  });

  it('loses nothing when two tabs write at the same time', async () => {
    const profile = await newProfile();
    const tabs = [await open(chapter, profile), await open(chapter, profile)];
    const items = quiz.items.slice(0, 6);
    for (const { page } of tabs) for (const { id } of items) await wake(page, id);
    await Promise.all(
      items.map(async ({ id }, index) => {
        const question = questionOf(tabs[index % 2]!.page, id);
        await question.getByRole('radio').first().check();
        await question.getByRole('button', { name: 'Check my answer' }).click();
        await question.getByText('Saved on this device.').waitFor();
      }),
    );
    const log = await readLog(tabs[0]!.page);
    expect(log.map(({ item }) => item).sort()).toEqual(items.map(({ id }) => id).sort());
    expect(log.map(({ seq }) => seq).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('says that an answer is of an older revision instead of replaying its verdict', async () => {
    const profile = await newProfile();
    const { page } = await open(chapter, profile);
    const question = await wake(page, first.id);
    await question.getByRole('radio').nth(keyOf(first)).check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Saved on this device.').waitFor();
    await profile.route('**/quizzes/*.json', async (route) => {
      const response = await route.fetch();
      const data = (await response.json()) as { questions: { question: { revision: number } }[] };
      for (const { question: one } of data.questions) one.revision += 1;
      await route.fulfill({ json: data });
    });
    await page.reload();
    const again = await wake(page, first.id);
    await again.getByText('This question has been revised since you answered it').waitFor();
    expect(await again.getByRole('button', { name: 'Check my answer' }).isVisible()).toBe(true);
    expect(await again.getByText('Right.').count()).toBe(0);
    expect(await readLog(page)).toHaveLength(1);
  });

  it('is saved once, however often the button is pressed', async () => {
    const { page } = await visit(chapter);
    const question = await wake(page, first.id);
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: 'Check my answer' }).evaluate((button: HTMLButtonElement) => {
      button.click();
      button.click();
      button.form?.requestSubmit();
    });
    await question.getByText('Saved on this device.').waitFor();
    expect(await readLog(page)).toHaveLength(1);
  });

  it('waits for its script when it is sent before it is awake', async () => {
    const profile = await newProfile();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await profile.route('**/quizzes/*.json', async (route) => {
      await held;
      await route.continue();
    });
    const { page } = await open(chapter, profile);
    const question = questionOf(page, first.id);
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    release();
    await question.getByText('Saved on this device.').waitFor();
    expect(await readLog(page)).toHaveLength(1);
  });

  it('goes on saving after the database was deleted underneath', async () => {
    const { page } = await visit(chapter);
    const question = await wake(page, first.id);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const { base, course } = document.documentElement.dataset;
          const request = indexedDB.deleteDatabase(`fulcrum:${base}:${course}`);
          request.onsuccess = () => resolve();
          request.onblocked = () => reject(new Error('the page held on to its database'));
        }),
    );
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Saved on this device.').waitFor();
    expect(await readLog(page)).toHaveLength(1);
  });

  it('steps aside for a tab with a newer version, and then says honestly that nothing is saved', async () => {
    const { page } = await visit(chapter);
    const question = await wake(page, first.id);
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const { base, course } = document.documentElement.dataset;
          const request = indexedDB.open(`fulcrum:${base}:${course}`, 99);
          request.onsuccess = () => resolve();
          request.onblocked = () => reject(new Error('the page held on to its database'));
        }),
    );
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Your answer could not be saved: A newer version of the course is open').waitFor();
  });

  it('can still be answered when the store is refused, and says why nothing was kept', async () => {
    const profile = await newProfile();
    await profile.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError');
      };
    });
    const { page } = await open(chapter, profile);
    const question = await wake(page, first.id);
    await question.getByText('Earlier answers cannot be read here').waitFor();
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Your answer could not be saved: This browser keeps nothing here').waitFor();
    expect(await question.getByText('Read the passage again').isVisible()).toBe(true);
  });

  it('stays readable with a notice when its key cannot be loaded', async () => {
    const profile = await newProfile();
    await profile.route('**/quizzes/*.json', (route) => route.abort());
    const { page } = await open(chapter, profile);
    const question = questionOf(page, first.id);
    await question.scrollIntoViewIfNeeded();
    await question.getByText('The interactive question did not load').waitFor();
    expect(await question.getByRole('radio').count()).toBe(3);
  });
});
