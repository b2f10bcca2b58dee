import { openJournal } from './journal.ts';
import { alone } from './lock.ts';
import { type Log, openLog } from './store.ts';

/** Opens the log of this browser profile, one tab at a time. `onClosed` is called when it is taken away. */
export function openHere(base: string, course: string, onClosed: () => void): Promise<Log> {
  const surroundings = {
    nowMillis: () => Date.now(),
    random: (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes)),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    journal: openJournal(findStorage(), base, course),
  };
  return alone(`fulcrum:${base}:${course}:open`, () => openLog(base, course, surroundings, onClosed));
}

function findStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined; // Refused, as cookies are.
  }
}
