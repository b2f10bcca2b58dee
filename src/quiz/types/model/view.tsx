import { TypedField } from '../../../islands/question/typed-field.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import { fill } from '../../../strings/fill.ts';
import type { AskedModelQuestion } from './logic.ts';
import type { ModelQuestion } from './schema.ts';

export { logic } from './logic.ts';

export function View({ asked, strings, inStrings, given, result }: ViewProps<ModelQuestion, AskedModelQuestion>) {
  const label = asked.digits > 0 ? fill(strings.numberTo, { digits: asked.digits }) : strings.yourNumber;
  return (
    <TypedField
      name="text"
      label={label}
      inputMode="decimal"
      inStrings={inStrings}
      strings={strings}
      {...(asked.unit === undefined ? {} : { unit: asked.unit })}
      {...(given?.text?.[0] === undefined ? {} : { given: given.text[0] })}
      {...(result ? { verdict: result.grade.parts[0]?.verdict ?? 'wrong' } : {})}
    />
  );
}
