import { signal } from '@preact/signals';
import type { NewEvent, RecordEvent } from '../../study/events.ts';
import { type RecordState, reduceEvents } from '../../study/reduce.ts';
import { pageContext } from '../page.ts';
import { type Log, openLog } from './store.ts';

/** What is known of the record on this page: being read, read, or out of reach with the reason. */
export type RecordView =
  | { readonly status: 'reading' }
  | { readonly status: 'read'; readonly state: RecordState }
  | { readonly status: 'unavailable'; readonly reason: string };

export const recordView = signal<RecordView>({ status: 'reading' });

let log: Promise<Log> | undefined;
let channel: BroadcastChannel | undefined;

function openRecord(): Promise<Log> {
  const { base, course } = pageContext();
  if (!log) {
    log = openLog(base, course, {
      nowMillis: () => Date.now(),
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    // A failed opening may be tried again: the reader may have freed space or left a private window's limits.
    log.catch(() => (log = undefined));
    channel ??= new BroadcastChannel(`fulcrum:${base}:${course}`);
    channel.onmessage = () => void readRecord();
  }
  return log;
}

/** Reads the log and publishes its reduction. Never throws: reading a page must not depend on it. */
export async function readRecord(): Promise<void> {
  try {
    publish(await (await openRecord()).readAll());
  } catch (error) {
    recordView.value = { status: 'unavailable', reason: reasonOf(error) };
  }
}

/**
 * Appends an event and tells the other tabs. Resolves when it is on disk.
 *
 * @throws Error with the reason in words if it could not be kept.
 */
export async function record(event: NewEvent): Promise<void> {
  try {
    const open = await openRecord();
    await open.append(event);
    channel?.postMessage('appended');
    publish(await open.readAll());
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
}

function publish(events: readonly RecordEvent[]): void {
  recordView.value = { status: 'read', state: reduceEvents(events) };
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && error.message ? error.message.replace(/([^.!?])$/, '$1.') : `${String(error)}.`;
