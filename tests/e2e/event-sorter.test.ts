import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Sorter, SorterSchema } from '../../src/schemas/sorter.ts';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';
import { readLog } from './record.ts';

const { visit } = useBrowser();
const id = 'optimism-of-2016';
const path = `sorters/${id}/`;
const chapter = 'chapters/many-vectors/';
const sorter: Sorter = SorterSchema.parse(parse(readFileSync(`chapters/data/sorters/${id}.yaml`, 'utf8')));
const [claim] = sorter.claims;
const labelOf = (mark: string) => sorter.marks.find((one) => one.id === mark)!.label;
/** A mark that the course does not accept. */
const wrongFor = ({ mark, arguable }: (typeof claim & object)['events'][number]) =>
  sorter.marks.find((one) => one.id !== mark && !arguable.includes(one.id))!;
const plain = claim!.events.find(({ arguable }) => arguable.length === 0)!;
const arguable = claim!.events.find((one) => one.arguable.length > 0)!;
const rowOf = (page: Page, event: string) => page.locator(`[id="${id}--${claim!.id}--${event}"]`);
const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
const itemOf = (event: string) => `${claim!.id}#${event}`;

async function wake(page: Page): Promise<Locator> {
  const first = page.locator('.sorter').first();
  await first.scrollIntoViewIfNeeded();
  await first.locator('[data-ready]').waitFor();
  return first;
}

const mark = (page: Page, event: string, choice: string) =>
  rowOf(page, event)
    .getByRole('radio', { name: labelOf(choice), exact: true })
    .check();

async function compare(page: Page): Promise<void> {
  const first = page.locator('.sorter').first();
  await first.getByRole('button', { name: 'Compare with the course’s marks' }).click();
  await first.getByRole('status').getByText('Saved on this device.').waitFor();
}

async function dispute(page: Page, event: string, grounds: string): Promise<void> {
  await rowOf(page, event).getByRole('button', { name: 'Dispute this mark' }).click();
  await page.keyboard.type(grounds);
  await rowOf(page, event).getByRole('button', { name: 'Save my grounds' }).click();
  await rowOf(page, event).getByText('Saved on this device.').waitFor();
}

const judgements = async (page: Page) =>
  (await readLog(page))
    .sort((a, b) => a.seq - b.seq)
    .flatMap((event) => (event.type === 'judgement' ? [[event.item, event.payload]] : []));

describe('by keyboard alone', () => {
  it('events are marked, compared, disputed, and the dispute changed and withdrawn; each is told and has the focus', async () => {
    const { page, complaints } = await visit(path);
    const first = await wake(page);
    const press = (...keys: string[]) =>
      keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
    const compareButton = first.getByRole('button', { name: 'Compare with the course’s marks' });

    await compareButton.press('Enter');
    expect(await first.getByRole('status').innerText()).toContain('Mark an event first.');

    const wrong = wrongFor(plain);
    await rowOf(page, plain.event).getByRole('radio').first().focus();
    await press('Space', ...sorter.marks.slice(0, sorter.marks.indexOf(wrong)).map(() => 'ArrowRight'));
    await rowOf(page, arguable.event).getByRole('radio').first().focus();
    const accepted = sorter.marks.findIndex((one) => one.id === arguable.arguable[0]);
    await press('Space', ...sorter.marks.slice(0, accepted).map(() => 'ArrowRight'));
    await compareButton.press('Enter');
    await first.getByRole('status').getByText('Saved on this device.').waitFor();
    const result = first.getByRole('group', { name: 'Your marks and the course’s' });
    expect(await result.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await result.innerText()).toContain('You and the course agree on 1 of 2 marks.');
    expect(await result.innerText()).toContain(`Not compared yet: ${claim!.events.length - 2}.`);
    const row = rowOf(page, plain.event);
    expect(await row.innerText()).toContain(`The course marks it otherwise: “${labelOf(plain.mark)}”.`);
    expect(await rowOf(page, arguable.event).innerText()).toContain('This can be argued');

    await press('Tab');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('href'))).toBe(
      `#${await row.getAttribute('id')}`,
    );
    await press('Enter');
    await row.getByRole('button', { name: 'Dispute this mark' }).press('Enter');
    await row.getByRole('button', { name: 'Save my grounds' }).press('Enter');
    expect(await row.getByRole('status').innerText()).toBe('Write down your grounds first.');
    await page.keyboard.type('It was done for voters.');
    await press('Tab', 'Enter');
    await row.getByText('It was done for voters.').waitFor();
    expect(await row.locator('.sorter-verdict').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await result.innerText()).toContain(
      'You and the course agree on 1 of 1 marks. Disputed, and counted apart: 1.',
    );

    await row.getByRole('button', { name: 'Change my grounds' }).press('Enter');
    expect(await row.getByRole('textbox').inputValue()).toBe('It was done for voters.');
    await press('End');
    await page.keyboard.type(' Mostly.');
    await press('Tab', 'Enter');
    await row.getByText('It was done for voters. Mostly.').waitFor();
    await row.getByText('Saved on this device.').waitFor();
    await row.getByRole('button', { name: 'Withdraw the dispute' }).press('Enter');
    await row.getByText('The course marks it otherwise').waitFor();
    await first.getByRole('status').getByText('Saved on this device.').waitFor();
    expect(await result.innerText()).toContain('You and the course agree on 1 of 2 marks.');

    await row.getByRole('button', { name: 'Mark it anew' }).press('Enter');
    await row.getByRole('radio').first().waitFor();
    expect(
      await row
        .getByRole('radio')
        .first()
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    expect(await row.getByRole('radio', { checked: true }).count()).toBe(0);
    await expect.poll(async () => (await judgements(page)).at(-1)).toEqual([itemOf(plain.event), { removed: true }]);
    const own = (await judgements(page)).filter(([item]) => item === itemOf(plain.event)).map(([, payload]) => payload);
    expect(own).toEqual([
      { choice: wrong.id },
      { choice: wrong.id, reason: 'It was done for voters.' },
      { choice: wrong.id, reason: 'It was done for voters. Mostly.' },
      { choice: wrong.id },
      { removed: true },
    ]);
    expect(complaints).toEqual([]);
  });
});

