import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { copySite, type Host, listCopies, removeSite, useHosts, waitUntilSaved } from './offline-site.ts';

const { newProfile } = useBrowser();
/** The path the site is served under. */
const root = new URL(inject('siteUrl')).pathname;
const startHost = useHosts();
const chapter = 'chapters/security-dilemma/';
let folder: string;
let host: Host;

beforeAll(async () => {
  folder = copySite(inject('siteFolder'));
  host = await startHost(folder, root);
});
afterAll(() => removeSite(folder));

const open = async (path: string): Promise<Page> => {
  const page = await (await newProfile()).newPage();
  await page.goto(host.url + path);
  return page;
};

/** Runs something without network: the host is gone, so that nothing can be fetched behind the browser’s back. */
async function withoutNetwork(page: Page, run: () => Promise<void>): Promise<void> {
  await host.cut();
  await page.context().setOffline(true);
  try {
    await run();
  } finally {
    await page.context().setOffline(false);
    await host.restore();
  }
}

const isStyled = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.querySelector('.site-header')!).display === 'flex');

describe('a page that was read', () => {
  it('opens without network, with style and scripts; a question never shown before is answered and recorded', async () => {
    const page = await open(chapter);
    await waitUntilSaved(page, '.css', 'quizzes/security-dilemma-quiz.json', 'favicon.svg');
    await expect.poll(async () => (await listCopies(page)).some((path) => path.includes('/question.'))).toBe(true);
    const question = page.locator('.question').first();
    await withoutNetwork(page, async () => {
      await page.reload();
      expect(await isStyled(page)).toBe(true);
      await question.scrollIntoViewIfNeeded();
      await question.getByRole('radio').first().check();
      await question.getByRole('button', { name: 'Check my answer' }).click();
      await question.getByText('Saved on this device.').waitFor();
    });
    await page.reload();
    await question.scrollIntoViewIfNeeded();
    await question.getByText('You answered this on').waitFor();
  });

  it('opens without network where its address lacks the slash, has a query, or names the file', async () => {
    const page = await open('glossary/');
    await waitUntilSaved(page);
    await withoutNetwork(page, async () => {
      for (const address of ['glossary', 'glossary/?from=mail', 'glossary/index.html']) {
        await page.goto(host.url + address);
        expect(await page.locator('h1').innerText()).toBe('Glossary');
      }
      expect(page.url()).toContain('index.html');
    });
  });
});

describe('a page that was not read', () => {
  it('is replaced by one that says so, lists the saved pages and leads home, at 320 px too', async () => {
    const page = await open(chapter);
    await waitUntilSaved(page);
    await page.setViewportSize({ width: 320, height: 600 });
    await withoutNetwork(page, async () => {
      await page.goto(`${host.url}references/`);
      await page.getByText('This page is not saved on this device, and there is no connection.').waitFor();
      expect(await isStyled(page)).toBe(true);
      const listed = page.getByRole('main').getByRole('listitem');
      await expect.poll(() => listed.allInnerTexts()).toContain('The security dilemma');
      expect(await listed.allInnerTexts()).not.toContain('References');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.getByRole('main').getByRole('link', { name: 'Contents' }).click();
      await page.getByRole('link', { name: 'Start reading' }).waitFor();
    });
    await page.goto(`${host.url}references/`);
    expect(await page.locator('h1').innerText()).toBe('References');
  });

  it('that does not exist is answered by the host, with its page and its status', async () => {
    const page = await open('');
    await waitUntilSaved(page);
    const response = await page.goto(`${host.url}chapters/no-such-chapter/`);
    expect(response!.status()).toBe(404);
    expect(await page.locator('h1').innerText()).toBe('Page not found');
  });
});

describe('the whole course', () => {
  const state = (page: Page) => page.locator('#offline-state');
  const save = (page: Page) => page.getByRole('button', { name: 'Save the whole course' });

  it('is saved on request, its size told before; then every page and the search work without network', async () => {
    const page = await open('offline/');
    expect(await save(page).innerText()).toMatch(/^Save the whole course \([\d.]+ [kM]B\)$/);
    await save(page).click();
    await page.getByText('The whole course is saved').waitFor();
    expect(await state(page).innerText()).toMatch(/: (\d+) files, [\d.]+ [kM]B, on .+ \(version [0-9a-f]{6}\)\.$/);
    await withoutNetwork(page, async () => {
      await page.goto(`${host.url}timeline/`);
      expect(await page.locator('h1').innerText()).toBe('Timeline');
      await page.goto(`${host.url}search/?q=dilemma`);
      await page.getByText(/results? found for “dilemma”/).waitFor();
      expect(await page.locator('.search-hit').locator('a').count()).toBeGreaterThan(0);
      await page.goto(`${host.url}offline/`);
      await page.getByText('The whole course is saved').waitFor();
    });
    await page.getByRole('button', { name: 'Remove what is saved' }).click();
    await page.getByText('Removed. Your answers are still there.').waitFor();
    expect(await listCopies(page)).not.toContain(`${root}timeline/`);
    expect(await save(page).isVisible()).toBe(true);
  });

  it('may be stopped, loses nothing, and goes on where it stopped', async () => {
    const page = await open('offline/');
    await save(page).waitFor();
    await waitUntilSaved(page);
    host.hold((url) => url.includes('/pagefind/'));
    await save(page).click();
    await expect.poll(() => listCopies(page)).toContain(`${root}glossary/`);
    const progress = page.getByRole('progressbar');
    expect(Number(await progress.getAttribute('value'))).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. What was saved stays').waitFor();
    expect(await progress.isVisible()).toBe(false);
    host.hold(() => false);
    const before = host.asked.length;
    await save(page).click();
    await page.getByText('The whole course is saved').waitFor();
    expect(host.asked.slice(before)).not.toContain(`${root}glossary/`);
  });

  it('says so when the connection is lost on the way, and goes on when it is back', async () => {
    const page = await open('offline/');
    await save(page).waitFor();
    await waitUntilSaved(page);
    await withoutNetwork(page, async () => {
      await save(page).click();
      await page.getByText('The connection was lost.').waitFor();
    });
    await save(page).click();
    await page.getByText('The whole course is saved').waitFor();
  });

  it('is not begun where there is no room, and the reader is told how much is needed', async () => {
    const context = await newProfile();
    await context.addInitScript(() => {
      navigator.storage.estimate = () => Promise.resolve({ quota: 100_000, usage: 90_000 });
    });
    const page = await context.newPage();
    await page.goto(`${host.url}offline/`);
    await save(page).click();
    await page.getByText('There is not enough room: this browser has 10 kB left').waitFor();
    expect(await listCopies(page)).not.toContain(`${root}timeline/`);
  });

  it('says so when the room ends on the way', async () => {
    const context = await newProfile();
    await context.addInitScript(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    const page = await context.newPage();
    await page.goto(`${host.url}offline/`);
    await save(page).click();
    await page.getByText('There is no room left on this device').waitFor();
  });
});

describe('without script', () => {
  it('the page explains what saving is and offers nothing that would not work', async () => {
    const page = await (await newProfile({ javaScriptEnabled: false })).newPage();
    await page.goto(`${host.url}offline/`);
    expect(await page.locator('noscript p').innerText()).toBe('Saving pages needs scripts.');
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  });
});
