import { useEffect, useRef, useState } from 'preact/hooks';
import { compareMarks, type OwnMark } from '../../quiz/sorter.ts';
import { fill } from '../../strings/fill.ts';
import type { SorterStrings } from '../../strings/sorter.ts';
import { pageContext } from '../page.ts';
import { recordView } from '../record/record.ts';
import { Words } from '../words.tsx';
import { ClaimForm } from './claim-form.tsx';
import type { ClaimView, EventView, SorterData } from './data.ts';
import { type SaveStatus, useOwnMarks } from './own-marks.ts';
import { ClaimResult } from './result.tsx';
import { Verdict } from './verdict.tsx';

interface Props {
  readonly claim: ClaimView;
  readonly courseMarks: SorterData['key'];
  readonly strings: SorterStrings;
}

/** The events under a claim: the reader marks them, compares with the course, and may dispute what it says. */
export function ClaimSorter({ claim, courseMarks, strings }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const [mounted, setMounted] = useState(false);
  const [reminders, setReminders] = useState(0);
  const { own, status, keep, take } = useOwnMarks(claim);
  // The first drawing is the server’s; what the record has comes after it.
  useEffect(() => setMounted(true), []);
  const marks: ReadonlyMap<string, OwnMark> = mounted ? own : new Map();

  const compare = async () => {
    const data = new FormData(form.current!);
    const given = claim.events.flatMap(({ id, item }): [string, OwnMark][] => {
      const choice = data.get(id);
      return typeof choice === 'string' && !marks.has(item) ? [[item, { choice }]] : [];
    });
    if (given.length === 0) {
      setReminders(reminders + 1);
      return;
    }
    setReminders(0);
    const kept = keep(new Map(given));
    requestAnimationFrame(() => result.current?.focus());
    await kept;
  };

  const markAnew = async ({ id, item }: EventView) => {
    const taken = take(item);
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`input[name="${id}"]`)?.focus());
    await taken;
  };

  const outcomes = claim.events.map(({ item }) => {
    const mark = marks.get(item);
    return mark && compareMarks(mark, courseMarks[item]!);
  });
  const inStrings = pageContext().inStrings ?? {};
  return (
    <>
      <ClaimForm
        claim={claim}
        strings={strings}
        inStrings={inStrings}
        form={form}
        onSubmit={() => void compare()}
        settled={new Map([...marks].map(([item, { choice }]) => [item, choice]))}
        verdictOf={(event) => (
          <Verdict
            event={event}
            own={marks.get(event.item)!}
            course={courseMarks[event.item]!}
            marks={claim.marks}
            strings={strings}
            saved={status.item === event.item ? wordsOf(status, strings) : ''}
            onGrounds={(grounds) => keep(new Map([[event.item, { ...marks.get(event.item)!, grounds }]]))}
            onMarkAnew={() => void markAnew(event)}
          />
        )}
      />
      {mounted && (
        <p class="small" role="status">
          <Words>
            {reminders > 0 && <span key={reminders}>{strings.markFirst}</span>}
            {recordView.value.status === 'unavailable' &&
              fill(strings.recordUnavailable, { reason: recordView.value.reason })}{' '}
            {wordsOf(status, strings)}
          </Words>
        </p>
      )}
      {marks.size > 0 && (
        <div
          class="sorter-result"
          ref={result}
          tabIndex={-1}
          role="group"
          aria-labelledby={`${claim.place}--result`}
          {...inStrings}
        >
          <ClaimResult claim={claim} own={marks} courseMarks={courseMarks} outcomes={outcomes} strings={strings} />
        </div>
      )}
    </>
  );
}

function wordsOf(status: SaveStatus, strings: SorterStrings): string {
  if (status.status === 'failed') return fill(strings.notSaved, { reason: status.reason });
  return { idle: '', saving: strings.saving, saved: strings.saved }[status.status];
}
