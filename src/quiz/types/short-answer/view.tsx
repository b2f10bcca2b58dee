import { TypedField } from '../../../islands/question/typed-field.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import type { ShortAnswer } from './schema.ts';

export { logic } from './logic.ts';

export function View({ strings, inStrings, given, result }: ViewProps<ShortAnswer>) {
  return (
    <TypedField
      name="text"
      label={strings.yourAnswer}
      inStrings={inStrings}
      strings={strings}
      {...(given?.text?.[0] === undefined ? {} : { given: given.text[0] })}
      {...(result ? { verdict: result.grade.parts[0]?.verdict ?? 'wrong' } : {})}
    />
  );
}
