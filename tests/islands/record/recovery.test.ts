import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { LogBlockedError, openLog } from '../../../src/islands/record/store.ts';
import type { RecordEvent } from '../../../src/study/events.ts';
import { findGaps, mergeLogs } from '../../../src/study/merge.ts';
import { answer, anyLog } from '../../study/sample-events.ts';
import { createStorage, createTab, deleteDatabase, makeFirstVersion, openRaw, prediction } from './fake-storage.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const items = (events: readonly RecordEvent[]) => events.map(({ item }) => item).sort();

describe('a database that was deleted', () => {
  it('comes back with what the journal holds, and goes on counting as the same device', async () => {
    const storage = createStorage();
    const first = await openLog('/', 'c', createTab(1, storage));
    const written = [await first.append(prediction('a')), await first.append(prediction('b'))];
    await deleteDatabase();
    const second = await openLog('/', 'c', createTab(2, storage));
    expect((await second.readAll()).sort((a, b) => a.seq - b.seq)).toEqual(written);
    expect(await second.append(prediction('c'))).toMatchObject({ device: written[0]!.device, seq: 3 });
  });

  it('tells the page that had it open', async () => {
    let closed = 0;
    const log = await openLog('/', 'c', createTab(1), () => closed++);
    await deleteDatabase();
    expect(closed).toBe(1);
    await expect(log.append(prediction('a'))).rejects.toMatchObject({ name: 'InvalidStateError' });
  });

  it('shows by the numbers how many older events the journal did not hold', async () => {
    const storage = createStorage();
    const log = await openLog('/', 'c', createTab(1, storage));
    for (let index = 0; index < 60; index++) await log.append(prediction(`i${index}`));
    const device = (await log.device())!;
    await deleteDatabase();
    const events = await (await openLog('/', 'c', createTab(2, storage))).readAll();
    expect(events).toHaveLength(50);
    expect([...findGaps(events)]).toEqual([[device, 10]]);
  });

  it('gets back single events that it lacks, and no event twice', async () => {
    const storage = createStorage();
    const log = await openLog('/', 'c', createTab(1, storage));
    const events = [];
    for (const item of ['a', 'b', 'c']) events.push(await log.append(prediction(item)));
    const database = await openRaw();
    database.transaction('events', 'readwrite').objectStore('events').delete(events[1]!.id);
    database.close();
    const tabs = await Promise.all([
      openLog('/', 'c', createTab(2, storage)),
      openLog('/', 'c', createTab(3, storage)),
    ]);
    expect(items(await tabs[0].readAll())).toEqual(['a', 'b', 'c']);
  });
});

describe('a database of version 1', () => {
  it('is brought to the present version with everything in it', async () => {
    const database = await openRaw(1, makeFirstVersion);
    const transaction = database.transaction(['events', 'meta'], 'readwrite');
    for (const event of [answer(1, 'q'), answer(2, 'r')]) transaction.objectStore('events').add(event);
    transaction.objectStore('meta').put('d', 'device');
    await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
    database.close();
    const log = await openLog('/', 'c', createTab(1));
    expect(items(await log.readAll())).toEqual(['q', 'r']);
    expect(await log.append(prediction('p'))).toMatchObject({ device: 'd', seq: 3 });
  });

  it('held open by a tab that lets go is upgraded at once', async () => {
    const old = await openRaw(1, makeFirstVersion);
    old.onversionchange = () => old.close();
    const log = await openLog('/', 'c', createTab(1));
    await log.append(prediction('a'));
    expect(await log.readAll()).toHaveLength(1);
  });

  it('held open by a tab that does not let go is given up with a reason, and had when the tab is closed', async () => {
    const old = await openRaw(1, makeFirstVersion);
    const attempt = () => openLog('/', 'c', createTab(1), undefined, 20);
    await expect(attempt()).rejects.toThrow(LogBlockedError);
    await expect(Promise.all([attempt(), attempt()])).rejects.toThrow(LogBlockedError);
    old.close();
    const log = await openLog('/', 'c', createTab(1), undefined, 1000);
    await log.append(prediction('a'));
    expect(await log.readAll()).toHaveLength(1);
  });

  it('makes way for a later version, and then refuses to open that as its own', async () => {
    let closed = 0;
    await openLog('/', 'c', createTab(1), () => closed++);
    (await openRaw(99)).close();
    expect(closed).toBe(1);
    await expect(openLog('/', 'c', createTab(1))).rejects.toMatchObject({ name: 'VersionError' });
  });
});

describe('taking in another log', () => {
  it('counts what was new, what was known and what differs, and changes nothing that was there', async () => {
    const log = await openLog('/', 'c', createTab(1));
    expect(await log.add([answer(1, 'q'), answer(2, 'q')])).toEqual({ added: 2, known: 0, conflicts: 0 });
    const other = answer(1, 'q', 'b');
    expect(await log.add([other, answer(2, 'q'), answer(3, 'q')])).toEqual({ added: 1, known: 1, conflicts: 1 });
    expect(await log.add([other])).toEqual({ added: 0, known: 1, conflicts: 0 });
    const events = await log.readAll();
    expect(events).toHaveLength(4);
    expect(events).toEqual(expect.arrayContaining([answer(1, 'q'), other]));
  });

  it('holds what the merge of the logs holds, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLog, { maxLength: 3 }), async (logs) => {
        globalThis.indexedDB = new IDBFactory();
        const log = await openLog('/', 'c', createTab(1));
        for (const piece of logs) await log.add(piece);
        expect(mergeLogs(await log.readAll())).toEqual(mergeLogs(...logs));
      }),
      { numRuns: 40 },
    );
  });

  it('takes the events of a profile that was copied to another machine: same device, same numbers', async () => {
    const log = await openLog('/', 'c', createTab(1));
    const mine = await log.append(prediction('a'));
    expect(await log.add([{ ...mine, id: 'other', item: 'b' }])).toMatchObject({ added: 1 });
    expect(await log.append(prediction('c'))).toMatchObject({ seq: 2 });
    expect(items(await log.readAll())).toEqual(['a', 'b', 'c']);
  });

  it('takes a new name for the device when a file has used up its numbers', async () => {
    const log = await openLog('/', 'c', createTab(1));
    const mine = await log.append(prediction('a'));
    await log.add([{ ...mine, id: 'trap', seq: 1e9 }]);
    const next = await log.append(prediction('b'));
    expect(next.seq).toBe(1);
    expect(next.device).not.toBe(mine.device);
    expect(await log.append(prediction('c'))).toMatchObject({ device: next.device, seq: 2 });
  });
});
