import { OptionField } from '../../../islands/question/option-field.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import type { AskedTrueFalse } from './logic.ts';
import type { TrueFalse } from './schema.ts';

export { logic } from './logic.ts';

export function View({ asked, strings, inStrings, given, result }: ViewProps<TrueFalse, AskedTrueFalse>) {
  const shared = { kind: 'radio', strings, inStrings } as const;
  return (
    <>
      {(['true', 'false'] as const).map((answer) => (
        <OptionField
          key={answer}
          {...shared}
          name="answer"
          option={{ id: answer, text: answer === 'true' ? strings.isTrue : strings.isFalse }}
          isChosen={given?.answer?.[0] === answer}
          {...(result ? { isKey: String(result.question.answer) === answer } : {})}
        />
      ))}
      {asked.reasons.length > 0 && (
        <fieldset class="reasons">
          <legend {...inStrings}>{strings.because}</legend>
          {asked.reasons.map((option) => (
            <OptionField
              key={option.id}
              {...shared}
              name="reason"
              option={option}
              isChosen={given?.reason?.[0] === option.id}
              {...(result
                ? { isKey: result.question.reasons?.some(({ id, correct }) => correct && id === option.id) ?? false }
                : {})}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
