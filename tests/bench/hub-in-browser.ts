import type { CDPSession, Page } from 'playwright-core';
import { startBrowser } from '../../src/diagrams/browser.ts';
import { createStaticServer } from '../../src/cli/serve.ts';
import type { RecordEvent } from '../../src/study/events.ts';
import type { RevisionItems } from '../../src/study/revision-items.ts';

/** A record and a course to open the hub with. */
export interface HubCase {
  readonly name: string;
  readonly items: RevisionItems;
  readonly events: readonly RecordEvent[];
}

/** How many times slower than this machine a reader’s phone is taken to be. */
export const slowdown = 4;
const runs = 5;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Processor time of the thread, in microseconds. */
  readonly tdur?: number;
}

/**
 * Opens the hub of a built site in Chromium, slowed down, once for each run. Returns by case the least milliseconds of
 * processor time that the main thread had work for, from the request of the page until the hub stands and is drawn.
 */
export async function openHubs(folder: string, cases: readonly HubCase[]): Promise<Map<string, number>> {
  const server = createStaticServer(folder, '/');
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const hub = `http://127.0.0.1:${address.port}/revision/`;
  const browser = await startBrowser();
  try {
    const least = new Map<string, number>();
    for (const { name, items, events } of cases) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      await page.goto(hub);
      await page.locator('[data-island="revision"][data-ready]').waitFor();
      await writeEvents(page, events);
      await serveItems(page, items);
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      for (let run = 0; run < runs; run++)
        least.set(name, Math.min(least.get(name) ?? Infinity, await openOnce(page, session, hub)));
      await context.close();
    }
    return least;
  } finally {
    await browser.close();
    server.close();
  }
}

const writeEvents = (page: Page, events: readonly RecordEvent[]): Promise<void> =>
  page.evaluate(
    (all) =>
      new Promise<void>((resolve) => {
        const { base, course } = document.documentElement.dataset;
        const request = indexedDB.open(`fulcrum:${base}:${course}`);
        request.onsuccess = () => {
          const transaction = request.result.transaction('events', 'readwrite');
          for (const event of all) transaction.objectStore('events').add(event);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    events,
  );

/** Gives the page other items than those of the course, with the words of the course. */
async function serveItems(page: Page, items: RevisionItems): Promise<void> {
  await page.route('**/revision/items.json', async (route) => {
    const { strings } = (await (await route.fetch()).json()) as { readonly strings: unknown };
    await route.fulfill({ json: { ...items, strings } });
  });
}

async function openOnce(page: Page, session: CDPSession, hub: string): Promise<number> {
  await page.goto('about:blank');
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await page.goto(hub);
  await page.locator('[data-island="revision"][data-ready]').waitFor();
  // Two frames later it is painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const ended = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await ended;
  session.off('Tracing.dataCollected', collect);
  return mainThreadMillis(events);
}

/** The main thread is the one that parsed the page. */
function mainThreadMillis(events: readonly TraceEvent[]): number {
  const parsing = events.filter(({ name }) => name === 'ParseHTML');
  const main = parsing.at(-1);
  if (!main) throw new Error('The trace has no page in it.');
  return (
    events
      .filter(
        ({ ph, pid, tid, name }) => ph === 'X' && pid === main.pid && tid === main.tid && name.endsWith('RunTask'),
      )
      .reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000
  );
}
