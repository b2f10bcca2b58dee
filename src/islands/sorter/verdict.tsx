import { useRef, useState } from 'preact/hooks';
import { compareMarks, type OwnMark } from '../../quiz/sorter.ts';
import { fill } from '../../strings/fill.ts';
import type { SorterStrings } from '../../strings/sorter.ts';
import { Icon } from '../icon.tsx';
import { Words } from '../words.tsx';
import type { EventView, KeyMark, MarkView } from './data.ts';
import { GroundsField } from './grounds-field.tsx';

interface Props {
  readonly event: EventView;
  readonly own: OwnMark;
  readonly course: KeyMark;
  readonly marks: readonly MarkView[];
  readonly strings: SorterStrings;
  /** How far the last change here was saved; empty if it was not here. It is announced elsewhere. */
  readonly saved: string;
  /** Keeps the grounds of a dispute; undefined withdraws it. */
  readonly onGrounds: (grounds: string | undefined) => Promise<void>;
  readonly onMarkAnew: () => void;
}

/** What the course says of a mark, and what the reader says to that. */
export function Verdict({ event, own, course, marks, strings, saved, onGrounds, onMarkAnew }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [isWriting, setWriting] = useState(false);
  const outcome = compareMarks(own, course);
  const labelOf = (id: string) => marks.find((mark) => mark.id === id)?.label ?? id;
  const isAgreed = outcome === 'same' || outcome === 'arguable';
  const others = course.arguable.filter((id) => id !== own.choice).map((id) => `“${labelOf(id)}”`);
  const toVerdict = () => requestAnimationFrame(() => place.current?.focus());

  const save = async (grounds: string | undefined) => {
    setWriting(false);
    const kept = onGrounds(grounds);
    toVerdict();
    await kept;
  };

  return (
    <div class="sorter-verdict" ref={place} tabIndex={-1} data-outcome={outcome}>
      <p>
        <b class={isAgreed ? 'mark-right' : outcome === 'other' ? 'mark-wrong' : ''}>
          {isAgreed && <Icon name="right" />}
          {outcome === 'other' && <Icon name="wrong" />}{' '}
          <Words>{fill(strings[outcome], { mark: labelOf(course.mark) })}</Words>
        </b>
      </p>
      <p>
        <b>
          <Words>{strings.why}.</Words>
        </b>{' '}
        <span dangerouslySetInnerHTML={{ __html: course.reason }} />{' '}
        {others.length > 0 && <Words>{fill(strings.alsoAccepted, { marks: others.join(', ') })}</Words>}
      </p>
      {outcome === 'disputed' && !isWriting && (
        <p class="sorter-grounds">
          <b>
            <Words>{strings.yourGrounds}.</Words>
          </b>{' '}
          {own.grounds}
        </p>
      )}
      {outcome === 'disputed' && saved !== '' && (
        <p class="small" aria-hidden="true">
          <Words>{saved}</Words>
        </p>
      )}
      {isWriting ? (
        <GroundsField
          id={`${event.id}--grounds`}
          given={own.grounds ?? ''}
          strings={strings}
          onSave={(grounds) => void save(grounds)}
          onCancel={() => {
            setWriting(false);
            toVerdict();
          }}
        />
      ) : (
        <p class="question-actions">
          {!isAgreed && (
            <button type="button" class="quiet" onClick={() => setWriting(true)}>
              <Words>{outcome === 'disputed' ? strings.changeGrounds : strings.dispute}</Words>
            </button>
          )}{' '}
          {outcome === 'disputed' && (
            <button type="button" class="quiet" onClick={() => void save(undefined)}>
              <Words>{strings.withdraw}</Words>
            </button>
          )}{' '}
          {outcome !== 'disputed' && (
            <button type="button" class="quiet" onClick={onMarkAnew}>
              <Words>{strings.markAnew}</Words>
            </button>
          )}
        </p>
      )}
    </div>
  );
}
