import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { faultOf, isTakenAway } from '../../../src/islands/record/faults.ts';
import { type Log, openLog } from '../../../src/islands/record/store.ts';
import { createRandom } from '../../../src/models/random.ts';
import type { RecordEvent } from '../../../src/study/events.ts';
import { findGaps } from '../../../src/study/merge.ts';
import { reduceEvents } from '../../../src/study/reduce.ts';
import { answer } from '../../study/sample-events.ts';
import { createStorage, createTab, deleteDatabase, prediction } from './fake-storage.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What can go wrong while an event is written. */
const breaks: Readonly<Record<string, (store: IDBObjectStore) => void>> = {
  full: () => {
    throw new DOMException('No room.', 'QuotaExceededError');
  },
  killed: (store) => store.transaction.abort(),
};

/** Makes the next write of an event fail in one way, before or after the event was handed over. */
function breakNextAdd(how: string, isAfter: boolean): void {
  const { add } = IDBObjectStore.prototype as unknown as {
    add: (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
  };
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (this: IDBObjectStore, ...given) {
    if (!isAfter) breaks[how]!(this);
    const request = add.apply(this, given);
    if (isAfter) breaks[how]!(this);
    return request;
  });
}

/** Makes the next write of an event fail when it was taken, but is not on disk yet. */
function breakNextCommit(): void {
  const { add } = IDBObjectStore.prototype as unknown as {
    add: (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
  };
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (this: IDBObjectStore, ...given) {
    const request = add.apply(this, given);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  });
}

interface Outcome {
  readonly saved: readonly RecordEvent[];
  readonly failed: number;
  readonly kinds: ReadonlySet<string>;
}

/** One profile with up to three tabs, to which at random everything happens that may. Checks after every step. */
async function live(seed: number): Promise<Outcome> {
  globalThis.indexedDB = new IDBFactory();
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const storage = createStorage();
  const kinds = new Set<string>();
  const saved = new Map<string, RecordEvent>();
  let imported = new Map<string, RecordEvent>();
  let failed = 0;
  let tabCount = 0;
  let tried = 0;
  const open = () => openLog('/', 'c', createTab(seed * 1000 + ++tabCount, storage));
  const tabs: (Log | undefined)[] = [await open(), undefined, undefined];

  // As record.ts does it: once more where the database was taken away before the write.
  const use = async <Result>(tab: number, work: (log: Log) => Promise<Result>): Promise<Result> => {
    const log = (tabs[tab] ??= await open());
    try {
      return await work(log);
    } catch (error) {
      if (!isTakenAway(error)) throw error;
      tabs[tab] = await open();
      return work(tabs[tab]);
    }
  };
  const write = async (tab: number) => {
    try {
      const event = await use(tab, (log) => log.append(prediction(`i${++tried}`)));
      saved.set(event.id, event);
    } catch {
      failed += 1;
    }
  };
  const steps: Readonly<Record<string, () => Promise<void>>> = {
    write: () => write(below(3)),
    writeAtOnce: async () => {
      await Promise.all([write(0), write(1), write(2)]);
    },
    reload: async () => {
      const tab = below(3);
      tabs[tab]?.close();
      tabs[tab] = undefined;
      return Promise.resolve();
    },
    closeInMidWrite: async () => {
      const tab = below(3);
      const writing = write(tab);
      tabs[tab]?.close();
      await writing;
    },
    full: async () => {
      breakNextAdd('full', false);
      await write(below(3));
    },
    killed: async () => {
      breakNextAdd('killed', random() < 0.5);
      await write(below(3));
    },
    lostAtCommit: async () => {
      breakNextCommit();
      await write(below(3));
    },
    deleted: async () => {
      await deleteDatabase();
      imported = new Map(); // Those are in the file they came from.
    },
    deletedInMidWrite: async () => {
      await Promise.all([write(below(3)), deleteDatabase()]);
      imported = new Map();
    },
    import: async () => {
      const events = Array.from({ length: 1 + below(5) }, () => answer(1 + below(30), 'q', 'a', { device: 'other' }));
      await use(below(3), (log) => log.add(events));
      for (const event of events) imported.set(event.id, event);
    },
  };
  const names = Object.keys(steps);
  for (let step = 0; step < 12; step++) {
    const name = random() < 0.4 ? 'write' : names[below(names.length)]!;
    kinds.add(name);
    await steps[name]!();
    vi.restoreAllMocks();
    const found = await use(below(3), (log) => log.readAll());
    const ids = new Set(found.map(({ id }) => id));
    const lost = [...saved.keys(), ...imported.keys()].filter((id) => !ids.has(id));
    expect({ seed, step, name, lost }).toEqual({ seed, step, name, lost: [] });
    expect({ seed, step, name, count: ids.size }).toEqual({ seed, step, name, count: saved.size + imported.size });
  }
  return { saved: [...saved.values()], failed, kinds };
}

describe('500 lives of a record in which everything goes wrong', () => {
  it('lose no event that was called saved, keep none that was not, and leave no number out', async () => {
    const kinds = new Set<string>();
    let [saved, failed] = [0, 0];
    for (let seed = 1; seed <= 500; seed++) {
      const outcome = await live(seed);
      expect([seed, ...findGaps(outcome.saved)]).toEqual([seed]);
      expect(new Set(outcome.saved.map(({ device, seq }) => `${device}:${seq}`)).size).toBe(outcome.saved.length);
      expect(reduceEvents(outcome.saved).predictions.size).toBe(outcome.saved.length);
      for (const kind of outcome.kinds) kinds.add(kind);
      saved += outcome.saved.length;
      failed += outcome.failed;
    }
    // The runs have been through everything, and writes have failed as well as succeeded.
    expect(kinds.size).toBe(10);
    expect(saved).toBeGreaterThan(2000);
    expect(failed).toBeGreaterThan(50);
  });
});

describe('a fault', () => {
  it.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'refused'],
    ['VersionError', 'newer'],
    ['LogBlockedError', 'blocked'],
    ['DataError', 'unknown'],
    ['constructor', 'unknown'],
  ])('called %s is %s', (name, fault) => {
    expect(faultOf(Object.assign(new Error('x'), { name }))).toBe(fault);
  });

  it('that is no error is unknown', () => {
    expect(faultOf('text')).toBe('unknown');
  });
});
