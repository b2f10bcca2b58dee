import type { ComponentChildren, FunctionComponent, Ref } from 'preact';
import type { Asked, Fields } from '../../quiz/question-type.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import type { InStrings, ViewProps } from './view-props.ts';

interface Props extends Pick<ViewProps, 'given' | 'result' | 'marking'> {
  readonly asked: Asked;
  readonly View: FunctionComponent<ViewProps>;
  readonly strings: QuestionStrings;
  readonly inStrings: InStrings;
  /** What the question is about, if it shares a text with others: title and body as HTML. */
  readonly stimulus?: { readonly title: string; readonly body: string } | undefined;
  readonly form?: Ref<HTMLFormElement>;
  readonly onInput?: () => void;
  readonly onSubmit?: () => void;
  /** Hints and the like, between the fields and the button. */
  readonly children?: ComponentChildren;
  readonly submitWord?: string;
  /** Whether there is no button: a quiz marks all its questions at the end. */
  readonly isHeld?: boolean;
}

/**
 * A question as a form: drawn by the server, readable without script, taken over by the island. Its button is there
 * from the start, so that a list of the page’s buttons is complete; without script the style sheet hides it.
 */
export function QuestionForm({
  asked,
  View,
  strings,
  inStrings,
  stimulus,
  form,
  onInput,
  onSubmit,
  children,
  submitWord,
  isHeld = false,
  ...view
}: Props) {
  const stemId = `${asked.id}--stem`;
  const isLocked = view.result !== undefined;
  return (
    <form
      {...(form ? { ref: form } : {})}
      onInput={onInput}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      {stimulus && (
        <details class="stimulus" open>
          <summary>{stimulus.title}</summary>
          <div dangerouslySetInnerHTML={{ __html: stimulus.body }} />
        </details>
      )}
      <fieldset class={`answer-${asked.type}`} aria-labelledby={`${asked.id}--number ${stemId}`} disabled={isLocked}>
        <div class="stem" id={stemId} dangerouslySetInnerHTML={{ __html: asked.stem }} />
        <View asked={asked} strings={strings} inStrings={inStrings} {...view} />
      </fieldset>
      {children}
      {!isLocked && !isHeld && (
        <p class="question-actions needs-script">
          <button type="submit" {...inStrings}>
            {submitWord ?? strings.check}
          </button>
        </p>
      )}
    </form>
  );
}

/** Reads what stands in a form now. */
export const readForm = (form: HTMLFormElement): Fields => {
  // Fields that are disabled after the verdict are not in the form’s data, and need not be.
  const fields: Record<string, string[]> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') (fields[name] ??= []).push(value);
  return fields;
};
