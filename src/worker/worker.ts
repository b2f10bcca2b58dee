/** Answers for the pages of one course when there is no network. What it decides is in `src/offline`. */
import { filesToRefresh, firstFiles, missingFrom, uselessCopies } from '../offline/plan.ts';
import { fileFor, pathAsked, pathOf, type Tables } from '../offline/requests.ts';
import { type OfflineSite, offlinePath, tablePath, type WorkerMessage } from '../offline/site.ts';
import { parseTable, withNeeds } from '../offline/table.ts';
import { saveFiles } from './save-files.ts';
import { openShelf, type Shelf } from './shelf.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build. */
declare const SITE: OfflineSite;

/** The version of an open page that came from a build this worker does not know. */
const unknown = 'unknown';

interface Library extends Tables {
  readonly shelf: Shelf;
  /** Versions of the open pages that are not of this one. */
  readonly guests: Map<string, string>;
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { method, url, mode, cache, headers } = event.request;
  const path = pathAsked({ method, url, mode, cache, ranged: headers.has('range') }, location.origin, SITE);
  if (path === undefined) return;
  event.respondWith(mode === 'navigate' ? openPage(event, path) : openFile(event, path));
});
self.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage;
  if (message.type === 'take-over') event.waitUntil(self.skipWaiting());
  else event.waitUntil(keep(message.page, message.loaded));
});

let library: Promise<Library> | undefined;
const openLibrary = (): Promise<Library> => {
  library ??= readLibrary();
  library.catch(() => (library = undefined));
  return library;
};

async function readLibrary(): Promise<Library> {
  const shelf = await openShelf(SITE);
  const [current, active, guests] = await Promise.all([
    shelf.readTable(SITE.version).then((table) => table ?? fetchTable(shelf)),
    shelf.readNote('active'),
    shelf.readNote('guests'),
  ]);
  const previous = active?.previous === undefined ? undefined : await shelf.readTable(active.previous);
  return { shelf, current, previous, guests: new Map(Object.entries(guests ?? {})) };
}

async function fetchTable(shelf: Shelf) {
  const response = await fetch(SITE.base + tablePath(SITE.version), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The table of the site: ${response.status}`);
  const text = await response.text();
  await shelf.writeTable(SITE.version, text);
  return parseTable(SITE.version, text);
}

async function install(): Promise<void> {
  const shelf = await openShelf(SITE);
  const table = await fetchTable(shelf);
  const saving = { site: SITE, shelf, cache: 'no-cache' } as const;
  const first = await saveFiles(missingFrom(firstFiles(table), await shelf.copies()), saving);
  if (first !== 'saved') throw new Error(`The first pages could not be saved: ${first}`);
  // What the reader had saved should be there in the new version too; without it the old copies remain.
  const whole = (await shelf.readNote('whole')) !== undefined;
  const refreshed = await saveFiles(filesToRefresh(table, await shelf.copies(), whole), saving);
  if (whole && refreshed === 'saved') await shelf.writeNote('whole', { savedAt: new Date().toISOString() });
}

async function activate(): Promise<void> {
  const shelf = await openShelf(SITE);
  const active = await shelf.readNote('active');
  const previous = active?.version === SITE.version ? active.previous : active?.version;
  await shelf.writeNote('active', { version: SITE.version, previous });
  if (active && active.version !== SITE.version) {
    const open = await self.clients.matchAll({ type: 'window' });
    await shelf.writeNote('guests', Object.fromEntries(open.map(({ id }) => [id, active.version])));
  }
  await shelf.removeTablesExcept([SITE.version, previous]);
  library = undefined;
  const { current, previous: before } = await openLibrary();
  await shelf.remove(uselessCopies(await shelf.copies(), before ? [current, before] : [current]));
  await self.clients.claim();
}

/** A page: the saved copy of this version; from the network; an older copy; or the page that says it is not saved. */
async function openPage(event: FetchEvent, path: string): Promise<Response> {
  const known = await openLibrary().catch(() => undefined);
  if (!known) return fetch(event.request);
  const { shelf, current, previous } = known;
  const file = current.files.get(path);
  const saved = file && (await shelf.get(file));
  if (saved) return saved;
  if (!file && current.files.has(`${path}/`)) {
    const { search } = new URL(event.request.url);
    return Response.redirect(`${SITE.base}${path}/${search}`);
  }
  try {
    const response = await fetch(event.request);
    if (response.ok) {
      const copy = response.clone();
      event.waitUntil(
        Promise.resolve(file ? shelf.put(file, copy) : false).then(
          (same) => (same ? undefined : addGuest(known, event.resultingClientId, unknown)),
          () => undefined, // No room: it is read all the same.
        ),
      );
    }
    return response;
  } catch {
    const older = previous?.files.get(path);
    const copy = older && (await shelf.get(older));
    if (copy) await addGuest(known, event.resultingClientId, previous!.version);
    const instead = current.files.get(offlinePath);
    return copy ?? (instead && (await shelf.get(instead))) ?? Response.error();
  }
}

/** Anything else: the saved copy of the build its page comes from, or from the network, saved for the next time. */
async function openFile(event: FetchEvent, path: string): Promise<Response> {
  const known = await openLibrary().catch(() => undefined);
  if (!known) return fetch(event.request);
  const { shelf, guests, ...tables } = known;
  const file = fileFor(path, guests.get(event.clientId), tables);
  const saved = file && (await shelf.get(file));
  if (saved) return saved;
  const response = await fetch(event.request);
  if (file && response.ok) {
    const copy = response.clone();
    event.waitUntil(shelf.put(file, copy).catch(() => false));
  }
  return response;
}

async function addGuest({ guests, shelf }: Library, client: string, version: string): Promise<void> {
  guests.set(client, version);
  const open = new Set((await self.clients.matchAll({ type: 'window' })).map(({ id }) => id)).add(client);
  for (const id of guests.keys()) if (!open.has(id)) guests.delete(id);
  await shelf.writeNote('guests', Object.fromEntries(guests));
}

/** Saves an open page with all it needs and has loaded, if it is of this version. */
async function keep(page: string, loaded: readonly string[]): Promise<void> {
  const { shelf, current } = await openLibrary();
  const path = pathOf(page, location.origin, SITE);
  const file = path === undefined ? undefined : current.files.get(path);
  if (!file) return;
  const saving = { site: SITE, shelf, cache: 'no-cache' } as const;
  if ((await saveFiles(missingFrom([file], await shelf.copies()), saving)) !== 'saved') return;
  const used = loaded.flatMap((url) => pathOf(url, location.origin, SITE) ?? []);
  await saveFiles(missingFrom(withNeeds(current, [file.path, ...used]), await shelf.copies()), saving);
}
