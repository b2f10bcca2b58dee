import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer } from '../../src/cli/serve.ts';
import { runNode } from '../run-node.ts';
import { violations } from './axe.ts';
import { useBrowser, wakeIslands } from './browser.ts';

const project = join(import.meta.dirname, '../..');
const folder = join(project, '.cache/test-typed-questions');
const base = '/courses/typed/';
const server = createStaticServer(folder, base);
const { visit } = useBrowser();
let chapter: string;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  const course = join(project, 'tests/fixtures/courses/typed-questions');
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--course', course, '--out', folder]);
  if (code !== 0) throw new Error(`The course does not build:\n${output}`);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  chapter = `http://127.0.0.1:${address.port}${base}chapters/typed/`;
});

afterAll(async () => {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
});

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function wake(page: Page, id: string): Promise<Locator> {
  const question = page.locator(`#${id}`);
  await question.scrollIntoViewIfNeeded();
  await question.locator('[data-ready]').waitFor();
  return question;
}

const check = (question: Locator) => question.getByRole('button', { name: 'Check my answer' });
const verdict = async (question: Locator): Promise<string> => {
  await question.getByText('Saved on this device.').waitFor();
  return question.locator('.verdict').innerText();
};

const isFocused = (element: Locator) => element.evaluate((one) => one === document.activeElement);

describe('with the keyboard alone', () => {
  it('a word is typed, and a slip of the pen is told', async () => {
    const { page, complaints } = await visit(chapter);
    const question = await wake(page, 'name-walker');
    await question.getByLabel('Your answer').focus();
    await page.keyboard.press('Enter');
    await question.getByText('Type an answer first.').waitFor();
    await page.keyboard.type('walkar');
    await page.keyboard.press('Enter');
    expect(await verdict(question)).toContain('Close: check the spelling.');
    await question.getByRole('button', { name: 'Try again' }).click();
    await page.keyboard.type('Walker ');
    await page.keyboard.press('Enter');
    await question.locator('.verdict-right').waitFor();
    expect(complaints).toEqual([]);
  });

  it('gaps are filled amid terms, citations, lists and formulas, and keep what was typed beside their marks', async () => {
    const { page, complaints } = await visit(chapter);
    const question = await wake(page, 'fill-walk');
    expect(await question.locator('.cloze').locator('a.term, a.cite, math, strong input, li select').count()).toBe(5);
    await question.getByLabel('Gap 1 of 3: a number').focus();
    await page.keyboard.type('4');
    await page.keyboard.press('Tab');
    while (!(await isFocused(question.getByLabel('Gap 2 of 3')))) await page.keyboard.press('Tab');
    await page.keyboard.type('sle');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Strolling');
    await page.keyboard.press('Enter');
    const said = await verdict(question);
    expect(said).toContain('Partly right.');
    expect(said).toContain('Who is faster runs.');
    expect(await question.getByLabel('Gap 1 of 3: a number').inputValue()).toBe('4');
    expect(await question.getByLabel('Gap 2 of 3').inputValue()).toBe('sleeping');
    const marks = await question.locator('.gap .mark').allInnerTexts();
    expect(marks.map((mark) => mark.trim())).toEqual(['Right', 'Not quite', 'Right']);
    await page.reload();
    const again = await wake(page, 'fill-walk');
    await again.getByText('You answered this on').waitFor();
    expect(await again.getByLabel('Gap 3 of 3').inputValue()).toBe('Strolling');
    expect(complaints).toEqual([]);
  });

  it('an essay is written, compared, marked and kept', async () => {
    const { page } = await visit(chapter);
    const question = await wake(page, 'write-walk');
    await question.getByLabel('Your text').focus();
    await page.keyboard.type('Too short');
    await question.getByRole('button', { name: 'Compare with the answer' }).click();
    await question.getByText('Write at least this many words first: 3.').waitFor();
    await question.getByLabel('Your text').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' no more');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        question
          .locator('.model-answer > p')
          .first()
          .evaluate((one) => one === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await question.getByRole('button', { name: 'Save my mark' }).press('Enter');
    expect(await verdict(question)).toContain('Partly right.');
    await page.reload();
    const again = await wake(page, 'write-walk');
    await again.getByText('You answered this on').waitFor();
    expect(await again.getByLabel('Your text').inputValue()).toBe('Too short no more');
    expect(await again.getByRole('checkbox').isChecked()).toBe(true);
  });

  it('a card is looked at and rated, and its back is not in the page before', async () => {
    const { page } = await visit(chapter);
    const question = await wake(page, 'recall-pace');
    expect(await question.innerText()).not.toContain('How far one goes');
    await question.getByRole('button', { name: 'Compare with the answer' }).press('Enter');
    await question.getByText('How far one goes in an hour.').waitFor();
    await question.getByRole('button', { name: 'Save my mark' }).press('Enter');
    await question.getByText('Say first how it went.').waitFor();
    await question.getByLabel('Good: I knew it').press('Space');
    await question.getByRole('button', { name: 'Save my mark' }).press('Enter');
    expect(await verdict(question)).toContain('Right.');
  });

  it('a probability is set by arrow keys and told, and a forecast is scored', async () => {
    const { page } = await visit(chapter);
    const question = await wake(page, 'guess-far');
    await question.getByLabel('20 to 40 km').press('Space');
    await question.getByRole('slider').press('End');
    await question.getByRole('slider').press('ArrowLeft');
    await question.getByText('99 %', { exact: true }).waitFor();
    await check(question).press('Enter');
    const said = await verdict(question);
    expect(said).toContain('Right: it came true, and you gave it 99 %.');
    expect(said).not.toContain('Partly');
  });
});

