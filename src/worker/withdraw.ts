/** Takes the place of a worker that is not wanted any more: deletes what it saved and goes. Answers are not touched. */
import { cacheNames, type OfflineSite } from '../offline/site.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build or the server; `reload` where the open pages are of another site than the one now served. */
declare const SITE: Pick<OfflineSite, 'base' | 'course'> & { readonly reload: boolean };

const takeOver = () => void self.skipWaiting();
self.addEventListener('install', takeOver);
// A page of the old version may offer this worker to the reader as its next version.
self.addEventListener('message', takeOver);
// Chromium forgets the wish to take over if it comes before the end of the installation and the old worker is awake.
const asking = setInterval(takeOver, 500);
self.addEventListener('activate', (event) => {
  clearInterval(asking);
  event.waitUntil(withdraw());
});

async function withdraw(): Promise<void> {
  await Promise.all(Object.values(cacheNames(SITE)).map((name) => caches.delete(name)));
  const pages = SITE.reload ? await self.clients.matchAll({ type: 'window' }) : [];
  await self.registration.unregister();
  await Promise.all(pages.map((page) => page.navigate(page.url)));
}
