import type { ComponentChildren, Ref } from 'preact';
import type { SorterStrings } from '../../strings/sorter.ts';
import type { InStrings } from '../question/view-props.ts';
import type { ClaimView, EventView, MarkView } from './data.ts';

interface Props {
  readonly claim: ClaimView;
  readonly strings: SorterStrings;
  readonly inStrings: InStrings;
  readonly form?: Ref<HTMLFormElement>;
  readonly onSubmit?: () => void;
  /** The marks that were compared, by item: their fields are settled. */
  readonly settled?: ReadonlyMap<string, string>;
  /** What stands below the field of an event that was compared. */
  readonly verdictOf?: (event: EventView) => ComponentChildren;
}

const none: ReadonlyMap<string, string> = new Map();

/** The events under a claim, each with a mark to give: drawn by the server, readable without script, a worksheet on paper. */
export function ClaimForm({ claim, strings, inStrings, form, onSubmit, settled = none, verdictOf }: Props) {
  const isOpen = claim.events.some(({ item }) => !settled.has(item));
  return (
    <form
      {...(form ? { ref: form } : {})}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <ol class="sorter-events">
        {claim.events.map((event) => (
          <li key={event.id} id={event.id} tabIndex={-1}>
            <p class="event-date">{event.date}</p>
            <p class="sorter-title" id={`${event.id}--title`}>
              <a href={event.href}>{event.title}</a>
            </p>
            <div class="sorter-summary" dangerouslySetInnerHTML={{ __html: event.summary }} />
            <MarkField
              key={settled.has(event.item) ? 'settled' : 'open'}
              event={event}
              marks={claim.marks}
              given={settled.get(event.item)}
            />
            {settled.has(event.item) ? (
              verdictOf?.(event)
            ) : (
              <p class="on-paper sorter-lines" {...inStrings}>
                {strings.why}:
              </p>
            )}
          </li>
        ))}
      </ol>
      {isOpen && (
        <div class="sorter-actions needs-script" {...inStrings}>
          <p>
            <button type="submit">{strings.compare}</button>
          </p>
          <p class="small">{strings.compareHint}</p>
        </div>
      )}
    </form>
  );
}

interface FieldProps {
  readonly event: EventView;
  readonly marks: readonly MarkView[];
  readonly given: string | undefined;
}

// Uncontrolled, so that a mark given before the script came is the reader’s.
function MarkField({ event: { id }, marks, given }: FieldProps) {
  return (
    <fieldset aria-labelledby={`${id}--title`} disabled={given !== undefined}>
      {marks.map((mark) => (
        <label key={mark.id}>
          <input type="radio" name={id} value={mark.id} {...(given === mark.id ? { checked: true } : {})} />
          <span>{mark.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
