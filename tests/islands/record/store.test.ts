import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLog, type Surroundings } from '../../../src/islands/record/store.ts';
import { createRandom } from '../../../src/models/random.ts';
import type { NewEvent } from '../../../src/study/events.ts';

const surroundings = (seed: number): Surroundings => {
  const random = createRandom(seed);
  let now = 1_700_000_000_000;
  return {
    nowMillis: () => (now += 1),
    random: (bytes) => Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)),
    timeZone: () => 'UTC',
  };
};

const prediction = (item: string): NewEvent => ({
  type: 'prediction',
  item,
  rev: 1,
  payload: { option: 'a', model: 'm', values: {} },
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('openLog', () => {
  it('numbers the events of a device from 1 without gaps', async () => {
    const log = await openLog('/', 'c', surroundings(1));
    const seqs = [];
    for (const item of ['a', 'b', 'c']) seqs.push((await log.append(prediction(item))).seq);
    expect(seqs).toEqual([1, 2, 3]);
  });

  it('keeps its events and its device name when it is opened again', async () => {
    const first = await openLog('/', 'c', surroundings(1));
    const written = await first.append(prediction('a'));
    first.close();
    const second = await openLog('/', 'c', surroundings(2));
    expect(await second.readAll()).toEqual([written]);
    expect(await second.append(prediction('b'))).toMatchObject({ device: written.device, seq: 2 });
  });

  it('gives two tabs that write at once different numbers and loses nothing', async () => {
    const tabs = await Promise.all([openLog('/', 'c', surroundings(1)), openLog('/', 'c', surroundings(2))]);
    await Promise.all(Array.from({ length: 40 }, (_, index) => tabs[index % 2]!.append(prediction(`i${index}`))));
    const events = await tabs[0].readAll();
    expect(events.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 40 }, (_, index) => index + 1),
    );
    expect(new Set(events.map(({ device }) => device)).size).toBe(1);
  });

  it('keeps courses and base paths of one origin apart', async () => {
    const logs = await Promise.all([
      openLog('/a/', 'c', surroundings(1)),
      openLog('/b/', 'c', surroundings(2)),
      openLog('/a/', 'd', surroundings(3)),
    ]);
    await logs[0].append(prediction('x'));
    expect(await Promise.all(logs.map(async (log) => (await log.readAll()).length))).toEqual([1, 0, 0]);
  });

  it('keeps events of unknown types as they are', async () => {
    const log = await openLog('/', 'c', surroundings(1));
    const foreign = {
      v: 9,
      id: 'x',
      device: 'other',
      seq: 1,
      ts: 't',
      tz: 'z',
      type: 'note',
      item: '',
      rev: 0,
      payload: { a: [1] },
    };
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('fulcrum:/:c');
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise<void>((resolve) => {
      const transaction = database.transaction('events', 'readwrite');
      transaction.objectStore('events').add(foreign);
      transaction.oncomplete = () => resolve();
    });
    expect(await log.readAll()).toEqual([foreign]);
  });
});
