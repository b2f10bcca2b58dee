import { signal } from '@preact/signals';
import type { NewEvent } from '../../study/events.ts';
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
let firstReading: Promise<void> | undefined;

const forget = () => (log = undefined);

function openRecord(): Promise<Log> {
  if (log) return log;
  const { base, course } = pageContext();
  const surroundings = {
    nowMillis: () => Date.now(),
    random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  // A failed or closed log is opened anew at the next need: the reader may have freed space, another tab upgraded it.
  log = openLog(base, course, surroundings, forget);
  log.catch(forget);
  if (!channel) {
    channel = new BroadcastChannel(`fulcrum:${base}:${course}`);
    channel.onmessage = () => void readRecord();
  }
  return log;
}

/** Reads the log and publishes its reduction. Never throws: reading a page must not depend on it. */
async function readRecord(): Promise<void> {
  try {
    const events = await (await openRecord()).readAll();
    recordView.value = { status: 'read', state: reduceEvents(events) };
  } catch (error) {
    recordView.value = { status: 'unavailable', reason: reasonOf(error) };
  }
}

/** Resolves when the log was read once on this page, or could not be, or takes too long to wait for. */
export function recordKnown(): Promise<void> {
  firstReading ??= readRecord();
  return Promise.race([firstReading, new Promise<void>((resolve) => setTimeout(resolve, 1000))]);
}

/**
 * Appends an event and tells the other tabs. Resolves when it is on disk.
 *
 * @throws Error with the reason in words if it could not be kept.
 */
export async function record(event: NewEvent): Promise<void> {
  try {
    await (await openRecord()).append(event);
  } catch (error) {
    throw new Error(reasonOf(error), { cause: error });
  }
  // It is saved, whatever becomes of reading it back.
  channel?.postMessage('appended');
  await readRecord();
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && error.message ? error.message.replace(/([^.!?])$/, '$1.') : `${String(error)}.`;
