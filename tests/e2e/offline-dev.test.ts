import { spawn } from 'node:child_process';
import { describe, expect, inject, it } from 'vitest';
import { authorsEnvironment } from '../run-node.ts';
import { useBrowser } from './browser.ts';
import { project, useHosts, waitUntilSaved } from './offline-site.ts';

const { newProfile } = useBrowser();
const startHost = useHosts();

describe('npm run dev at the address of an earlier npm start', () => {
  it('shows the pages as they are now, and removes the worker and what it saved', async () => {
    const host = await startHost(inject('siteFolder'));
    const page = await (await newProfile()).newPage();
    await page.goto(host.url);
    await waitUntilSaved(page);
    await host.cut();
    const { port } = new URL(host.url);
    const server = spawn(process.execPath, ['src/cli/fulcrum.ts', 'dev', '--port', port], {
      cwd: project,
      env: authorsEnvironment(),
    });
    try {
      await expect
        .poll(
          () =>
            fetch(host.url).then(
              ({ status }) => status,
              () => 0,
            ),
          { timeout: 60_000, interval: 200 },
        )
        .toBe(200);
      await page.reload();
      await page.locator('script[src*="@vite/client"]').waitFor({ state: 'attached', timeout: 60_000 });
      const left = () =>
        page.evaluate(async () => [
          ...(await caches.keys()),
          ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        ]);
      await expect.poll(left, { timeout: 20_000 }).toEqual([]);
    } finally {
      server.kill();
    }
  });
});
