import { isEvent, type RecordEvent } from '../../study/events.ts';

/** A second copy of the newest events of this device, for the day the browser loses the database. */
export interface Journal {
  /** Keeps an event that is on disk. Never throws: it is the second copy. */
  readonly keep: (event: RecordEvent) => void;
  /** The events kept, oldest first. */
  readonly read: () => RecordEvent[];
}

/** How many events are kept, and how much text in all: localStorage holds some 5 MB, and preferences need room too. */
const most = { events: 50, characters: 400_000 };

/**
 * Opens the journal of one course under one base path. Every event has a key of its own, so that tabs which write at once
 * do not overwrite one another; the key sorts by number. Without storage it keeps nothing.
 */
export function openJournal(storage: Storage | undefined, base: string, course: string): Journal {
  const prefix = `fulcrum:${base}:${course}:journal:`;
  const keys = () =>
    storage
      ? Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
          .filter((key) => key.startsWith(prefix))
          .sort()
      : [];
  const prune = () => {
    let left = most.characters;
    keys()
      .reverse()
      .forEach((key, age) => {
        left -= storage!.getItem(key)?.length ?? 0;
        // The newest stays, however long it is.
        if (age >= most.events || (age > 0 && left < 0)) storage!.removeItem(key);
      });
  };
  return {
    keep(event) {
      try {
        storage?.setItem(`${prefix}${String(event.seq).padStart(10, '0')}:${event.id}`, JSON.stringify(event));
        prune();
      } catch {
        // Full, or refused.
      }
    },
    read() {
      try {
        return keys().flatMap((key) => parse(storage!.getItem(key)));
      } catch {
        return [];
      }
    },
  };
}

function parse(text: string | null): RecordEvent[] {
  try {
    const event: unknown = JSON.parse(text ?? '');
    return isEvent(event) ? [event] : [];
  } catch {
    return [];
  }
}
