import { useEffect, useRef } from 'preact/hooks';
import type { InStrings, ViewProps } from '../../../islands/question/view-props.ts';
import { fill } from '../../../strings/fill.ts';
import type { QuestionStrings } from '../../../strings/index.ts';
import type { Fields } from '../../question-type.ts';
import { type AskedEssay, fieldOf, met } from './logic.ts';
import type { Criterion, Essay } from './schema.ts';

export { logic } from './logic.ts';

export function View({ asked, strings, inStrings, given, result, marking }: ViewProps<Essay, AskedEssay>) {
  const question = marking ?? result?.question;
  const model = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (marking) model.current?.focus();
  }, [marking !== undefined]);
  return (
    <>
      <label class="written">
        <span {...inStrings}>
          {strings.yourText}
          {asked.minWords > 1 && ` (${fill(strings.atLeastWords, { count: asked.minWords })})`}
        </span>
        <textarea name="text" rows={8} readOnly={marking !== undefined} defaultValue={given?.text?.[0] ?? ''} />
      </label>
      {question && (
        <div class="model-answer">
          <p ref={model} tabIndex={-1}>
            <b {...inStrings}>{strings.modelAnswer}</b>
          </p>
          <div dangerouslySetInnerHTML={{ __html: question.modelAnswer }} />
          <fieldset class="rubric">
            <legend {...inStrings}>{strings.markYourself}</legend>
            {question.rubric.map((criterion) => (
              <CriterionField key={criterion.id} {...{ criterion, strings, inStrings, given }} />
            ))}
          </fieldset>
        </div>
      )}
    </>
  );
}

interface CriterionProps {
  readonly criterion: Criterion;
  readonly strings: QuestionStrings;
  readonly inStrings: InStrings;
  readonly given: Fields | undefined;
}

/** A criterion to tick, or the levels of one to choose from. */
function CriterionField({ criterion: { id, criterion, points, levels }, strings, inStrings, given }: CriterionProps) {
  const name = fieldOf(id);
  const chosen = given?.[name]?.[0];
  const worth = (count: number) => (
    <small {...inStrings}>{fill(count === 1 ? strings.worthOne : strings.worth, { count })}</small>
  );
  if (!levels)
    return (
      <label class="option">
        <input type="checkbox" name={name} value={met} defaultChecked={chosen === met} />
        <span dangerouslySetInnerHTML={{ __html: criterion }} />
        {worth(points)}
      </label>
    );
  return (
    <fieldset class="levels">
      <legend dangerouslySetInnerHTML={{ __html: criterion }} />
      {levels.map((level) => (
        <label class="option" key={level.id}>
          <input type="radio" name={name} value={level.id} defaultChecked={chosen === level.id} />
          <span dangerouslySetInnerHTML={{ __html: level.text }} />
          {worth(level.points)}
        </label>
      ))}
    </fieldset>
  );
}
