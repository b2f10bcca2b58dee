import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer } from '../../src/cli/serve.ts';
import { runNode } from '../run-node.ts';
import { violations } from './axe.ts';
import { useBrowser, wakeIslands } from './browser.ts';

const project = join(import.meta.dirname, '../..');
const folder = join(project, '.cache/test-questions');
const base = '/courses/questions/';
const server = createStaticServer(folder, base);
const { visit } = useBrowser();
let chapter: string;

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  const course = join(project, 'tests/fixtures/courses/questions');
  const { code, output } = await runNode(['src/cli/fulcrum.ts', 'build', '--course', course, '--out', folder]);
  if (code !== 0) throw new Error(`The course does not build:\n${output}`);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  chapter = `http://127.0.0.1:${address.port}${base}chapters/kinds/`;
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

/** Presses Tab until something is focused. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there.');
}

/** Begins with the keyboard at the head of a question. */
async function enter(page: Page, id: string): Promise<Locator> {
  const question = await wake(page, id);
  await question.evaluate((element) => {
    element.setAttribute('tabindex', '-1');
    element.focus();
  });
  return question;
}

const tall = async (element: Locator): Promise<number> => Math.round((await element.boundingBox())!.height);
const textsOf = async (found: Locator) => (await found.allInnerTexts()).map((text) => text.trim());
const breadOrder = [
  'The farmer sows wheat.',
  'The farmer reaps it.',
  'The miller grinds it.',
  'The baker bakes bread.',
];
const orderShown = (question: Locator) => question.locator('.order-text').allInnerTexts();

