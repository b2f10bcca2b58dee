import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type KnownEvent, makeEvent, type NewEvent, type RecordEvent } from '../../study/events.ts';

/**
 * The log on the reader's device, in IndexedDB.
 *
 * `events` holds the log (key: event id; index `place`: device and sequence), `meta` the name of this device.
 * Version 1 is the first; a later version only adds. Events are added, never changed or deleted.
 */
interface LogSchema extends DBSchema {
  events: { key: string; value: RecordEvent; indexes: { place: [string, number] } };
  meta: { key: string; value: string };
}

/** Clock, chance and zone, passed in so that a test can hold them still. */
export interface Surroundings {
  readonly nowMillis: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: () => string;
}

export interface Log {
  /** Appends an event. Resolves only when it is on disk; rejects if it is not. */
  readonly append: (event: NewEvent) => Promise<KnownEvent>;
  /** Every event, in no particular order. */
  readonly readAll: () => Promise<RecordEvent[]>;
  readonly close: () => void;
}

/**
 * Opens the log of one course under one base path, so that courses on one origin do not meet. `onClosed` is called when
 * the browser takes the database away: another tab upgrades it, or the reader clears it.
 */
export async function openLog(
  base: string,
  course: string,
  surroundings: Surroundings,
  onClosed: () => void = () => undefined,
): Promise<Log> {
  const database = await openDB<LogSchema>(`fulcrum:${base}:${course}`, 1, {
    upgrade(db) {
      db.createObjectStore('events', { keyPath: 'id' }).createIndex('place', ['device', 'seq'], { unique: true });
      db.createObjectStore('meta');
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });
  return {
    append: (event) => append(database, event, surroundings),
    readAll: () => database.getAll('events'),
    close: () => {
      database.close();
    },
  };
}

async function append(
  database: IDBPDatabase<LogSchema>,
  event: NewEvent,
  surroundings: Surroundings,
): Promise<KnownEvent> {
  // One transaction reads the last number and writes the next: two tabs of one device can never take the same.
  const transaction = database.transaction(['events', 'meta'], 'readwrite', { durability: 'strict' });
  const meta = transaction.objectStore('meta');
  const events = transaction.objectStore('events');
  const known = await meta.get('device');
  const device = known ?? hex(surroundings.random(16));
  if (known === undefined) await meta.put(device, 'device');
  const last = await events.index('place').openKeyCursor(IDBKeyRange.bound([device, 0], [device, Infinity]), 'prev');
  const made = makeEvent(event, {
    device,
    seq: (last?.key[1] ?? 0) + 1,
    nowMillis: surroundings.nowMillis(),
    timeZone: surroundings.timeZone(),
    random: surroundings.random(10),
  });
  await events.add(made);
  await transaction.done;
  return made;
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
