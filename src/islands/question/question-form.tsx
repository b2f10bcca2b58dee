import type { ComponentChildren } from 'preact';
import type { QuestionText } from '../../markdown/question-text.ts';

interface Props {
  readonly question: QuestionText;
  /** The option to show as chosen. */
  readonly chosen?: string | undefined;
  readonly locked?: boolean;
  readonly onChoose?: (choice: string) => void;
  readonly onSubmit?: () => void;
  /** Mark beside an option, after the verdict. */
  readonly markOf?: (choice: string) => ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A question as a form: drawn by the server, readable without script, taken over by the island. */
export function QuestionForm({ question, chosen, locked = false, onChoose, onSubmit, markOf, children }: Props) {
  const stemId = `${question.id}-stem`;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      <fieldset aria-labelledby={stemId}>
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
      {children}
    </form>
  );
}
