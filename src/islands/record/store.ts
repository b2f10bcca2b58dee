import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type KnownEvent, lastSeq, makeEvent, type NewEvent, type RecordEvent } from '../../study/events.ts';
import { conflictKey } from '../../study/merge.ts';
import { canonicalText } from '../../study/order.ts';
import type { Journal } from './journal.ts';
import { upgradeLog } from './upgrade.ts';

/**
 * The log on the reader's device, in IndexedDB.
 *
 * `events` holds the log (key: event id; index `place`: device and sequence), `meta` the name of this device, and
 * `conflicts` events whose id was there with other content (key: `conflictKey`). Events are added, never changed or
 * deleted; a later version of the database only adds.
 */
export interface LogSchema extends DBSchema {
  events: { key: string; value: RecordEvent; indexes: { place: [string, number] } };
  meta: { key: string; value: string };
  conflicts: { key: [string, string]; value: RecordEvent };
}

type Database = IDBPDatabase<LogSchema>;

export const logVersion = 2;

/** Clock, chance and zone, passed in so that a test can hold them still. */
export interface Surroundings {
  readonly nowMillis: () => number;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: () => string;
  readonly journal?: Journal;
}

/** How many events of another log were new, were there before, and were there under their id with other content. */
export interface Added {
  readonly added: number;
  readonly known: number;
  readonly conflicts: number;
}

export interface Log {
  /** Appends an event. Resolves only when it is on disk; rejects if it is not. */
  readonly append: (event: NewEvent) => Promise<KnownEvent>;
  /** Adds events of another log, all of them or, if it rejects, none. Resolves when they are on disk. */
  readonly add: (events: readonly RecordEvent[]) => Promise<Added>;
  /** Every event, in no particular order. */
  readonly readAll: () => Promise<RecordEvent[]>;
  /** The name of this device; none before its first event. */
  readonly device: () => Promise<string | undefined>;
  readonly close: () => void;
}

/** Another tab has the database open and does not let go of it. */
export class LogBlockedError extends Error {
  override readonly name = 'LogBlockedError';
}

/**
 * Opens the log of one course under one base path, so that courses on one origin do not meet. Events of the journal that
 * the database lacks are written back. `onClosed` is called when the browser takes the database away: another tab
 * upgrades it, or the reader clears it.
 *
 * @throws LogBlockedError if another tab holds an older version open for `patienceMillis`.
 */
export async function openLog(
  base: string,
  course: string,
  surroundings: Surroundings,
  onClosed: () => void = () => undefined,
  patienceMillis = 2000,
): Promise<Log> {
  const database = await openDatabase(`fulcrum:${base}:${course}`, onClosed, patienceMillis);
  try {
    await replay(database, surroundings.journal?.read() ?? []);
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    append: async (event) => {
      const made = await append(database, event, surroundings);
      surroundings.journal?.keep(made);
      return made;
    },
    add: (events) => add(database, events),
    readAll: async () => {
      const transaction = database.transaction(['events', 'conflicts']);
      const [events, conflicts] = await Promise.all([
        transaction.objectStore('events').getAll(),
        transaction.objectStore('conflicts').getAll(),
      ]);
      return [...events, ...conflicts];
    },
    device: () => database.get('meta', 'device'),
    close: () => {
      database.close();
    },
  };
}

/** One request to open a database, and those who wait for it. */
interface Opening {
  readonly database: Promise<Database>;
  isBlocked: boolean;
  /** Called when the database is taken away. */
  readonly waiting: Set<() => void>;
}

// A request that another tab blocks stays in the browser’s queue, and a second would wait behind it without a word.
const openings = new Map<string, Opening>();

