import type { WorkerMessage } from '../../offline/site.ts';

const { base = '/', course = '' } = document.documentElement.dataset;
/** Set in a tab whose reader does not want to hear of it again. */
const later = `fulcrum:${base}:${course}:later`;

/** Tells the reader that a new version waits. It takes over, and this tab reloads, only when the reader says so. */
export function announce(registration: ServiceWorkerRegistration): void {
  const region = document.getElementById('page--update')!;
  if (region.firstChild || sessionStorage.getItem(later)) return;
  const template = document.getElementById('page--update-notice') as HTMLTemplateElement;
  region.append(template.content.cloneNode(true));
  const [reload, postpone] = region.querySelectorAll('button');
  reload!.addEventListener('click', () => {
    // Another tab may have agreed before.
    if (!registration.waiting) {
      location.reload();
      return;
    }
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    void quiet().then(() => registration.waiting?.postMessage({ type: 'take-over' } satisfies WorkerMessage));
  });
  postpone!.addEventListener('click', () => {
    sessionStorage.setItem(later, 'true');
    region.replaceChildren();
    document.getElementById('page--text')?.focus({ preventScroll: true });
  });
}

/**
 * Resolves when the page has fetched nothing for a moment. In Chromium a request that wakes the old worker while the new
 * one takes over can keep it for half a minute; and the reader's click brings in what waited for the first sign of them.
 */
async function quiet(): Promise<void> {
  const fetched = () => performance.getEntriesByType('resource').length;
  for (let before = -1; before !== fetched();) {
    before = fetched();
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}
