import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { readLog } from './record.ts';

const { visit, open, newProfile } = useBrowser();
const address = 'quizzes/security-dilemma-quiz/';
const quiz = parse(readFileSync('quizzes/03-security-dilemma.yaml', 'utf8')) as {
  items: { id: string; type: string; choices?: { id: string; correct?: boolean }[] }[];
};
const singles = quiz.items.filter(({ type }) => type === 'single-choice');

const ready = (page: Page) => page.locator('[data-island="quiz"][data-ready]').waitFor();
const order = (page: Page) => page.locator('.question').evaluateAll((all) => all.map(({ id }) => id));
const choose = async (page: Page, id: string, isRight: boolean) => {
  const { choices = [] } = singles.find((one) => one.id === id)!;
  const { id: choice } = choices.find(({ correct = false }) => correct === isRight)!;
  await page.locator(`#${id} input[value="${choice}"]`).check();
};
const answer = async (page: Page, id: string, isRight: boolean) => {
  await choose(page, id, isRight);
  await page.locator(`#${id}`).getByRole('button', { name: 'Check my answer' }).click();
  await page.locator(`#${id}`).getByText('Saved on this device.').waitFor();
};

describe('the page of a quiz', () => {
  it('asks every question of the quiz, and without script too, with the way to the answers', async () => {
    const profile = await newProfile({ javaScriptEnabled: false });
    const { page } = await open(address, profile);
    expect(await order(page)).toEqual(quiz.items.map(({ id }) => id));
    expect(await page.locator('main a[href*="/answers/"]').count()).toBeGreaterThan(0);
  });

  it('keeps what was answered and filled in over a reload', async () => {
    const { page } = await visit(address);
    await ready(page);
    const [first, second] = singles;
    await answer(page, first!.id, true);
    await choose(page, second!.id, false);
    await page.reload();
    await ready(page);
    expect(await page.locator(`#${first!.id} .verdict`).innerText()).toContain('Right.');
    expect(await page.locator(`#${second!.id} input:checked`).count()).toBe(1);
    expect(await page.locator(`#${second!.id} .verdict`).count()).toBe(0);
    await page.getByText(`1 of ${quiz.items.length} questions answered.`).waitFor();
  });

  it('asks how sure one is before the verdict, charges for a hint, takes a decimal comma, and asks again later', async () => {
    const { page, complaints } = await visit(address);
    await ready(page);
    const question = page.locator('#sd-threshold-number');
    await question.scrollIntoViewIfNeeded();
    const hint = question.getByRole('button', { name: 'Show a hint (costs 20% of the points)' });
    await hint.click();
    await question.getByText('Work out the two differences first').waitFor();
    await question.getByRole('radio', { name: 'Certain', exact: true }).check();
    await question.getByRole('textbox').fill('0,75');
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Saved on this device.').waitFor();
    expect(await question.locator('.verdict').innerText()).toContain('Right. Points: 0.8 of 1.');
    expect(await question.getByRole('radio', { name: 'Certain', exact: true }).count()).toBe(0);
    await question.getByRole('button', { name: 'Ask me again later' }).click();
    await question.getByRole('button', { name: 'Ask me again later' }).waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await readLog(page)).map(({ type, item }) => [type, item]))
      .toEqual([
        ['answer', 'sd-threshold-number'],
        ['later', 'sd-threshold-number'],
      ]);
    expect((await readLog(page))[0]!.payload).toMatchObject({ confidence: 'certain', score: 0.8 });
    expect(complaints).toEqual([]);
  });

  it('draws a new attempt in another order, the same for everybody who has its number', async () => {
    const { page } = await visit(address);
    await ready(page);
    await page.getByRole('button', { name: 'Begin a new attempt' }).click();
    await page.waitForFunction(() => location.hash.startsWith('#seed='));
    const drawn = await order(page);
    expect([...drawn].sort()).toEqual(quiz.items.map(({ id }) => id).sort());
    expect(drawn).not.toEqual(quiz.items.map(({ id }) => id));
    const options = (of: Page) =>
      of.locator(`#${singles[0]!.id} input`).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const other = await open(`${address}${await page.evaluate(() => location.hash)}`, await newProfile());
    await ready(other.page);
    expect(await order(other.page)).toEqual(drawn);
    expect(await options(other.page)).toEqual(await options(page));
  });

  it('asks as many questions as the reader wants, from every objective, and says so in the address', async () => {
    const { page } = await visit(address);
    await ready(page);
    await page.getByLabel('Questions in a new attempt:').selectOption('5');
    await page.getByRole('button', { name: 'Begin a new attempt' }).click();
    await page.waitForFunction(() => location.hash.includes('count=5'));
    expect(await order(page)).toHaveLength(5);
    const other = await open(`${address}${await page.evaluate(() => location.hash)}`, await newProfile());
    await ready(other.page);
    expect(await order(other.page)).toEqual(await order(page));
  });

  it('held to the end, says nothing before, then marks all, sums up by objective, and repeats only what was wrong', async () => {
    const { page, complaints } = await visit(address);
    await ready(page);
    await page.getByRole('radio', { name: 'At the end' }).check();
    expect(await page.getByRole('button', { name: 'Check my answer' }).count()).toBe(0);
    const [first, second] = singles;
    await choose(page, first!.id, true);
    await choose(page, second!.id, false);
    expect(await page.locator('.verdict').count()).toBe(0);
    await page.getByRole('button', { name: 'Finish and see the result' }).click();
    const result = page.getByRole('region', { name: /^Result: 1 of \d+ points$/ });
    await result.waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('quiz--result');
    await page.getByText('Saved on this device.').waitFor();
    expect(await page.locator('.verdict').count()).toBe(2);
    expect(await result.getByRole('link').count()).toBeGreaterThan(0);
    await result.getByRole('button', { name: 'Repeat only what was not right' }).click();
    await expect.poll(async () => (await order(page)).includes(first!.id)).toBe(false);
    expect(await order(page)).toContain(second!.id);
    expect(complaints).toEqual([]);
  });

  it.each([
    ['light', 360],
    ['dark', 1280],
  ] as const)('is free of accessibility violations, answered and not, %s at %i px', async (colorScheme, width) => {
    const { page } = await visit(address, { colorScheme, viewport: { width, height: 800 } });
    await ready(page);
    expect(await violations(page)).toEqual([]);
    await answer(page, singles[0]!.id, true);
    await answer(page, singles[1]!.id, false);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});
