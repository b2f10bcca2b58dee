import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Starts the browser that draws: the one from npm on Linux, elsewhere an installed Chrome or Edge. */
export async function startBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') {
    const failures: unknown[] = [];
    for (const channel of ['chrome', 'msedge', 'chromium'])
      try {
        return await chromium.launch({ channel });
      } catch (error) {
        failures.push(error);
      }
    throw new Error('neither Chrome nor Edge was found on this computer', { cause: failures });
  }
  // The package unpacks the libraries it brings only where it believes itself on a bare server.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: bundled } = await import('@sparticuz/chromium');
  const executablePath = await bundled.executablePath();
  if (!existsSync(executablePath)) throw new Error('the browser that npm brings could not be unpacked');
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}
