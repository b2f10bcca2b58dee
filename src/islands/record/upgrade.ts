import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { LogSchema } from './store.ts';

/** Brings a database of any earlier version to the present one. Nothing in it is lost. */
export function upgradeLog(
  database: IDBPDatabase<LogSchema>,
  from: number,
  _to: number | null,
  transaction: IDBPTransaction<LogSchema, StoreNames<LogSchema>[], 'versionchange'>,
): void {
  if (from < 1) {
    database.createObjectStore('events', { keyPath: 'id' });
    database.createObjectStore('meta');
  } else transaction.objectStore('events').deleteIndex('place');
  // In version 1 the index was unique. A profile that was copied to another machine writes the same numbers of the same
  // device there: both are to be kept when they meet.
  transaction.objectStore('events').createIndex('place', ['device', 'seq']);
  database.createObjectStore('conflicts');
}