function openDatabase(name: string, onClosed: () => void, patienceMillis: number): Promise<Database> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const losePatience = () => {
      timer = setTimeout(() => {
        opening.waiting.delete(onClosed);
        reject(new LogBlockedError('Another tab holds the record.'));
      }, patienceMillis);
    };
    const opening = openings.get(name) ?? startOpening(name, losePatience);
    if (opening.isBlocked) losePatience();
    opening.waiting.add(onClosed);
    opening.database.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function startOpening(name: string, onBlocked: () => void): Opening {
  const waiting = new Set<() => void>();
  const tellClosed = () => waiting.forEach((onClosed) => onClosed());
  const database = openDB<LogSchema>(name, logVersion, {
    upgrade: upgradeLog,
    blocked: () => {
      opening.isBlocked = true;
      openings.set(name, opening);
      onBlocked();
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      tellClosed();
    },
    terminated: tellClosed,
  });
  const opening: Opening = { database, isBlocked: false, waiting };
  const settle = () => openings.delete(name);
  database.then((open) => {
    settle();
    // Nobody waits for it any more; open, it would stand in the way of others.
    if (waiting.size === 0) open.close();
  }, settle);
  return opening;
}

/** Writes what the database lacks of the journal. A new database takes the name of the device from it, and goes on counting. */
async function replay(database: Database, events: readonly RecordEvent[]): Promise<void> {
  const known = await Promise.all(events.map(({ id }) => database.getKey('events', id)));
  if (known.every((id) => id !== undefined)) return;
  const transaction = startWriting(database, ['events', 'meta']);
  const [log, meta] = [transaction.objectStore('events'), transaction.objectStore('meta')];
  if ((await meta.getKey('device')) === undefined) await meta.put(events.at(-1)!.device, 'device');
  for (const event of events) if ((await log.getKey(event.id)) === undefined) await log.add(event);
  await transaction.done;
}

async function append(database: Database, event: NewEvent, surroundings: Surroundings): Promise<KnownEvent> {
  // One transaction reads the last number and writes the next: two tabs of one device can never take the same.
  const transaction = startWriting(database, ['events', 'meta']);
  const meta = transaction.objectStore('meta');
  const events = transaction.objectStore('events');
  const makeName = () => hex(surroundings.random(16));
  const known = await meta.get('device');
  const numbers = IDBKeyRange.bound([known ?? '', 0], [known ?? '', Infinity]);
  const before = (await events.index('place').openKeyCursor(numbers, 'prev'))?.key[1] ?? 0;
  const isNamed = known !== undefined && before < lastSeq;
  const device = isNamed ? known : makeName();
  if (!isNamed) await meta.put(device, 'device');
  const made = makeEvent(event, {
    device,
    seq: isNamed ? before + 1 : 1,
    nowMillis: surroundings.nowMillis(),
    timeZone: surroundings.timeZone(),
    random: surroundings.random(10),
  });
  await events.add(made);
  await transaction.done;
  return made;
}

async function add(database: Database, events: readonly RecordEvent[]): Promise<Added> {
  const transaction = startWriting(database, ['events', 'conflicts']);
  const [log, conflicts] = [transaction.objectStore('events'), transaction.objectStore('conflicts')];
  const found = await Promise.all(events.map(({ id }) => log.get(id)));
  const known = new Map(found.flatMap((event) => (event ? [[event.id, event] as const] : [])));
  const count = { added: 0, known: 0, conflicts: 0 };
  for (const event of events) {
    const other = known.get(event.id);
    if (!other) {
      known.set(event.id, event);
      void log.add(event).catch(ignore);
      count.added += 1;
    } else if (canonicalText(other) === canonicalText(event)) count.known += 1;
    else {
      const key = conflictKey(event);
      const isNew = (await conflicts.getKey(key)) === undefined;
      if (isNew) void conflicts.add(event, key).catch(ignore);
      count[isNew ? 'conflicts' : 'known'] += 1;
    }
  }
  await transaction.done;
  return count;
}

function startWriting(database: Database, stores: readonly ('events' | 'meta' | 'conflicts')[]) {
  const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' });
  // A request that fails rejects by itself first; the transaction then has nobody waiting for it.
  transaction.done.catch(ignore);
  return transaction;
}

const ignore = () => undefined;

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