describe('by touch', () => {
  it('a wrong cell of a game is answered with the deviation that breaks it', async () => {
    const { page, complaints } = await visit(chapter, phone);
    const question = await wake(page, 'bridge-nash');
    await question.getByText('(Wait, Wait)').tap();
    await check(question).tap();
    expect(await verdict(question)).toContain('(Wait, Wait): Ann does better with Go, for 4 instead of 3.');
    const name = await wake(page, 'bridge-name');
    await name.getByText('Chicken').tap();
    await check(name).tap();
    expect(await verdict(name)).toContain('Right.');
    expect(complaints).toEqual([]);
  });

  it('a number is asked of the model, with other values at the next attempt, and always marked by them', async () => {
    const { page, complaints } = await visit(chapter, phone);
    const question = await wake(page, 'how-far');
    const stems: string[] = [];
    for (let attempt = 0; attempt < 4; attempt++) {
      const stem = await question.locator('.stem').innerText();
      stems.push(stem);
      const [v, t] = [...stem.matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number)) as [number, number];
      await question.locator('input').fill(String(v * t));
      await check(question).tap();
      const said = await verdict(question);
      expect(said).toContain('Right.');
      expect(said).toContain(`${v} times ${t} is ${(v * t).toFixed(1)}`);
      await question.getByRole('button', { name: 'Try again' }).tap();
    }
    expect(new Set(stems).size).toBeGreaterThan(1);
    expect(complaints).toEqual([]);
  });
});

it('without script everything asked can be read and nothing of the key, on paper as on the screen', async () => {
  const { page } = await visit(chapter, { javaScriptEnabled: false });
  const text = await page.locator('main').innerText();
  for (const asked of [
    'What is one who walks called?',
    'Slower is',
    'Why walk?',
    'What is a pace?',
    'what Ann gets',
    '20 to 40 km',
  ])
    expect(text).toContain(asked);
  const html = await page.content();
  for (const secret of ['strolling', 'running*', 'one <em>sees</em> more', 'Who is faster runs', 'Pace times time'])
    expect(html).not.toContain(secret);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each([360, 1280])(
    'at %i pixels axe finds nothing, before and after the verdicts, and nothing is cut off',
    async (width) => {
      const { page } = await visit(chapter, { colorScheme, viewport: { width, height: 800 } });
      await wakeIslands(page);
      expect(await violations(page)).toEqual([]);
      await page.locator('#name-walker input[type=text]').fill('runner');
      await page.locator('#fill-walk input[name=gap-c1]').fill('five');
      await page.locator('#write-walk textarea').fill('One two three');
      await page.locator('#bridge-nash input').first().check();
      await page.locator('#bridge-name input').first().check();
      await page.locator('#how-far input').fill('1');
      await page.locator('#guess-far input').first().check();
      for (const id of ['name-walker', 'fill-walk', 'bridge-nash', 'bridge-name', 'how-far', 'guess-far'])
        await check(page.locator(`#${id}`)).click();
      for (const id of ['write-walk', 'recall-pace'])
        await page.locator(`#${id}`).getByRole('button', { name: 'Compare with the answer' }).click();
      await page.locator('#recall-pace .ratings').waitFor();
      expect(await violations(page)).toEqual([]);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      const fields = page.locator('.gap input, .gap select, .typed input, .option, .probability input');
      for (const box of await fields.all()) expect((await box.boundingBox())!.height).toBeGreaterThanOrEqual(24);
    },
  );
});
