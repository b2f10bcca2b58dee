import { useEffect, useRef } from 'preact/hooks';
import { OptionField } from '../../../islands/question/option-field.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import { ratings } from './logic.ts';
import type { Flashcard } from './schema.ts';

export { logic } from './logic.ts';

export function View({ strings, inStrings, given, result, marking }: ViewProps<Flashcard>) {
  const question = marking ?? result?.question;
  const back = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marking) back.current?.focus();
  }, [marking !== undefined]);
  if (!question) return <p {...inStrings}>{strings.recallFirst}</p>;
  const words = { again: strings.again, hard: strings.hard, good: strings.good, easy: strings.easy };
  return (
    <>
      <div class="model-answer" ref={back} tabIndex={-1} dangerouslySetInnerHTML={{ __html: question.back }} />
      <fieldset class="ratings">
        <legend {...inStrings}>{strings.howRecalled}</legend>
        {ratings.map((rating) => (
          <OptionField
            key={rating}
            kind="radio"
            name="rating"
            option={{ id: rating, text: words[rating] }}
            isChosen={given?.rating?.[0] === rating}
            strings={strings}
            inStrings={inStrings}
          />
        ))}
      </fieldset>
    </>
  );
}
