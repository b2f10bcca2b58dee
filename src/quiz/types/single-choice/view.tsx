import { OptionField } from '../../../islands/question/option-field.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import type { AskedSingleChoice } from './logic.ts';
import type { SingleChoice } from './schema.ts';

export { logic } from './logic.ts';

export function View({ asked, strings, inStrings, given, result }: ViewProps<SingleChoice, AskedSingleChoice>) {
  return (
    <>
      {asked.choices.map((option) => (
        <OptionField
          key={option.id}
          kind="radio"
          name="choice"
          option={option}
          isChosen={given?.choice?.[0] === option.id}
          strings={strings}
          inStrings={inStrings}
          {...(result ? { isKey: result.question.choices.some(({ id, correct }) => correct && id === option.id) } : {})}
        />
      ))}
    </>
  );
}
