import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createStaticServer } from '../../src/cli/serve.ts';
import { breadCourse, project } from '../build/course-copies.ts';
import { runNode } from '../run-node.ts';
import { violations } from './axe.ts';
import { useBrowser } from './browser.ts';

const { visit, open, newProfile } = useBrowser();
const chapter = 'chapters/security-dilemma/';

const dialog = (page: Page) => page.locator('dialog[open]');
const field = (page: Page) => page.getByRole('searchbox');
const opener = (page: Page) => page.locator('header [data-search-opener]');
const status = (page: Page) => page.locator('.search-status');
/** The path the site is served under. */
const root = new URL(inject('siteUrl')).pathname;
const hits = (page: Page) => page.locator('.search-hit');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');
const kind = (page: Page, name: string) => page.getByRole('radio', { name });

/** Waits for the answer to a query. */
const answered = (page: Page, query: string) =>
  status(page)
    .getByText(new RegExp(`[“«]${query}[”»]`))
    .waitFor();

async function ask(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await answered(page, query);
}

describe('the search dialog', () => {
  it.each(['/', 'Control+k', 'Meta+k'])('opens with %s, ready to type', async (key) => {
    const { page, complaints } = await visit(chapter);
    await page.keyboard.press(key);
    await dialog(page).waitFor();
    expect(await focused(page)).toContain('type="search"');
    expect(await field(page).inputValue()).toBe('');
    expect(await page.getByRole('dialog', { name: 'Search' }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it.each(['Enter', 'Space'])('opens from its button with %s, and gives the focus back when closed', async (key) => {
    const { page } = await visit('glossary/');
    expect(await opener(page).getAttribute('role')).toBe('button');
    await opener(page).focus();
    await page.keyboard.press(key);
    await dialog(page).waitFor();
    await page.keyboard.type('anarchy');
    await answered(page, 'anarchy');
    // Once, though a search field would otherwise take the first Escape to empty itself.
    await page.keyboard.press('Escape');
    expect(await dialog(page).count()).toBe(0);
    expect(await focused(page)).toContain('data-search-opener');
  });

  it('is loaded only when it is opened', async () => {
    const { page } = await visit(chapter);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(asked.filter((path) => /search|pagefind/i.test(path))).toEqual([]);
    expect(await page.locator('.search-panel').count()).toBe(0);
    await opener(page).click();
    await dialog(page).waitFor();
    expect(asked).toContain(`${root}search/`);
    expect(asked.filter((path) => path.includes('pagefind'))).toEqual([]);
  });

  it('leaves / alone where a reader types or holds a modifier, and where it is open', async () => {
    const { page } = await visit('search/');
    await field(page).fill('');
    await page.keyboard.type('and/or');
    expect(await field(page).inputValue()).toBe('and/or');
    const other = await visit(chapter);
    for (const key of ['Control+/', 'Alt+/', 'Meta+/']) await other.page.keyboard.press(key);
    await other.page.keyboard.press('/');
    await dialog(other.page).waitFor();
    await other.page.keyboard.type('a/b');
    expect(await field(other.page).inputValue()).toBe('a/b');
    expect(await other.page.locator('dialog').count()).toBe(1);
  });

  it('on the search page, the shortcut leads to the field', async () => {
    const { page } = await visit('search/?q=fear');
    await answered(page, 'fear');
    await page.locator('main').focus();
    await page.keyboard.press('/');
    await expect.poll(() => focused(page)).toContain('type="search"');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  it('its one-key shortcut can be switched off for good, and the others remain', async () => {
    const { page, context } = await visit(chapter);
    await opener(page).click();
    await page.getByRole('checkbox', { name: 'The / key' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    const later = await open('glossary/', context);
    await later.page.keyboard.press('/');
    await later.page.keyboard.press('Control+k');
    await dialog(later.page).waitFor();
    expect(await later.page.getByRole('checkbox', { name: 'The / key' }).isChecked()).toBe(false);
    expect(await dialog(page).count()).toBe(0);
    await later.page.getByRole('checkbox', { name: 'The / key' }).check();
    await later.page.keyboard.press('Escape');
    await later.page.locator('main').focus();
    await later.page.keyboard.press('/');
    await dialog(later.page).waitFor();
  });

  it('finds a passage by keyboard alone and leads to its section', async () => {
    // Without transitions between pages: on a slow machine Chromium complains of one it has cut short itself.
    const { page, complaints } = await visit('glossary/', { reducedMotion: 'reduce' });
    await page.keyboard.press('/');
    await dialog(page).waitFor();
    await page.keyboard.type('greed');
    await answered(page, 'greed');
    expect(await status(page).textContent()).toMatch(/^\d+ results found for “greed”\.$/);
    await page.keyboard.press('ArrowDown');
    expect(
      await hits(page)
        .locator('a')
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await focused(page)).toContain('type="search"');
    const section = hits(page).locator(`a[href="${root}chapters/security-dilemma/#fear-not-greed"]`);
    for (let step = 0; step < 20 && !(await section.evaluate((link) => link === document.activeElement)); step++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chapters/security-dilemma/#fear-not-greed');
    expect(complaints).toEqual([]);
  });

  it('Enter in the field moves to the first result', async () => {
    const { page } = await visit(chapter);
    await page.keyboard.press('/');
    await dialog(page).waitFor();
    await ask(page, 'spiral');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toContain(`<a href="${root}glossary/#spiral"`);
  });

  it('closes when a result leads to a place on the same page', async () => {
    const { page } = await visit(chapter);
    await opener(page).click();
    await ask(page, 'greed');
    await hits(page).locator('a[href$="#fear-not-greed"]').click();
    await page.waitForURL('**/#fear-not-greed');
    expect(await dialog(page).count()).toBe(0);
    expect(
      await page.locator('#fear-not-greed').evaluate((one) => Math.abs(one.getBoundingClientRect().top)),
    ).toBeLessThan(200);
  });

  it('keeps the focus inside until it is closed', async () => {
    const { page } = await visit(chapter);
    await opener(page).click();
    await ask(page, 'spiral');
    const seen = new Set<string>();
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab');
      // The browser's own bar comes between the last and the first stop.
      seen.add(await page.evaluate(() => (document.activeElement?.closest('dialog, body') as HTMLElement).tagName));
      expect(await page.evaluate(() => document.activeElement?.matches('header *, main *'))).toBe(false);
    }
    expect(seen).toContain('DIALOG');
  });

  it('has the query and its results when it is opened again, here and on the next page', async () => {
    const { page } = await visit(chapter);
    await opener(page).click();
    await ask(page, 'spiral');
    await page.getByRole('button', { name: 'Close the search' }).click();
    await opener(page).click();
    expect(await field(page).inputValue()).toBe('spiral');
    expect(await hits(page).count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('spiral');
    await hits(page).locator(`a[href="${root}glossary/#spiral"]`).click();
    await page.waitForURL('**/glossary/#spiral');
    await page.keyboard.press('/');
    await answered(page, 'spiral');
    expect(await hits(page).count()).toBeGreaterThan(0);
  });

  it('covers the screen of a phone, with targets a finger can hit', async () => {
    const { page } = await visit(chapter, { viewport: { width: 360, height: 740 }, hasTouch: true });
    await opener(page).tap();
    await ask(page, 'fear');
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
    expect(await dialog(page).evaluate((one) => one.scrollWidth)).toBeLessThanOrEqual(360);
    const controls = dialog(page).locator(
      'button:visible, input[type="search"], .search-panel label:has(input):visible',
    );
    for (const control of await controls.all())
      expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    for (const link of await hits(page).locator('a:visible, summary').all())
      expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  });

  it('takes the reader to the search page where it cannot be loaded', async () => {
    const { page } = await visit(chapter);
    await page.route('**/assets/SearchPanel*', (route) => route.abort());
    await opener(page).click();
    await page.waitForURL('**/search/');
  });
});

describe('what is found', () => {
  it('says for each result what it is and where it stands', async () => {
    const { page } = await visit('search/?q=fear');
    await answered(page, 'fear');
    const kickers = await hits(page).locator('.kicker').allTextContents();
    expect(kickers).toContain('Glossary');
    expect(kickers.some((text) => text.startsWith('References · '))).toBe(true);
    expect(kickers.some((text) => /· Chapter 3$/.test(text))).toBe(true);
    expect(await hits(page).locator('mark').first().textContent()).toMatch(/fear/i);
    const { page: questions } = await visit('search/?q=fear&in=question');
    await answered(questions, 'fear');
    expect(await hits(questions).locator('.kicker').allTextContents()).toContain('Questions · The security dilemma');
  });

  it('can be narrowed to one kind, with the number of each', async () => {
    const { page } = await visit('search/?q=fear');
    await answered(page, 'fear');
    const count = async (name: string) =>
      Number(/\d+$/.exec(await page.locator('.search-kinds label', { hasText: name }).innerText())?.[0]);
    const kinds = ['Chapters', 'Glossary', 'Questions', 'Timeline', 'References'];
    const counts = await Promise.all(kinds.map(count));
    expect(Math.min(...counts.slice(0, 3))).toBeGreaterThan(0);
    expect(await count('Everything')).toBeGreaterThanOrEqual(counts.reduce((sum, one) => sum + one));
    await kind(page, 'Questions').check();
    await status(page).getByText(`${counts[2]} result`).waitFor();
    await expect.poll(() => hits(page).count()).toBe(Math.min(counts[2]!, 8));
    for (const link of await hits(page).locator('a').all())
      expect(await link.getAttribute('href')).toMatch(new RegExp(`^${root}(chapters|quizzes)/.*#`));
    // The other counts stay, so that the reader sees where else to look.
    expect(await count('Glossary')).toBe(counts[1]);
    await ask(page, 'Butterfield');
    expect(await status(page).textContent()).toMatch(/^Nothing found for “Butterfield” here; other kinds have \d+\.$/);
  });

  it('keeps its address, which can be sent to others', async () => {
    const { page, context } = await visit('search/');
    await ask(page, 'stag hunt');
    await kind(page, 'Glossary').check();
    await page.waitForURL('**/search/?q=stag+hunt&in=term');
    const other = await open('search/?q=stag+hunt&in=term', context);
    await answered(other.page, 'stag hunt');
    expect(await kind(other.page, 'Glossary').isChecked()).toBe(true);
    expect(await hits(other.page).locator('a').first().getAttribute('href')).toBe(`${root}glossary/#stag-hunt`);
    const inDialog = await open(chapter, context);
    await opener(inDialog.page).click();
    await ask(inDialog.page, 'chicken');
    await inDialog.page.getByRole('link', { name: 'Link to this search' }).click();
    await inDialog.page.waitForURL('**/search/?q=chicken');
  });

  it('comes a few at a time; more are added after those, with the focus on the first', async () => {
    const { page } = await visit('search/?q=state');
    await answered(page, 'state');
    const before = await hits(page).count();
    const all = Number(/^\d+/.exec((await status(page).textContent())!)![0]);
    expect(all).toBeGreaterThan(before);
    const more = page.getByRole('button', { name: `Show more (${all - before} left)` });
    await more.click();
    await expect.poll(() => hits(page).count()).toBeGreaterThan(before);
    expect(
      await hits(page)
        .nth(before)
        .locator('a')
        .first()
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
  });

  it('is asked for after a pause in typing, and weighs at most 300 kB at the first hit', async () => {
    const { page } = await visit('search/');
    const bytes: Promise<number>[] = [];
    const paths: string[] = [];
    page.on('response', (response) => {
      paths.push(new URL(response.url()).pathname);
      bytes.push(response.body().then(({ length }) => length));
    });
    await page.keyboard.type('security', { delay: 20 });
    await answered(page, 'security');
    const sum = (await Promise.all(bytes)).reduce((total, one) => total + one, 0);
    console.info(`First hit: ${paths.length} requests, ${(sum / 1000).toFixed(0)} kB`);
    expect(sum).toBeGreaterThan(100_000);
    expect(sum).toBeLessThanOrEqual(300_000);
    expect(paths.filter((path) => path.endsWith('.pf_index'))).toHaveLength(1);
  });

  it('belongs to the last question, however late an earlier answer comes', async () => {
    const { page } = await visit('search/?q=chicken');
    await answered(page, 'chicken');
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let waiting = 0;
    await page.route('**/*.pf_fragment', async (route) => {
      waiting += 1;
      await held;
      await route.continue();
    });
    await field(page).fill('anarchy');
    await expect.poll(() => waiting).toBeGreaterThan(0);
    // Nothing needs to be fetched for what was found before.
    await ask(page, 'chicken');
    release();
    await page.waitForLoadState('networkidle');
    expect(await status(page).textContent()).toContain('“chicken”');
    expect(await hits(page).locator('a').first().getAttribute('href')).toBe(`${root}glossary/#chicken`);
  });
});

describe('when there is nothing to show', () => {
  it('advises, and offers the term that was meant', async () => {
    const { page, complaints } = await visit('search/?q=zzqqxx');
    await page.getByText('Nothing found for “zzqqxx”.').waitFor();
    expect(await page.locator('.search-advice').isVisible()).toBe(true);
    expect(await page.locator('.search-lists a').allTextContents()).toEqual([
      'Contents',
      'Revision',
      'Glossary',
      'References',
      'Timeline',
      'Models',
    ]);
    await ask(page, 'spyral');
    expect(await status(page).textContent()).toBe('Nothing found for “spyral”.');
    await page.getByText('Did you mean').waitFor();
    await page.getByRole('button', { name: 'spiral' }).click();
    await answered(page, 'spiral');
    expect(await page.locator('.search-advice').isVisible()).toBe(false);
    expect(await hits(page).locator('a').first().getAttribute('href')).toBe(`${root}glossary/#spiral`);
    expect(complaints).toEqual([]);
  });

  it.each(['pagefind.js', 'wasm.*', '*.pf_meta'])(
    'says so when %s cannot be had, and tries again at the next word',
    async (file) => {
      const { page } = await visit(chapter);
      await page.route(`**/pagefind/${file}`, (route) => route.abort());
      await opener(page).click();
      await field(page).fill('fear');
      await page.getByText('The search index could not be loaded.').waitFor();
      expect(await page.locator('.search-lists').isVisible()).toBe(true);
      await page.unroute(`**/pagefind/${file}`);
      await field(page).fill('spiral');
      await answered(page, 'spiral');
      expect(await hits(page).count()).toBeGreaterThan(0);
    },
  );

  it('offline, with part of the index missing, does not claim that there is nothing', async () => {
    const { page } = await visit('search/');
    await page.route('**/*.pf_index', (route) => route.abort());
    await page.evaluate(() => Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true }));
    await field(page).fill('fear');
    await page.getByText('You are offline, and the search index is not on this device.').waitFor();
    await page.unroute('**/*.pf_index');
    await ask(page, 'spiral');
    expect(await hits(page).count()).toBeGreaterThan(0);
  });

  it('an emptied field empties the list', async () => {
    const { page } = await visit('search/?q=fear');
    await answered(page, 'fear');
    await field(page).fill('');
    await expect.poll(() => hits(page).count()).toBe(0);
    expect(await status(page).textContent()).toBe('');
    await page.waitForURL(new URL('search/', inject('siteUrl')).href);
  });
});

describe('another course, in Spanish with an Arabic chapter, under a sub-path', () => {
  const folder = join(project, '.cache/test-search-bread');
  const base = '/cursos/pan/';
  const server = createStaticServer(folder, base);
  let site: string;

  beforeAll(async () => {
    const built = await runNode(['src/cli/fulcrum.ts', 'build', '--course', breadCourse, '--out', folder]);
    expect(built.code).toBe(0);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('is searched in its own words, by stem, with counts of what it has', async () => {
    const { page, complaints } = await visit(`${site}chapters/masa-madre/`);
    await page.keyboard.press('/');
    await ask(page, 'refrescos');
    expect(await status(page).textContent()).toMatch(/^\d+ resultados? encontrados? para «refrescos»\.$/);
    expect(await hits(page).locator('a').first().getAttribute('href')).toMatch(/^\/cursos\/pan\//);
    expect(await hits(page).locator(`a[href="${base}glossary/#refresco"]`).count()).toBe(1);
    expect(await kind(page, 'Glosario').isVisible()).toBe(true);
    expect(await kind(page, 'Cronología').isVisible()).toBe(true);
    await hits(page).locator(`a[href="${base}glossary/#refresco"]`).click();
    await page.waitForURL(`${site}glossary/#refresco`);
    expect(complaints).toEqual([]);
  });

  it('an Arabic word finds the Arabic chapter from a Spanish page, marked as Arabic', async () => {
    const { page } = await visit(`${site}search/?q=${encodeURIComponent('طحين')}`);
    await answered(page, 'طحين');
    expect(await status(page).textContent()).toContain('1 resultado');
    const title = hits(page).locator('h2');
    expect([await title.textContent(), await title.getAttribute('lang')]).toEqual(['الخبز والعجين', 'ar']);
    expect(await title.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
    expect(await hits(page).locator('.kicker').textContent()).toBe('Otras cocinas · Capítulo 4');
    expect(await violations(page)).toEqual([]);
  });

  it('a Spanish word is found from the Arabic chapter, in a dialog that is Spanish from left to right', async () => {
    const { page } = await visit(`${site}chapters/pan-en-arabe/`);
    await page.keyboard.press('/');
    await ask(page, 'hidratación');
    expect(await hits(page).locator(`a[href="${base}glossary/#hidratacion"]`).count()).toBe(1);
    const panel = page.locator('.search-panel');
    expect([await panel.getAttribute('lang'), await panel.getAttribute('dir')]).toEqual(['es', 'ltr']);
    expect(await violations(page)).toEqual([]);
  });
});

describe('without script', () => {
  it('the button is a link to a page that says what is missing and where to look instead', async () => {
    const { page } = await visit(chapter, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Search' }).click();
    await page.waitForURL('**/search/');
    // Playwright’s text search passes over <noscript>.
    expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
    expect(await page.locator('main noscript a:visible').allTextContents()).toEqual([
      'Contents',
      'Revision',
      'Glossary',
      'References',
      'Timeline',
      'Models',
    ]);
    expect(await page.locator('form, .search-help').filter({ visible: true }).count()).toBe(0);
  });
});

const views = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
].flatMap((viewport) => (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })));

describe.each(views)('at $viewport.width px, $colorScheme', (view) => {
  it('dialog and page are free of accessibility violations with results, with none, and after a failure', async () => {
    const profile = await newProfile(view);
    const { page, complaints } = await open(chapter, profile);
    await opener(page).click();
    await ask(page, 'fear');
    await hits(page).locator('summary').first().click();
    expect(await violations(page)).toEqual([]);
    await ask(page, 'spyral');
    await page.getByText('Did you mean').waitFor();
    expect(await violations(page)).toEqual([]);
    const whole = await open('search/?q=fear', profile);
    await answered(whole.page, 'fear');
    expect(await violations(whole.page)).toEqual([]);
    expect(await whole.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      view.viewport.width,
    );
    expect([...complaints, ...whole.complaints]).toEqual([]);
    const failing = await newProfile(view);
    await failing.route('**/pagefind/**', (route) => route.abort());
    const failed = await open('search/?q=fear', failing);
    await failed.page.getByText('The search index could not be loaded.').waitFor();
    expect(await violations(failed.page)).toEqual([]);
  });
});
