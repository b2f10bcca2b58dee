import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLoader } from '../../src/astro/loaders.ts';

let course: string;
beforeEach(() => {
  course = mkdtempSync(join(tmpdir(), 'loaders-'));
  cpSync(join(import.meta.dirname, '../fixtures/courses/bread'), course, { recursive: true });
});
afterEach(() => rmSync(course, { recursive: true }));

it('holds what was saved last, although the watcher tells only the first of two saves in a moment', async () => {
  const file = join(course, 'chapters/course.yaml');
  const original = readFileSync(file, 'utf8');
  const save = (title: string) => writeFileSync(file, original.replace(/^title: .*/m, `title: ${title}`));
  const entries = new Map<string, { title: string }>();
  const watcher = new EventEmitter();
  await createLoader('course', course).load({
    store: {
      clear: () => entries.clear(),
      set: ({ id, data }: { id: string; data: { title: string } }) => entries.set(id, data),
    },
    config: { root: pathToFileURL(`${course}/`) },
    watcher,
    generateDigest: String,
  } as unknown as LoaderContext);

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  save('First');
  watcher.emit('all', 'change', file);
  vi.advanceTimersByTime(49);
  save('Second');
  vi.runAllTimers();
  vi.useRealTimers();
  await expect.poll(() => entries.get('course')?.title).not.toBe(/^title: (.*)/m.exec(original)![1]);
  expect(entries.get('course')?.title).toBe('Second');
});
