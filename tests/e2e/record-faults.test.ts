import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './browser.ts';
import { answerQuestion, chapter, deleteLog, questionIds, readLog, sendAnswer, wakeQuestion } from './record.ts';

const { open, newProfile } = useBrowser();
const saved = 'Saved on this device.';
const [first, second, third, fourth] = questionIds as [string, string, string, string];

/** Follows what a profile’s pages say to be saved, up to the moment they die. */
async function watchSaved(profile: BrowserContext): Promise<Set<string>> {
  const ids = new Set<string>();
  await profile.exposeBinding('callSaved', (_source, id: string) => void ids.add(id));
  await profile.addInitScript((text) => {
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const question = element?.closest('.question');
        if (question?.querySelector('[role=status]')?.textContent.includes(text))
          void (globalThis as unknown as { callSaved: (id: string) => Promise<void> }).callSaved(question.id);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, saved);
  return ids;
}

/** Looks in a new page whether everything called saved is there, whole, once, with no number left out. */
async function expectKept(profile: BrowserContext, called: ReadonlySet<string>, tried: number): Promise<Page> {
  const { page } = await open(chapter, profile);
  await wakeQuestion(page, first); // By then the record was opened, and the journal replayed.
  const log = await readLog(page);
  expect(log.map(({ item }) => item)).toEqual(expect.arrayContaining([...called]));
  expect(log.length).toBeLessThanOrEqual(tried);
  const numbers = log.map(({ seq }) => seq).sort((a, b) => a - b);
  expect(numbers).toEqual(log.map((_, index) => index + 1));
  expect(new Set(log.map(({ device }) => device)).size).toBeLessThanOrEqual(1);
  return page;
}

describe('what was called saved is there', () => {
  it.each([1, 2, 3])('when two pages write at once (%i)', async () => {
    const profile = await newProfile();
    const called = await watchSaved(profile);
    const pages = [(await open(chapter, profile)).page, (await open(chapter, profile)).page] as const;
    for (const page of pages) for (const id of [first, second, third, fourth]) await wakeQuestion(page, id);
    await Promise.all(
      pages.map(async (page, index) => {
        for (const id of index === 0 ? [first, second] : [third, fourth]) await answerQuestion(page, id);
      }),
    );
    await expect.poll(() => called.size).toBe(4);
    await expectKept(profile, called, 4);
  });

  it.each([0, 1, 2, 4, 8, 16])('when the page is closed %i ms into a write', async (millis) => {
    const profile = await newProfile();
    const called = await watchSaved(profile);
    const { page } = await open(chapter, profile);
    await answerQuestion(page, second);
    const question = await wakeQuestion(page, first);
    await question.getByRole('radio').first().check();
    await question.evaluate(
      (element, wait) =>
        new Promise<void>((resolve) => {
          element.querySelector('form')!.requestSubmit();
          if (wait === 0) resolve();
          else setTimeout(resolve, wait);
        }),
      millis,
    );
    await page.close();
    await expectKept(profile, called, 2);
    expect(called.has(second)).toBe(true);
  });

  it.each([0, 3, 12])('when the page crashes %i ms into a write', async (millis) => {
    const profile = await newProfile();
    const called = await watchSaved(profile);
    const { page } = await open(chapter, profile);
    await answerQuestion(page, second);
    const question = await wakeQuestion(page, first);
    await question.getByRole('radio').first().check();
    const session = await profile.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    await question.evaluate((element, wait) => {
      setTimeout(() => element.querySelector('form')!.requestSubmit(), 0);
      return new Promise((resolve) => setTimeout(resolve, wait));
    }, millis);
    session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    await expectKept(profile, called, 2);
    expect(called.has(second)).toBe(true);
  });

  it.each([1, 2])('when the page is reloaded at every step (%i)', async () => {
    const profile = await newProfile();
    const called = await watchSaved(profile);
    const { page } = await open(chapter, profile);
    for (const id of [first, second, third]) {
      await page.reload();
      await sendAnswer(page, id);
      if (id !== second) await page.locator(`#${id}`).getByText(saved).waitFor();
    }
    await page.reload();
    expect(called.size).toBeGreaterThanOrEqual(2);
    await expectKept(profile, called, 3);
  });

  it.each([1, 2, 3])('when the database is deleted under open pages (%i)', async (round) => {
    const profile = await newProfile();
    const called = await watchSaved(profile);
    const { page } = await open(chapter, profile);
    const other = (await open(chapter, profile)).page;
    await answerQuestion(page, first);
    await answerQuestion(other, second);
    await deleteLog(round === 1 ? page : other);
    // At once in the same pages; in the last round while it goes.
    if (round === 3) await Promise.all([deleteLog(other), answerQuestion(page, third)]);
    else await answerQuestion(page, third);
    await answerQuestion(other, fourth);
    expect(called.size).toBe(4);
    await expectKept(profile, called, 4);
  });

  it('when every page is gone as the database is deleted', async () => {
    const profile = await newProfile();
    const called = await watchSaved(profile);
    const { page } = await open(chapter, profile);
    await answerQuestion(page, first);
    await answerQuestion(page, second);
    await page.goto(new URL('glossary/', inject('siteUrl')).href);
    await deleteLog(page);
    await page.close();
    const again = await expectKept(profile, called, 2);
    await again.locator(`#${first}`).getByText('You answered this on').waitFor();
  });
});

describe('a full disk', () => {
  it.each([1, 2, 3])('is told in plain words, loses nothing, and is over when there is room (%i)', async () => {
    const profile = await newProfile();
    const called = await watchSaved(profile);
    // Chromium looks at the quota before a profile’s first write, and then not again for a while.
    const { page } = await open('glossary/', profile);
    const session = await profile.newCDPSession(page);
    const origin = new URL(inject('siteUrl')).origin;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await page.goto(new URL(chapter, inject('siteUrl')).href);
    for (const id of [first, second]) {
      const question = await sendAnswer(page, id);
      await question.getByText('could not be saved: There is no room left on this device.').waitFor();
    }
    expect(called.size).toBe(0);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    for (const id of [first, second]) await answerQuestion(page, id);
    expect(called.size).toBe(2);
    await expectKept(profile, called, 2);
  });
});

describe('a new version of the database', () => {
  /** Opens the database of version 1 in a page of the site, with one answer in it, and lets go of it or not. */
  async function openOld(profile: BrowserContext, letsGo: boolean): Promise<Page> {
    const { page } = await open('glossary/', profile);
    await page.evaluate(
      ({ isLetting, item }) =>
        new Promise<void>((resolve) => {
          const { base, course } = document.documentElement.dataset;
          const request = indexedDB.open(`fulcrum:${base}:${course}`, 1);
          request.onupgradeneeded = () => {
            const events = request.result.createObjectStore('events', { keyPath: 'id' });
            events.createIndex('place', ['device', 'seq'], { unique: true });
            request.result.createObjectStore('meta').put('old', 'device');
            const ts = '2026-11-01T00:00:00.000Z';
            const payload = { shown: [], response: { choice: 'x' }, score: 0, max: 1, ms: 1, context: 'chapter' };
            events.add({
              v: 1,
              id: 'first',
              device: 'old',
              seq: 1,
              ts,
              tz: 'UTC',
              type: 'answer',
              item,
              rev: 1,
              payload,
            });
          };
          request.onsuccess = () => {
            const database = request.result;
            (globalThis as { held?: IDBDatabase }).held = database;
            if (isLetting) database.onversionchange = () => database.close();
            resolve();
          };
        }),
      { isLetting: letsGo, item: third },
    );
    return page;
  }

  it.each([1, 2, 3])('comes at once where the other tab lets go (%i)', async () => {
    const profile = await newProfile();
    await openOld(profile, true);
    const called = await watchSaved(profile);
    const { page } = await open(chapter, profile);
    await answerQuestion(page, first);
    await expectKept(profile, new Set([...called, third]), 2);
  });

  it('says what stands in its way, and comes when the other tab is closed', async () => {
    const profile = await newProfile();
    const old = await openOld(profile, false);
    const called = await watchSaved(profile);
    const { page } = await open(chapter, profile);
    const question = await wakeQuestion(page, first);
    await question.getByText('Another tab of this course stands in the way.').waitFor();
    await sendAnswer(page, first);
    await question.getByText('could not be saved: Another tab of this course').waitFor();
    expect(called.size).toBe(0);
    await old.close();
    await answerQuestion(page, first);
    await expectKept(profile, new Set([...called, third]), 2);
  });
});
