/**
 * Waits for the reader: what follows their reading, and their notes, is fetched after the first sign of them, when the
 * page is idle. Reading the first screen costs only this.
 */
const signs = ['pointerdown', 'keydown', 'scroll', 'selectionchange'];

function wake(): void {
  for (const sign of signs) document.removeEventListener(sign, wake);
  const load = () => void import('./chapter.ts').then(({ startChapter }) => startChapter());
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 });
  else setTimeout(load, 200);
}

for (const sign of signs) document.addEventListener(sign, wake, { passive: true });

export {};
