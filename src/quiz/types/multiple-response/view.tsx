import { OptionField } from '../../../islands/question/option-field.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import type { AskedMultipleResponse } from './logic.ts';
import type { MultipleResponse } from './schema.ts';

export { logic } from './logic.ts';

export function View({ asked, strings, inStrings, given, result }: ViewProps<MultipleResponse, AskedMultipleResponse>) {
  return (
    <>
      <p class="small" {...inStrings}>
        {strings.chooseAll}
      </p>
      {asked.choices.map((option) => (
        <OptionField
          key={option.id}
          kind="checkbox"
          name="choices"
          option={option}
          isChosen={given?.choices?.includes(option.id) ?? false}
          strings={strings}
          inStrings={inStrings}
          {...(result ? { isKey: result.question.choices.some(({ id, correct }) => correct && id === option.id) } : {})}
        />
      ))}
    </>
  );
}
