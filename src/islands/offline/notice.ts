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
    registration.waiting.postMessage({ type: 'take-over' } satisfies WorkerMessage);
  });
  postpone!.addEventListener('click', () => {
    sessionStorage.setItem(later, 'true');
    region.replaceChildren();
    document.getElementById('page--text')?.focus({ preventScroll: true });
  });
}
