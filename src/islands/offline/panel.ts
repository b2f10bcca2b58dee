/** The page for offline reading: what is saved, saving the whole course, removing it. */
import { missingFrom, copyName, firstFiles, savedPages } from '../../offline/plan.ts';
import { offlinePath } from '../../offline/site.ts';
import { type SiteTable, weigh } from '../../offline/table.ts';
import { fill } from '../../strings/fill.ts';
import type { OfflineStrings } from '../../strings/offline.ts';
import { saveFiles } from '../../worker/save-files.ts';
import { openShelf, type Shelf } from '../../worker/shelf.ts';
import { formatDay, formatSize } from './format.ts';

const { base = '/', course = '', interface: language = 'en' } = document.documentElement.dataset;
const element = (name: string) => document.getElementById(`offline${name}`)!;
const strings = JSON.parse(element('').dataset.strings ?? '{}') as OfflineStrings;
const state = element('-state');
const count = element('-count');
const progress = element('-progress') as HTMLProgressElement;
const [save, stop, remove] = [element('-save'), element('-stop'), element('-remove')];
const pages = element('-pages');

const size = (bytes: number) => formatSize(bytes, language);
const say = (text: string) => (state.textContent = text);

interface Saved {
  readonly shelf: Shelf;
  readonly table: SiteTable;
}

async function open(): Promise<Saved> {
  const shelf = await openShelf({ base, course });
  const active = await shelf.readNote('active');
  const table = active && (await shelf.readTable(active.version));
  if (!table) throw new Error('The table of the site is not there.');
  return { shelf, table };
}

/** Shows what is saved. `outcome` is what became of the last order, if it has to be said. */
async function show({ shelf, table }: Saved, outcome = ''): Promise<void> {
  const copies = await shelf.copies();
  const all = [...table.files.values()];
  const missing = missingFrom(all, copies);
  const complete = missing.length === 0;
  const whole = (await shelf.readNote('whole')) ?? { savedAt: new Date().toISOString() };
  if (complete) await shelf.writeNote('whole', whole);
  const text = complete ? strings.offlineWhole : strings.offlinePart;
  const facts = fill(text, {
    saved: all.length - missing.length,
    total: all.length,
    size: size(weigh(complete ? all : missing)),
    date: formatDay(whole.savedAt, language),
    version: table.version.slice(0, 6),
  });
  say(outcome ? `${outcome} ${facts}` : facts);
  save.textContent = fill(strings.offlineSave, { size: size(weigh(missing)) });
  save.hidden = complete;
  remove.hidden = copies.size <= firstFiles(table).length;
  stop.hidden = true;
  progress.hidden = true;
  count.textContent = '';
  const listed = savedPages(table, copies).filter(({ path }) => path !== offlinePath);
  element('-no-pages').hidden = listed.length > 0;
  pages.replaceChildren(
    ...listed.map(({ path, title = '', language: tongue }) => {
      const [item, link] = [document.createElement('li'), document.createElement('a')];
      link.href = base + path;
      link.textContent = title;
      link.dir = 'auto';
      if (tongue !== undefined) link.lang = tongue;
      item.append(link);
      return item;
    }),
  );
}

/** Saves what is missing of the course; the order may be repeated after a fault and goes on where it ended. */
async function saveCourse(registration: ServiceWorkerRegistration): Promise<void> {
  const saved = await open();
  const { shelf, table } = saved;
  const missing = missingFrom([...table.files.values()], await shelf.copies());
  const total = weigh(missing);
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < total) {
    const free = size(Math.max(0, quota - usage));
    return show(saved, fill(strings.offlineNoRoom, { free, size: size(total) }));
  }
  const control = new AbortController();
  stop.addEventListener('click', () => control.abort(), { once: true });
  say(strings.offlineSaving);
  for (const part of [save, remove]) part.hidden = true;
  for (const part of [stop, progress]) part.hidden = false;
  stop.focus();
  const advance = (bytes: number) => {
    progress.value = total === 0 ? 1 : bytes / total;
    count.textContent = fill(strings.offlineCount, { done: size(bytes), size: size(total) });
  };
  advance(0);
  const result = await saveFiles(missing, {
    site: { base },
    shelf,
    signal: control.signal,
    onSaved: advance,
    // Past the worker, which would store every file a second time.
    cache: 'no-store',
  });
  // Files that differ from the table are those of a newer version: its worker announces itself.
  if (result === 'changed') await registration.update().catch(() => undefined);
  const words = {
    saved: '',
    stopped: strings.offlineStopped,
    unreachable: strings.offlineUnreachable,
    changed: strings.offlineChanged,
    full: strings.offlineFull,
  };
  await show(saved, words[result]);
  (save.hidden ? remove : save).focus();
}

async function removeAll(): Promise<void> {
  const saved = await open();
  const { shelf, table } = saved;
  const kept = new Set(firstFiles(table).map(copyName));
  await shelf.writeNote('whole', undefined);
  await shelf.remove([...(await shelf.copies())].filter((name) => !kept.has(name)));
  await show(saved, strings.offlineRemoved);
  save.focus();
}

/** Resolves when a worker has taken over: only then its table is on record. */
const activated = (worker: ServiceWorker) =>
  new Promise<void>((resolve) => {
    const look = () => worker.state === 'activated' && resolve();
    worker.addEventListener('statechange', look);
    look();
  });

const refuse = () => {
  if (container?.controller) return; // A worker of an earlier visit answers; only the look for a new one has failed.
  element('-course').hidden = false;
  say(strings.offlineRefused);
};

const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
if (location.pathname !== base + offlinePath) {
  const instead = element('-instead');
  instead.hidden = false;
  instead.querySelector('button')!.addEventListener('click', () => location.reload());
}
if (!container) refuse();
else {
  document.addEventListener('offline-refused', refuse);
  element('-course').hidden = false;
  const begin = async (registration: ServiceWorkerRegistration) => {
    await activated(registration.active!);
    await show(await open());
    save.addEventListener('click', () => void saveCourse(registration).catch(fail));
    remove.addEventListener('click', () => void removeAll().catch(fail));
  };
  const fail = (error: unknown) => {
    console.error(error);
    say(strings.offlineRefused);
  };
  void container.ready.then(begin).catch(fail);
}
