import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SorterStrings } from '../../strings/sorter.ts';
import { Words } from '../words.tsx';

interface Props {
  readonly id: string;
  readonly given: string;
  readonly strings: SorterStrings;
  readonly onSave: (grounds: string) => void;
  readonly onCancel: () => void;
}

/** Where a reader writes down why the mark of the course is disputed. */
export function GroundsField({ id, given, strings, onSave, onCancel }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [reminders, setReminders] = useState(0);
  useLayoutEffect(() => field.current?.focus(), []);

  const save = () => {
    const grounds = field.current!.value.trim();
    if (grounds !== '') onSave(grounds);
    else {
      setReminders(reminders + 1);
      field.current!.focus();
    }
  };

  return (
    <div class="sorter-writing">
      <label for={id}>
        <Words>{strings.groundsLabel}</Words>
      </label>
      <textarea
        id={id}
        ref={field}
        rows={4}
        maxLength={4000}
        defaultValue={given}
        aria-describedby={`${id}--reminder`}
      />
      <p class="small" id={`${id}--reminder`} role="status">
        {reminders > 0 && (
          <Words>
            <span key={reminders}>{strings.groundsFirst}</span>
          </Words>
        )}
      </p>
      <p class="question-actions">
        <button type="button" onClick={save}>
          <Words>{strings.saveGrounds}</Words>
        </button>{' '}
        <button type="button" class="quiet" onClick={onCancel}>
          <Words>{strings.cancel}</Words>
        </button>
      </p>
    </div>
  );
}
