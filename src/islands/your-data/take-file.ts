import { fill } from '../../strings/fill.ts';
import type { YourDataStrings } from '../../strings/your-data.ts';
import type { RecordEvent } from '../../study/events.ts';
import { type ImportReport, parseExport, type Refusal } from '../../study/import-file.ts';
import { pageContext } from '../page.ts';
import { alone } from '../record/lock.ts';
import { addEvents, tellOthers } from '../record/record.ts';
import type { Added } from '../record/store.ts';
import { lines, make, part, strings } from './elements.ts';
import { createHash } from './hash.ts';
import { format } from './kept.ts';

const refusals: Readonly<Record<Refusal, keyof YourDataStrings>> = {
  'no-json': 'dataNoJson',
  'no-event': 'dataNoEvent',
  'too-long': 'dataTooLong',
  'too-deep': 'dataTooDeep',
  unsafe: 'dataUnsafe',
  'other-course': 'dataOtherCourse',
};

const sums = {
  right: 'dataSumRight',
  wrong: 'dataSumWrong',
  missing: 'dataSumMissing',
  unchecked: 'dataSumUnchecked',
} as const satisfies Record<ImportReport['checksum'], keyof YourDataStrings>;

/** How many events are written at once: each such write waits for the disk. */
const batch = 500;

let isTaking = false;

/** Takes a file into the record, and reports what became of each of its lines. One at a time. */
export async function takeFile(pieces: AsyncIterable<string>): Promise<void> {
  if (isTaking) return;
  isTaking = true;
  const running = part('taking');
  const total = { added: 0, known: 0, conflicts: 0 };
  const take = async (events: readonly RecordEvent[]) => {
    for (let start = 0; start < events.length; start += batch) {
      addUp(total, await addEvents(events.slice(start, start + batch)));
      running.textContent = fill(strings.dataTaking, { count: format(total.added + total.known) });
    }
  };
  part('report').replaceChildren();
  try {
    const { base, course } = pageContext();
    const report = await alone(`fulcrum:${base}:${course}:import`, () =>
      parseExport(pieces, { course, take, createHash }),
    );
    part('report').replaceChildren(...describe(report, total));
  } catch (error) {
    const failed = fill(strings.dataTakeFailed, { reason: (error as Error).message });
    part('report').replaceChildren(...lines([failed, describeTotal(total)]));
  } finally {
    running.textContent = '';
    isTaking = false;
    await tellOthers();
  }
}

function addUp(total: { -readonly [Key in keyof Added]: number }, { added, known, conflicts }: Added): void {
  total.added += added;
  total.known += known;
  total.conflicts += conflicts;
}

const describeTotal = ({ added, known }: Added): string =>
  fill(strings.dataTaken, { added: format(added), known: format(known) });

function describe(report: ImportReport, total: Added): HTMLElement[] {
  const { refused, missing, checksum, otherCourse, isNewer, kept } = report;
  const counted = (text: string, count: number) => (count > 0 ? [fill(text, { count: format(count) })] : []);
  const refusedCount = [...refused.values()].reduce((sum, { count }) => sum + count, 0);
  const reasons = [...refused].map(([reason, { count, lines: numbers }]) => {
    const more = count > numbers.length ? ' …' : '';
    return make('li', fill(strings[refusals[reason]], { count: format(count), lines: numbers.join(', ') + more }));
  });
  const list = document.createElement('ul');
  list.append(...reasons);
  return [
    ...lines([
      ...(otherCourse === undefined ? [] : [fill(strings.dataForeign, { course: otherCourse })]),
      describeTotal(total),
      ...counted(strings.dataConflicts, total.conflicts),
      ...counted(strings.dataMissing, missing),
      ...(isNewer ? [strings.dataNewer] : []),
      ...(kept > 0 ? [strings[sums[checksum]]] : []),
      ...counted(strings.dataRefused, refusedCount),
    ]),
    ...(reasons.length > 0 ? [list] : []),
  ];
}
