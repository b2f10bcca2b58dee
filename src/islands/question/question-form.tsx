import type { ComponentChildren } from 'preact';
import type { QuestionText } from '../../markdown/question-text.ts';
import type { IslandStrings } from '../../strings/index.ts';

interface Props {
  readonly question: QuestionText;
  readonly strings: Pick<IslandStrings, 'check'>;
  /** Language and direction of the strings, where they differ from the page’s. */
  readonly inStrings?: object | undefined;
  /** The option to show as chosen. */
  readonly chosen?: string | undefined;
  readonly locked?: boolean;
  readonly onChoose?: (choice: string) => void;
  readonly onSubmit?: () => void;
  /** Mark beside an option, after the verdict. */
  readonly markOf?: (choice: string) => ComponentChildren;
}

/**
 * A question as a form: drawn by the server, readable without script, taken over by the island. Its button is there
 * from the start, so that a list of the page’s buttons is complete; without script the style sheet hides it.
 */
export function QuestionForm({
  question,
  strings,
  inStrings,
  chosen,
  locked = false,
  onChoose,
  onSubmit,
  markOf,
}: Props) {
  const stemId = `${question.id}--stem`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <fieldset aria-labelledby={`${question.id}--number ${stemId}`}>
        <div class="stem" id={stemId} dangerouslySetInnerHTML={{ __html: question.stem }} />
        {question.choices.map(({ id, text }) => (
          <label class="option" key={id}>
            <input
              type="radio"
              name={question.id}
              value={id}
              {...(chosen === undefined ? {} : { checked: chosen === id })}
              aria-disabled={locked || undefined}
              onClick={(event) => locked && event.preventDefault()}
              onChange={() => onChoose?.(id)}
            />
            <span dangerouslySetInnerHTML={{ __html: text }} />
            {markOf?.(id)}
          </label>
        ))}
      </fieldset>
      {!locked && (
        <p class="question-actions needs-script">
          <button type="submit" {...inStrings}>
            {strings.check}
          </button>
        </p>
      )}
    </form>
  );
}
