/** Registers the worker of the course once the page has loaded and rests, and says when a new version is there. */
const { base = '/' } = document.documentElement.dataset;

async function start({ serviceWorker }: Navigator): Promise<void> {
  const registration = await serviceWorker.register(`${base}sw.js`, { scope: base });
  const announce = () => {
    if (registration.waiting && registration.active)
      void import('./notice.ts').then((notice) => notice.announce(registration));
  };
  const watch = () => registration.installing?.addEventListener('statechange', announce);
  registration.addEventListener('updatefound', watch);
  watch();
  announce();
  const { active } = await serviceWorker.ready;
  active?.postMessage({
    type: 'keep',
    page: location.href,
    loaded: performance.getEntriesByType('resource').map(({ name }) => name),
  });
}

const refused = () => document.dispatchEvent(new Event('offline-refused'));
const begin = () => void start(navigator).catch(refused);

// Safari has no idle callback.
if ('serviceWorker' in navigator)
  addEventListener('load', () => {
    if ('requestIdleCallback' in window) requestIdleCallback(begin);
    else setTimeout(begin);
  });
