import { deleteDB } from 'idb';
import { LogBlockedError } from './store.ts';

/**
 * Erases what a course keeps of its reader in this browser: the log, its journal, what was begun, the place where they
 * stopped. How pages look stays. Open pages let go of the log and show that nothing is left.
 *
 * @throws LogBlockedError if another tab does not let go; the log goes when that tab is closed.
 */
export async function eraseRecord(base: string, course: string): Promise<void> {
  const name = `fulcrum:${base}:${course}`;
  // The journal first: it would bring the newest entries back.
  for (const key of Object.keys(localStorage))
    if (key.startsWith(`${name}:`) && key !== `${name}:reading`) localStorage.removeItem(key);
  await new Promise<void>((resolve, reject) => {
    deleteDB(name, { blocked: () => reject(new LogBlockedError('Another tab holds the record.')) }).then(
      resolve,
      reject,
    );
  });
}
