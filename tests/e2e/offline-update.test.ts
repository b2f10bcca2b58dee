import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';
import {
  courseIn,
  type Host,
  listCopies,
  makeNextVersion,
  project,
  removeSite,
  useHosts,
  waitUntilSaved,
  words,
} from './offline-site.ts';

const { newProfile } = useBrowser();
const startHost = useHosts();
const chapter = 'chapters/security-dilemma/';
let next: string;
let afterNext: string;
let host: Host;

beforeAll(async () => {
  next = await makeNextVersion(inject('siteFolder'), courseIn(project));
  afterNext = await makeNextVersion(next, { ...courseIn(project), offline: false });
});
beforeEach(async () => {
  host = await startHost(inject('siteFolder'));
});
afterAll(() => {
  for (const folder of [next, afterNext]) removeSite(folder);
});

const open = async (context: BrowserContext, path: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(host.url + path);
  return page;
};

const openChapter = async (context: BrowserContext): Promise<Page> => {
  const page = await open(context, chapter);
  await waitUntilSaved(page, '.css', 'security-dilemma-quiz.json', 'favicon.svg');
  return page;
};

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'A new version of this course' });
const reload = (page: Page) => notice(page).getByRole('button', { name: 'Reload' });
const later = (page: Page) => notice(page).getByRole('button', { name: 'Later' });
const textOf = (page: Page) => page.getByRole('main').innerText();
const isNextStyle = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('main')!).getPropertyValue('--next') === 'yes');
const isStyled = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('.site-header')!).display === 'flex');

describe('a new version on the host', () => {
  it('is announced, not forced: until the reader agrees the old one stays, whole, with and without network', async () => {
    const page = await openChapter(await newProfile());
    host.publish(next);
    await page.reload();
    await notice(page).waitFor();
    expect(await textOf(page)).toContain(words.old);
    await later(page).click();
    expect(await notice(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page--text');
    const holdsOld = async () => {
      await page.reload();
      expect(await textOf(page)).toContain(words.old);
      expect([await isStyled(page), await isNextStyle(page)]).toEqual([true, false]);
      const question = page.locator('.question').nth(1);
      await question.scrollIntoViewIfNeeded();
      await question.getByRole('radio').first().check();
      await question.getByRole('button', { name: /Check my answer|Try again/ }).click();
      await question.locator('.verdict').waitFor();
      expect(await question.innerText()).not.toContain('NEXT');
      expect(await notice(page).count()).toBe(0);
    };
    await holdsOld();
    await host.cut();
    await page.reload();
    expect(await textOf(page)).toContain(words.old);
    expect(await isStyled(page)).toBe(true);
  });

  it('is there at once when the reader agrees, with its own style and data, and without network', async () => {
    const page = await openChapter(await newProfile());
    host.publish(next);
    await page.reload();
    await reload(page).click();
    await page.getByText(words.next).first().waitFor();
    expect(await isNextStyle(page)).toBe(true);
    expect(await notice(page).count()).toBe(0);
    await host.cut();
    await page.reload();
    expect(await textOf(page)).toContain(words.next);
    expect(await isNextStyle(page)).toBe(true);
  });

  it('reloads only the tab that agreed; another keeps its text, what was typed, and the data of its build', async () => {
    const context = await newProfile();
    const first = await openChapter(context);
    const second = await open(context, chapter);
    const question = second.locator('.question').first();
    await question.scrollIntoViewIfNeeded();
    await question.getByRole('radio').first().check();
    host.publish(next);
    await first.reload();
    await reload(first).click();
    await first.getByText(words.next).first().waitFor();
    expect(await textOf(second)).toContain(words.old);
    expect(await question.getByRole('radio').first().isChecked()).toBe(true);
    const data = (page: Page) => page.evaluate(async () => (await fetch('/quizzes/security-dilemma-quiz.json')).text());
    expect([(await data(first)).includes('NEXT'), (await data(second)).includes('NEXT')]).toEqual([true, false]);
    // Its style and scripts are gone from the host, not from the device.
    const style = await second.locator('link[rel="stylesheet"]').getAttribute('href');
    expect(await second.evaluate(async (address) => (await fetch(address!)).status, style)).toBe(200);
    await reload(second).click();
    await second.getByText(words.next).first().waitFor();
  });

  it('fetches of a saved course only what has changed', async () => {
    const context = await newProfile();
    const page = await open(context, 'offline/');
    await page.getByRole('button', { name: 'Save the whole course' }).click();
    await page.getByText('The whole course is saved').waitFor();
    await page.goto(host.url + chapter);
    const before = host.asked.length;
    host.publish(next);
    await page.reload();
    await reload(page).click();
    await page.getByText(words.next).first().waitFor();
    const asked = host.asked.slice(before);
    expect(asked).toContain('/assets/Page.next.css');
    expect(asked).toContain(`/${chapter}`);
    expect(asked.filter((url) => /pagefind|\.svg|\.png|icons/.test(url))).toEqual([]);
    await host.cut();
    await page.goto(`${host.url}offline/`);
    await page.getByText('The whole course is saved').waitFor();
  });

  it('lets go of files that neither it nor the version before has', async () => {
    const context = await newProfile();
    const page = await openChapter(context);
    const old = (await listCopies(page)).find((path) => /\.css$/.test(path))!;
    const third = await makeNextVersion(next, { ...courseIn(project), title: 'Third' });
    try {
      for (const [folder, kept] of [
        [next, true],
        [third, false],
      ] as const) {
        host.publish(folder);
        await page.reload();
        await reload(page).click();
        await page.waitForFunction(() => document.querySelector('#page--update')?.childElementCount === 0);
        await expect.poll(async () => (await listCopies(page)).includes(old)).toBe(kept);
      }
    } finally {
      removeSite(third);
    }
  });

  it.each(['light', 'dark'] as const)('is announced without an accessibility violation, %s', async (colorScheme) => {
    const page = await openChapter(await newProfile({ colorScheme, viewport: { width: 360, height: 740 } }));
    host.publish(next);
    await page.reload();
    await notice(page).waitFor();
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const found = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: (at: string) => Promise<{ violations: unknown[] }> } };
      return (await axe.run('#page--update')).violations;
    });
    expect(found).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('a course with `offline: false`', () => {
  it('takes away the worker of an earlier version and what it saved, and leaves the answers', async () => {
    const page = await openChapter(await newProfile());
    const question = page.locator('.question').first();
    await question.scrollIntoViewIfNeeded();
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Saved on this device.').waitFor();
    host.publish(afterNext);
    await page.reload();
    const left = () =>
      page.evaluate(async () => [
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ]);
    await expect.poll(left, { timeout: 20_000 }).toEqual([]);
    await page.reload();
    expect(await textOf(page)).toContain(words.next);
    await question.scrollIntoViewIfNeeded();
    await question.getByText('You answered this on').waitFor();
  });
});
