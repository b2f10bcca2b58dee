import lighthouse from 'lighthouse';
import { createServer } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findBrowser } from './browser.ts';

let browser: Browser;
let port: number;

beforeAll(async () => {
  port = await freePort();
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
});
afterAll(() => browser.close());

describe('Lighthouse, mobile preset', () => {
  it.each(['', 'chapters/security-dilemma/', 'glossary/', 'timeline/', 'search/'])(
    '/%s has 100 in accessibility, best practices and search engine optimisation',
    async (route) => {
      const result = await lighthouse(new URL(route, inject('siteUrl')).href, { port, logLevel: 'silent' });
      const { categories, audits } = result!.lhr;
      const { performance, ...others } = Object.fromEntries(
        Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
      );
      const shown = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'].map(
        (name) => `${name} ${audits[name]?.displayValue}`,
      );
      console.info(
        `/${route}: performance ${performance}, ${shown.join(', ')} (not a test: it depends on the machine)`,
      );
      const counted = new Set(
        ['accessibility', 'best-practices', 'seo'].flatMap((name) =>
          categories[name]!.auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
        ),
      );
      const failed = Object.values(audits).filter(({ id, score }) => counted.has(id) && score !== null && score < 1);
      expect(failed.map(({ id, title }) => `${id}: ${title}`)).toEqual([]);
      expect(others).toMatchObject({ accessibility: 100, 'best-practices': 100, seo: 100 });
    },
  );
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