describe('with the keyboard alone', () => {
  it('right sides are matched with left sides', async () => {
    const { page, complaints } = await visit(chapter);
    const question = await enter(page, 'match-makers');
    for (const [left, letter] of [
      ['baker', 'B'],
      ['brewer', 'Beer'],
      ['miller', 'F'],
    ] as const) {
      await tabTo(page, question.locator(`[name="for-${left}"]`));
      await page.keyboard.type(letter === 'B' ? 'Bread' : letter);
    }
    await tabTo(page, check(question));
    await page.keyboard.press('Enter');
    expect(await verdict(question)).toContain('Right.');
    expect(complaints).toEqual([]);
  });

  it('items are put into categories', async () => {
    const { page } = await visit(chapter);
    const question = await enter(page, 'sort-plants');
    const rank = { root: 0, leaf: 1, fruit: 2 };
    for (const [item, category] of Object.entries({ carrot: 'root', beet: 'root', spinach: 'leaf', tomato: 'fruit' })) {
      await question.locator(`[name="for-${item}"]`).first().focus();
      await page.keyboard.press('Space');
      for (let step = 0; step < rank[category as keyof typeof rank]; step++) await page.keyboard.press('ArrowRight');
    }
    await tabTo(page, check(question));
    await page.keyboard.press('Enter');
    expect(await verdict(question)).toContain('Right.');
  });

  it('items are put in order; each move is announced, and the focus stays on its button', async () => {
    const { page, complaints } = await visit(chapter);
    const question = await enter(page, 'order-bread');
    expect(await orderShown(question)).not.toEqual(breadOrder);
    for (const [place, text] of breadOrder.entries()) {
      const up = question.getByRole('button', { name: `Move up: ${text}` });
      while ((await orderShown(question)).indexOf(text) > place) {
        const before = (await orderShown(question)).indexOf(text);
        await up.focus();
        await page.keyboard.press('Enter');
        await question.getByText(`${text}, now ${before} of 4`).waitFor();
        await expect.poll(() => up.evaluate((element) => element === document.activeElement)).toBe(true);
      }
    }
    expect(await question.locator('.order-status').getAttribute('role')).toBe('status');
    await tabTo(page, check(question));
    await page.keyboard.press('Enter');
    expect(await verdict(question)).toContain('Right.');
    expect(complaints).toEqual([]);
  });

  it('an area of a picture is chosen in its list, and the picture shows it', async () => {
    const { page, complaints } = await visit(chapter);
    const question = await enter(page, 'find-turkey');
    await tabTo(page, question.getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    expect(await question.locator('.area-chosen').getAttribute('data-area')).toBe('south');
    expect(await question.locator('.area-label').textContent()).toBe('The country in the south');
    await tabTo(page, check(question));
    await page.keyboard.press('Enter');
    expect(await verdict(question)).toContain('Right.');
    expect(complaints).toEqual([]);
  });
});

describe('with a finger on a phone', () => {
  it('right sides are matched with left sides, from lists 44 px high', async () => {
    const { page } = await visit(chapter, phone);
    const question = await wake(page, 'match-makers');
    for (const [left, right] of Object.entries({ baker: 'bread', brewer: 'salt', miller: 'flour' })) {
      const list = question.locator(`[name="for-${left}"]`);
      expect(await tall(list)).toBeGreaterThanOrEqual(44);
      await list.selectOption(right);
    }
    await check(question).tap();
    const text = await verdict(question);
    expect(text).toContain('Partly right.');
    expect(text).toContain('Salt is mined.');
    expect(await textsOf(question.locator('.assign .mark'))).toEqual(['Right.', 'Not quite.', 'Right.']);
  });

  it('an answer with an open pair is asked for the rest', async () => {
    const { page } = await visit(chapter, phone);
    const question = await wake(page, 'match-makers');
    await question.locator('[name="for-baker"]').selectOption('bread');
    await check(question).tap();
    await question.getByText('Answer every part first.').waitFor();
    expect(await question.locator('.verdict').count()).toBe(0);
  });

  it('items are put into categories by buttons 44 px high', async () => {
    const { page } = await visit(chapter, phone);
    const question = await wake(page, 'sort-plants');
    for (const [item, category] of Object.entries({ carrot: 'root', beet: 'leaf', spinach: 'leaf', tomato: 'fruit' })) {
      const button = question.locator('.option', { has: page.locator(`[name="for-${item}"][value="${category}"]`) });
      expect(await tall(button)).toBeGreaterThanOrEqual(44);
      await button.tap();
    }
    await check(question).tap();
    expect(await verdict(question)).toContain('Of beetroot we eat the root.');
  });

  it('items are put in order by buttons 44 px high, and the answer is there again after a reload', async () => {
    const { page } = await visit(chapter, phone);
    let question = await wake(page, 'order-bread');
    const first = (await orderShown(question))[0]!;
    const down = question.getByRole('button', { name: `Move down: ${first}` });
    expect(await tall(down)).toBeGreaterThanOrEqual(44);
    await down.tap();
    await question.getByText(`${first}, now 2 of 4`).waitFor();
    const order = await orderShown(question);
    await check(question).tap();
    await verdict(question);
    expect(await question.locator('.order .mark').count()).toBe(4);
    await page.reload();
    question = await wake(page, 'order-bread');
    await question.getByText('You answered this on').waitFor();
    expect(await orderShown(question)).toEqual(order);
  });

  it('an area of a picture is chosen by pointing at it', async () => {
    const { page } = await visit(chapter, phone);
    const question = await wake(page, 'find-window');
    await question.locator('[data-area="door"]').tap();
    expect(await question.getByRole('radio', { name: 'The door' }).isChecked()).toBe(true);
    await question.locator('[data-area="window"]').tap();
    expect(await question.getByRole('radio', { name: 'The window' }).isChecked()).toBe(true);
    expect(await question.locator('.area-chosen').getAttribute('data-area')).toBe('window');
    for (const option of await question.locator('.option').all()) expect(await tall(option)).toBeGreaterThanOrEqual(44);
    await check(question).tap();
    expect(await verdict(question)).toContain('Right.');
    // After the verdict a touch changes nothing.
    await question.locator('[data-area="door"]').tap();
    expect(await question.getByRole('radio', { name: 'The window' }).isChecked()).toBe(true);
  });

  it('a table to tick is a card for each row, with every column named beside its button', async () => {
    const { page } = await visit(chapter, phone);
    const question = await wake(page, 'tick-animals');
    await question.locator('label', { has: page.locator('[name="for-whale"][value="sea"]') }).tap();
    expect(await question.getByRole('radio', { name: 'Whale Sea' }).isChecked()).toBe(true);
    expect(await question.locator('.matrix-column').first().isVisible()).toBe(true);
    expect(await question.locator('thead').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('with a mouse', () => {
  it('an item is dragged by its handle', async () => {
    const { page } = await visit(chapter);
    const question = await wake(page, 'order-bread');
    const before = await orderShown(question);
    const middle = async (place: number) => {
      const { x, y, width, height } = (await question.locator('.handle').nth(place).boundingBox())!;
      return [x + width / 2, y + height / 2] as const;
    };
    await page.mouse.move(...(await middle(0)));
    await page.mouse.down();
    const [x, y] = await middle(2);
    await page.mouse.move(x, y + 4, { steps: 8 });
    await page.mouse.up();
    expect(await orderShown(question)).toEqual([before[1], before[2], before[0], before[3]]);
    await question.getByText(`${before[0]}, now 3 of 4`).waitFor();
  });

  it('a table to tick marks every row', async () => {
    const { page } = await visit(chapter);
    const question = await wake(page, 'tick-meals');
    await question.getByRole('checkbox', { name: 'Bread Breakfast' }).check();
    await question.getByRole('checkbox', { name: 'Soup Dinner' }).check();
    await check(question).click();
    expect(await verdict(question)).toContain('Bread is eaten at both.');
    expect(await textsOf(question.locator('.matrix .mark'))).toEqual(['Not quite.', 'Right.']);
  });
});

const views = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ viewport: { width, height: 900 }, colorScheme })),
);

describe.each(views)('at $viewport.width px, $colorScheme', (view) => {
  it('axe finds nothing before and after the answers, and nothing runs out of the page', async () => {
    const { page, complaints } = await visit(chapter, view);
    await wakeIslands(page);
    expect(await violations(page)).toEqual([]);
    for (const id of ['sort-plants', 'find-turkey', 'find-window', 'match-makers', 'tick-animals', 'order-bread']) {
      const question = await wake(page, id);
      for (const list of await question.locator('select').all()) await list.selectOption({ index: 1 });
      // The last option of every group.
      for (const button of await question.getByRole('radio').all()) await button.check();
      await check(question).click();
      await verdict(question);
    }
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.viewport.width);
    expect(complaints).toEqual([]);
  });
});

describe('without script', () => {
  it('every question is a form that can be read and filled in on paper, without buttons that do nothing', async () => {
    const { page } = await visit(chapter, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: /Check|Move/ }).count()).toBe(0);
    expect(await page.locator('#order-bread .place:visible').count()).toBe(4);
    expect(await page.locator('#match-makers select:visible').count()).toBe(3);
    expect((await page.locator('#match-makers .on-paper li').allInnerTexts()).sort()).toEqual([
      'Beer & ale',
      'Bread',
      'Flour',
      'Salt',
    ]);
    expect(await page.locator('#find-window').getByRole('radio').count()).toBe(3);
    expect(await page.locator('#find-window').getByRole('img').getAttribute('aria-label')).toContain(
      'The front of a house',
    );
    expect(await page.locator('#tick-animals').getByRole('radio').count()).toBe(9);
    expect(await page.locator('#sort-plants').getByRole('radio').count()).toBe(12);
  });
});
