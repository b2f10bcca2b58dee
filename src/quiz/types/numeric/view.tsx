import { TypedField } from '../../../islands/question/typed-field.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import type { AskedNumeric } from './logic.ts';
import type { Numeric } from './schema.ts';

export { logic } from './logic.ts';

export function View({ asked, strings, inStrings, given, result }: ViewProps<Numeric, AskedNumeric>) {
  return (
    <TypedField
      name="text"
      label={strings.yourNumber}
      inputMode="decimal"
      inStrings={inStrings}
      {...(asked.unit === undefined ? {} : { unit: asked.unit })}
      {...(given?.text?.[0] === undefined ? {} : { given: given.text[0] })}
      {...(result ? { verdict: result.grade.parts[0]?.verdict ?? 'wrong', strings } : { strings })}
    />
  );
}
