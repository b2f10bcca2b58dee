import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { groupItems, makeOverview, pickItems } from '../../src/study/hub/overview.ts';
import { makeEvent, type RecordEvent } from '../../src/study/events.ts';
import { reduceEvents } from '../../src/study/reduce.ts';
import { listItems } from '../../src/study/revision-items.ts';
import { fsrsScheduler } from '../../src/study/spacing/fsrs.ts';
import { makeItems } from '../study/revision-sample.ts';
import { openHubs, slowdown } from './hub-in-browser.ts';

/**
 * Times the opening of the hub with 1,000 questions and 5,000 events: `npm run bench:hub -- --site dist`. First what it
 * works out, in Node; then, of a built site, all that the main thread of a browser does, four times slowed down, and the
 * same without record and questions, so that the difference is what they cost.
 */
const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
const start = Date.now() - 5000 * 1_800_000;
const data = makeItems({ questions: 1000, asCards: 100 });
const events: RecordEvent[] = Array.from({ length: 5000 }, (_, index) => {
  const nowMillis = start + index * 1_800_000;
  const entry = {
    device: 'd',
    seq: index + 1,
    nowMillis,
    timeZone: 'UTC',
    random: Uint8Array.from({ length: 10 }, (_, place) => (index * (place + 7)) % 256),
  };
  const item = `q${(index * 37) % 1000}`;
  return makeEvent(
    index % 10 === 9
      ? { type: 'self-grade', item: `question:${item}`, rev: 1, payload: { rating: 'good', ms: 4000 } }
      : {
          type: 'answer',
          item,
          rev: 1,
          payload: { response: 'x', score: index % 4 === 0 ? 0 : 1, max: 1, ms: 20_000, context: 'review' },
        },
    entry,
  );
});
const now = start + 5000 * 1_800_000;

/** Milliseconds of this thread: the machine may have other work. */
const time = (work: () => void) => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};
const open = (parts: Record<string, number>) => {
  let state = reduceEvents([]);
  parts.reduce = time(() => (state = reduceEvents(events)));
  const items = listItems(data);
  let overview = makeOverview(fsrsScheduler, [], state, now, now);
  parts.overview = time(() => (overview = makeOverview(fsrsScheduler, items, state, now, now + 3_600_000)));
  parts.pick = time(() => {
    for (const facet of ['chapter', 'objective', 'type', 'misconception'] as const)
      groupItems(pickItems(overview, 'due', {}), facet);
  });
  return overview.lists.due.size;
};

const first: Record<string, number> = {};
const due = open(first);
const runs = Array.from({ length: 15 }, () => {
  const parts: Record<string, number> = {};
  open(parts);
  return parts;
});
const median = (name: string) => runs.map((run) => run[name]!).sort((a, b) => a - b)[7]!;
console.log(`${due} items are due. Milliseconds:`);
console.table(
  Object.fromEntries(Object.keys(first).map((name) => [name, { first: first[name], median: median(name) }])),
);

if (!existsSync(values.site))
  throw new Error(`There is no site in ${values.site}: build it, or name another with --site.`);
const [full, empty] = ['1,000 questions, 5,000 events', '10 questions, no event'];
const work = await openHubs(values.site, [
  { name: full, items: data, events },
  { name: empty, items: makeItems({ questions: 10, asCards: 1 }), events: [] },
]);
console.log(`Work of the main thread to open the page of the hub, ${slowdown} times slowed down, milliseconds:`);
console.table(Object.fromEntries([...work].map(([name, millis]) => [name, Math.round(millis)])));
console.log(`Of record and questions: ${Math.round(work.get(full)! - work.get(empty)!)}; at most 100 are wanted.`);
