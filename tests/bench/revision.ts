import { groupItems, makeOverview, pickItems } from '../../src/study/hub/overview.ts';
import { makeEvent, type RecordEvent } from '../../src/study/events.ts';
import { reduceEvents } from '../../src/study/reduce.ts';
import { listItems } from '../../src/study/revision-items.ts';
import { fsrsScheduler } from '../../src/study/spacing/fsrs.ts';
import { makeItems } from '../study/revision-sample.ts';

/**
 * Times what the hub works out when it opens, with 1,000 questions and 5,000 events: `npm run bench:hub`.
 * Reading the log from the database and drawing are not in it.
 */
const start = Date.UTC(2026, 0, 1);
const data = makeItems({ questions: 1000, asCards: 100 });
const events: RecordEvent[] = Array.from({ length: 5000 }, (_, index) => {
  const nowMillis = start + index * 1_800_000;
  const entry = {
    device: 'd',
    seq: index + 1,
    nowMillis,
    timeZone: 'UTC',
    random: new Uint8Array(10).fill(index % 256),
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
