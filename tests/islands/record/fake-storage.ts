import type { Surroundings } from '../../../src/islands/record/store.ts';
import { openJournal } from '../../../src/islands/record/journal.ts';
import { createRandom } from '../../../src/models/random.ts';
import type { NewEvent } from '../../../src/study/events.ts';

/** The localStorage of a browser profile, which holds at most `room` characters. */
export function createStorage(room = 5_000_000): Storage {
  const values = new Map<string, string>();
  const size = () => [...values].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (size() - (values.get(key)?.length ?? 0) + value.length > room)
        throw new DOMException('Full.', 'QuotaExceededError');
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}

/** A tab: its own clock and chance, and the storage of its profile. */
export function createTab(seed: number, storage?: Storage, base = '/'): Surroundings {
  const random = createRandom(seed);
  let now = 1_700_000_000_000;
  return {
    nowMillis: () => (now += 1),
    random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)),
    timeZone: () => 'UTC',
    journal: openJournal(storage, base, 'c'),
  };
}

export const prediction = (item: string): NewEvent => ({
  type: 'prediction',
  item,
  rev: 1,
  payload: { option: 'a', model: 'm', values: {} },
});

export const deleteDatabase = (name = 'fulcrum:/:c'): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error('The database could not be deleted.'));
  });

/** Opens the database as another version of this site would. */
export const openRaw = (
  version?: number,
  upgrade: (database: IDBDatabase) => void = () => undefined,
  name = 'fulcrum:/:c',
): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('It could not be opened.'));
  });

/** Makes the database of version 1. */
export function makeFirstVersion(database: IDBDatabase): void {
  database.createObjectStore('events', { keyPath: 'id' }).createIndex('place', ['device', 'seq'], { unique: true });
  database.createObjectStore('meta');
}