describe('by touch', () => {
  it('all events of a claim are marked and compared, and the balance before and after the thesis is that of either’s marks', async () => {
    const { page } = await visit(path, { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
    const first = await wake(page);
    for (const { event, mark: own } of claim!.events)
      await rowOf(page, event).getByText(labelOf(own), { exact: true }).tap();
    await first.getByRole('button', { name: 'Compare with the course’s marks' }).tap();
    await first.getByText(`agree on ${claim!.events.length} of ${claim!.events.length} marks.`).waitFor();
    const rows = await first.locator('.sorter-balance tbody tr').allInnerTexts();
    const sums = rows.map((row) =>
      [...row.matchAll(/Balance ([+−]?\d+)/g)].map(([, sum]) => Number(sum!.replace('−', '-'))),
    );
    expect(sums[0]).toEqual(sums[1]);
    const worth = { for: 1, against: -1, both: 0, nothing: 0 };
    const says = claim!.events.map((one) => worth[sorter.marks.find((known) => known.id === one.mark)!.says]);
    expect(sums[0]![0]! + sums[0]![1]!).toBe(says.reduce((sum: number, one) => sum + one, 0));
    expect(sums[0]![0]).toBeGreaterThan(sums[0]![1]!);
    expect(await first.getByRole('button', { name: 'Compare with the course’s marks' }).count()).toBe(0);
  });
});

describe('the record', () => {
  it('keeps marks and disputes over a reload, on the page and in the chapter, and its file holds them', async () => {
    const { page } = await visit(path);
    await wake(page);
    const wrong = wrongFor(plain);
    await mark(page, plain.event, wrong.id);
    await compare(page);
    await dispute(page, plain.event, 'Read the papers.\nThey say otherwise.');

    for (const place of [path, chapter]) {
      await page.goto(new URL(place, page.url().replace(/(sorters|chapters)\/.*$/, '')).href);
      const first = await wake(page);
      const row = rowOf(page, plain.event);
      expect(await row.getByRole('radio', { name: wrong.label, exact: true }).isChecked(), place).toBe(true);
      expect(await row.locator('.sorter-grounds').innerText()).toContain('Read the papers.\nThey say otherwise.');
      expect(await first.innerText()).toContain('Disputed, and counted apart: 1.');
    }

    await page.goto(new URL('your-data/', page.url().replace(/chapters\/.*$/, '')).href);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /Save/ }).first().click();
    const file = readFileSync(await (await download).path(), 'utf8');
    const saved = file
      .split('\n')
      .flatMap((line) => (line.includes('"judgement"') ? [JSON.parse(line) as object] : []));
    expect(saved.at(-1)).toMatchObject({
      type: 'judgement',
      item: itemOf(plain.event),
      payload: { choice: wrong.id, reason: 'Read the papers.\nThey say otherwise.' },
    });
  });

  it('a mark given before the script came is not lost', async () => {
    const { page } = await visit('about/');
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/sorters/*.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(new URL(path, page.url().replace(/about\/$/, '')).href);
    const first = page.locator('.sorter').first();
    await mark(page, plain.event, plain.mark);
    expect(await first.locator('[data-ready]').count()).toBe(0);
    letGo();
    await wake(page);
    await compare(page);
    expect(await first.innerText()).toContain('You and the course agree on 1 of 1 marks.');
  });

  it('what cannot be saved is said, and counts for the visit', async () => {
    const { page } = await visit('about/');
    await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
    await page.goto(new URL(path, page.url().replace(/about\/$/, '')).href);
    await wake(page);
    await mark(page, plain.event, plain.mark);
    const first = page.locator('.sorter').first();
    await first.getByRole('button', { name: 'Compare with the course’s marks' }).click();
    await first.getByText('This could not be saved').waitFor();
    expect(await first.innerText()).toContain('You and the course agree on 1 of 1 marks.');
  });
});

describe('without script and on paper', () => {
  it('the events stand there with their marks to choose from, no reason of the course, and a way to its marks', async () => {
    const { page } = await visit(path, { javaScriptEnabled: false });
    expect(await page.getByRole('radio').count()).toBe(
      sorter.claims.reduce((sum, { events }) => sum + events.length, 0) * sorter.marks.length,
    );
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect(squeeze(await page.locator('main').innerText())).not.toContain(squeeze(plain.reason));
    await page.getByRole('link', { name: 'The course’s marks' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('The course’s marks');
    expect(await page.locator('.entry').count()).toBe(sorter.claims.flatMap(({ events }) => events).length);
    expect(await page.locator('.entry b').first().innerText()).toBe(labelOf(claim!.events[0]!.mark));
    expect(squeeze(await page.locator('main').innerText())).toContain(squeeze(plain.reason));
  });

  it('prints a worksheet with lines to write on, and no buttons', async () => {
    const { page } = await visit(path, { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    const row = rowOf(page, plain.event);
    expect(await row.getByRole('radio').count()).toBe(sorter.marks.length);
    expect((await row.locator('.sorter-lines').boundingBox())!.height).toBeGreaterThan(50);
    expect(await page.locator('.sorter').getByRole('button').count()).toBe(0);
  });
});

describe.each([
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const)('at $width px, $colorScheme', ({ width, colorScheme }) => {
  it('the sorter, compared and in dispute, has no accessibility violation', async () => {
    const { page, complaints } = await visit(path, { viewport: { width, height: 800 }, colorScheme });
    await wake(page);
    for (const one of claim!.events.slice(0, 5)) await mark(page, one.event, one.mark);
    await mark(page, plain.event, wrongFor(plain).id);
    await compare(page);
    expect(await violations(page)).toEqual([]);
    await rowOf(page, plain.event).getByRole('button', { name: 'Dispute this mark' }).click();
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('at 320 px the compared sorter does not scroll sideways, and marks can be hit', async () => {
  const { page } = await visit(path, { viewport: { width: 320, height: 640 } });
  const first = await wake(page);
  for (const one of claim!.events) await mark(page, one.event, one.mark);
  await compare(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const label of await first.locator('fieldset label').all())
    expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
});

it('in forced colours a chosen mark and a dispute are told by more than colour', async () => {
  const { page } = await visit(path, { forcedColors: 'active' });
  await wake(page);
  await mark(page, plain.event, wrongFor(plain).id);
  await compare(page);
  await dispute(page, plain.event, 'No.');
  const row = rowOf(page, plain.event);
  const style = await row
    .locator('.sorter-verdict')
    .evaluate((element) => getComputedStyle(element).borderInlineStartStyle);
  expect(style).toBe('dashed');
  expect(await row.innerText()).toContain('You dispute the mark of the course');
  expect(await row.getByRole('radio', { checked: true }).count()).toBe(1);
});
