import chromiumPackage from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

/** Where other systems than Linux keep an installed browser. */
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** Path of the browser the tests drive. */
export async function findBrowser(): Promise<string> {
  if (process.platform === 'linux') {
    // The package unpacks the libraries it brings only where it believes itself on a bare server.
    process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
    return chromiumPackage.executablePath();
  }
  const found = installed.find((path) => existsSync(path));
  if (!found) throw new Error('The browser tests need Chrome or Edge on this system: install one.');
  return found;
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything the browser complained of, content security violations included. */
  readonly complaints: readonly string[];
}

/** Starts one browser for a file of tests. Returns functions to visit the site with a fresh or a given profile. */
export function useBrowser() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    await browser.close();
  });

  /** A new profile. */
  const newProfile = async (options: BrowserContextOptions = {}): Promise<BrowserContext> => {
    // Without motion: what a test looks at stands still.
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    contexts.push(context);
    return context;
  };

  /** Opens a path of the site, or a whole address, in a profile. */
  const open = async (path: string, context: BrowserContext): Promise<Visitor> => {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    await page.goto(new URL(path, inject('siteUrl')).href);
    return { page, context, complaints };
  };

  return {
    newProfile,
    open,
    visit: async (path: string, options?: BrowserContextOptions) => open(path, await newProfile(options)),
  };
}

/** Scrolls through the whole page, so that every island wakes, and waits until all are awake. */
export async function wakeIslands(page: Page): Promise<void> {
  for (const island of await page.locator('[data-island]:not([data-after-others])').all()) {
    await island.scrollIntoViewIfNeeded();
    await expect.poll(() => island.getAttribute('data-ready')).toBe('');
  }
}
