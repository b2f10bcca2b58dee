import { describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { useBrowser, wakeIslands } from './browser.ts';

const { visit, open, newProfile } = useBrowser();
const chapter = 'chapters/security-dilemma/';

describe('the reading panel', () => {
  it('keeps theme and size across pages and tabs, from the keyboard', async () => {
    const context = await newProfile({ colorScheme: 'light' });
    const { page, complaints } = await open('', context);
    const other = await open('about/', context);
    await page.getByRole('button', { name: 'Text and colours' }).press('Enter');
    await page.getByRole('radio', { name: 'as the device' }).first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.getByRole('radio', { name: 'largest' }).check();
    await page.keyboard.press('Escape');
    expect(await page.locator('#page--reading').isVisible()).toBe(false);
    await expect.poll(() => other.page.locator('html').getAttribute('data-size')).toBe('largest');
    await page.goto(new URL(chapter, page.url()).href);
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(23, 22, 19)');
    expect(await page.locator('#page--reading [name=size]:checked').getAttribute('value')).toBe('largest');
    expect(complaints).toEqual([]);
  });

  it('sets size, spacing, length of lines and motion as it says', async () => {
    const { page } = await visit(chapter);
    const look = () =>
      page.evaluate(() => {
        const { fontSize, lineHeight, letterSpacing } = getComputedStyle(document.querySelector('.prose > p')!);
        const line = document.querySelector('.prose > p')!.getBoundingClientRect().width;
        const size = parseFloat(fontSize);
        return { size, leading: parseFloat(lineHeight) / size, spaced: letterSpacing !== 'normal', line: line / size };
      });
    const choose = async (name: string, value: string) => {
      await page.locator(`#page--reading [name=${name}][value=${value}]`).check();
      return look();
    };
    const plain = await look();
    await page.locator('.reading-button').click();
    expect((await choose('size', 'small')).size).toBeLessThan(plain.size);
    expect((await choose('size', 'largest')).size).toBeGreaterThan(plain.size * 1.3);
    await choose('size', 'medium');
    const wide = await choose('spacing', 'wide');
    expect(wide.leading).toBeGreaterThan(plain.leading * 1.1);
    expect([plain.spaced, wide.spaced]).toEqual([false, true]);
    expect((await choose('measure', 'narrow')).line).toBeLessThan(plain.line * 0.9);
    expect((await choose('measure', 'wide')).line).toBeGreaterThan(plain.line * 1.05);
    await choose('motion', 'still');
    expect(await page.locator('html').getAttribute('data-motion')).toBe('still');
  });

  it.each(['medium', 'large', 'largest'])(
    'keeps lines of some sixty characters on a laptop, in %s text',
    async (size) => {
      const { page } = await visit(chapter);
      await page.evaluate((value) => (document.documentElement.dataset.size = value), size);
      const words = 'A state that fears its rival arms, and by arming gives the rival a reason to fear. '.repeat(4);
      const characters = await page.evaluate((text) => {
        const paragraph = document.querySelector('.prose > p')!;
        const probe = paragraph.appendChild(document.createElement('span'));
        probe.textContent = text;
        const length = [...probe.getClientRects()].reduce((sum, { width }) => sum + width, 0);
        return paragraph.getBoundingClientRect().width / (length / text.length);
      }, words);
      expect(characters).toBeGreaterThanOrEqual(55);
      expect(characters).toBeLessThanOrEqual(75);
    },
  );

  it('leaves the page as it is when the store holds nonsense', async () => {
    const context = await newProfile();
    const { page } = await open('', context);
    await page.evaluate(() => {
      const { base, course } = document.documentElement.dataset;
      localStorage.setItem(`fulcrum:${base}:${course}:reading`, '{"theme":["x"],"size":');
    });
    const { complaints, page: again } = await open(chapter, context);
    expect(await again.locator('html').getAttribute('data-theme')).toBeNull();
    expect(complaints).toEqual([]);
  });

  it('is not offered without script, and the menu still opens', async () => {
    const { page } = await visit('', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    expect(await page.locator('.reading-button').isVisible()).toBe(false);
    await page.locator('.menu-button').click();
    expect(await page.getByRole('link', { name: 'Glossary' }).isVisible()).toBe(true);
  });

  it.each(['light', 'dark'] as const)('open, it has no fault that axe can find (%s)', async (colorScheme) => {
    for (const width of [360, 1280]) {
      const { page } = await visit('', { colorScheme, viewport: { width, height: 800 } });
      await page.locator('.reading-button').click();
      expect(await violations(page)).toEqual([]);
    }
  });

  it('the largest text on the narrowest screen makes no page scroll sideways', async () => {
    const context = await newProfile({ viewport: { width: 320, height: 640 } });
    const { page } = await open('', context);
    await page.locator('.reading-button').click();
    await page.getByRole('radio', { name: 'largest' }).check();
    await page.locator('#page--reading [name=spacing][value=wide]').check();
    for (const path of ['', chapter, 'glossary/', 'revision/', 'print/']) {
      const visitor = await open(path, context);
      expect([path, await visitor.page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
    }
  });
});

describe('going on', () => {
  it('the home page offers the section where the reader stopped, and nothing to a new reader', async () => {
    const context = await newProfile();
    const { page } = await open('', context);
    expect(await page.locator('#page--continue').isVisible()).toBe(false);
    await page.goto(new URL(`${chapter}#four-games`, page.url()).href);
    await expect.poll(() => page.locator('.sections [aria-current]').textContent()).toBe('Four games');
    await page.goBack();
    const link = page.getByRole('link', { name: 'Go on reading' });
    expect(await link.textContent()).toContain('The security dilemma · Four games');
    await link.click();
    await page.waitForURL(/security-dilemma\/#four-games$/);
  });

  it('an address with a place in it opens at that place, wherever the reader stopped', async () => {
    const context = await newProfile();
    const { page: before } = await open(`${chapter}#four-games`, context);
    await expect.poll(() => before.locator('.sections [aria-current]').textContent()).toBe('Four games');
    await before.close({ runBeforeUnload: true });
    const { page } = await open(`${chapter}#what-it-is`, context);
    await expect.poll(() => page.locator('.sections [aria-current]').textContent()).toBe('What the dilemma is');
    expect(new URL(page.url()).hash).toBe('#what-it-is');
    const top = () => page.locator('#what-it-is').evaluate((heading) => heading.getBoundingClientRect().top);
    expect(await top()).toBeGreaterThanOrEqual(0);
    expect(await top()).toBeLessThan(300);
  });

  it('an address of another site in the store is not offered', async () => {
    const context = await newProfile();
    const { page } = await open('about/', context);
    await page.evaluate(() => {
      const { base, course } = document.documentElement.dataset;
      localStorage.setItem(
        `fulcrum:${base}:${course}:place`,
        JSON.stringify({ address: 'javascript:alert(1)', chapter: 'Trap', section: '' }),
      );
    });
    const { page: home } = await open('', context);
    await home.getByRole('link', { name: 'Start reading' }).waitFor();
    expect(await home.locator('#page--continue').isVisible()).toBe(false);
  });

  it('marks show how many questions of a chapter were answered, and follow another tab', async () => {
    const context = await newProfile();
    const { page: home } = await open('', context);
    const { page } = await open(chapter, context);
    const question = page.locator('.question').first();
    await question.scrollIntoViewIfNeeded();
    await question.locator('[data-ready]').waitFor();
    await question.getByRole('radio').first().check();
    await question.getByRole('button', { name: 'Check my answer' }).click();
    await question.getByText('Saved on this device.').waitFor();
    const mark = home.locator('.chapters .progress-mark').filter({ hasText: '1/' });
    await mark.waitFor();
    expect(await mark.getAttribute('aria-label')).toMatch(/^1 of \d+ questions answered, [01] of them right/);
    await page.locator('.nav-chapters .progress-mark').filter({ hasText: '1/' }).waitFor();
  });
});

describe('the whole course on one page', () => {
  it('holds every chapter, no id twice, and its islands work', async () => {
    const { page, complaints } = await visit('print/');
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(await page.locator('.whole-course > article').count()).toBeGreaterThan(0);
    await wakeIslands(page);
    expect(complaints).toEqual([]);
  });
});
