import { signal } from '@preact/signals';
import type { KnownEvent, NewEvent, RecordEvent } from '../../study/events.ts';
import { type RecordState, reduceEvents } from '../../study/reduce.ts';
import { pageContext } from '../page.ts';
import { faultWords, isTakenAway } from './faults.ts';
import type { Added, Log } from './store.ts';

/** What is known of the record on this page: being read, read, or out of reach with the reason. */
export type RecordView =
  | { readonly status: 'reading' }
  | { readonly status: 'read'; readonly state: RecordState }
  | { readonly status: 'unavailable'; readonly reason: string };

export const recordView = signal<RecordView>({ status: 'reading' });

let log: Promise<Log> | undefined;
let channel: BroadcastChannel | undefined;
let firstReading: Promise<void> | undefined;
let readings = 0;

function openRecord(): Promise<Log> {
  if (log) return log;
  listen();
  const { base, course } = pageContext();
  // Fetched beside the questions and models that wait for it, not before them.
  const opening = import('./open.ts').then(({ openHere }) => openHere(base, course, reopen));
  // A failed or closed log is opened anew at the next need: the reader may have freed space, another tab upgraded it.
  const forget = () => {
    if (log === opening) log = undefined;
  };
  const reopen = () => {
    forget();
    // Deleted under the open page: the journal brings back what it can, and the page shows what is left.
    void readRecord();
  };
  log = opening;
  opening.catch(forget);
  return opening;
}

/** Hears of the other tabs. */
function listen(): void {
  if (channel) return;
  const { base, course } = pageContext();
  channel = new BroadcastChannel(`fulcrum:${base}:${course}`);
  channel.onmessage = () => void readRecord();
  // A page that comes back from the browser’s memory has heard nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void readRecord();
  });
}

/** Reads the log and publishes its reduction. Never throws: reading a page must not depend on it. */
async function readRecord(): Promise<void> {
  const reading = ++readings;
  try {
    const state = reduceEvents(await readEvents());
    if (reading === readings) recordView.value = { status: 'read', state };
  } catch (error) {
    if (reading === readings) recordView.value = { status: 'unavailable', reason: (error as Error).message };
  }
}

/** Resolves when the log was read once on this page, or could not be, or takes too long to wait for. */
export function recordKnown(): Promise<void> {
  firstReading ??= readRecord();
  return Promise.race([firstReading, new Promise<void>((resolve) => setTimeout(resolve, 1000))]);
}

/**
 * Appends an event and tells the other tabs. Resolves with it when it is on disk.
 *
 * @throws Error with the reason in words if it could not be kept.
 */
export async function record(event: NewEvent): Promise<KnownEvent> {
  const made = await withLog((open) => open.append(event));
  await tellOthers();
  if (event.type === 'answer') void keepForGood();
  return made;
}

/**
 * Adds events of another log, and tells nobody yet: see `tellOthers`. Resolves when they are on disk.
 *
 * @throws Error with the reason in words if none of them could be kept.
 */
export const addEvents = (events: readonly RecordEvent[]): Promise<Added> => withLog((open) => open.add(events));

/** Every event of the log, understood or not. @throws Error with the reason in words. */
export const readEvents = (): Promise<RecordEvent[]> => withLog((open) => open.readAll());

/** The name of this device in the log; none before its first event. @throws Error with the reason in words. */
export const readDevice = (): Promise<string | undefined> => withLog((open) => open.device());

/** Shows here and in the other tabs what has been written. */
export async function tellOthers(): Promise<void> {
  channel?.postMessage('appended');
  await readRecord();
}

async function withLog<Result>(use: (open: Log) => Promise<Result>): Promise<Result> {
  try {
    try {
      return await use(await openRecord());
    } catch (error) {
      if (!isTakenAway(error)) throw error;
      log = undefined;
      return await use(await openRecord());
    }
  } catch (error) {
    throw new Error(faultWords(error, pageContext().strings), { cause: error });
  }
}

let isAsked = false;

/** Asks the browser, once there is something to lose, not to clear it away when room is short. */
async function keepForGood(): Promise<void> {
  const storage = (navigator as { readonly storage?: StorageManager }).storage;
  if (isAsked || !storage) return;
  isAsked = true;
  try {
    if (!(await storage.persisted())) await storage.persist();
  } catch {
    // Then it is as before.
  }
}
