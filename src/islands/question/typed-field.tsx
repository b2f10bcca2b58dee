import type { Verdict } from '../../quiz/question-type.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import { Icon } from '../icon.tsx';
import type { InStrings } from './view-props.ts';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly strings: QuestionStrings;
  readonly inStrings: InStrings;
  readonly inputMode?: 'decimal' | 'text';
  readonly unit?: string;
  readonly given?: string;
  /** Only after the verdict. */
  readonly verdict?: Verdict;
}

/** A field to type an answer into, with its mark after the verdict. */
export function TypedField({ name, label, strings, inStrings, inputMode = 'text', unit, given, verdict }: Props) {
  return (
    <label class="typed">
      <span {...inStrings}>{label}</span>
      <input
        type="text"
        name={name}
        inputMode={inputMode}
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        {...(given === undefined ? {} : { defaultValue: given })}
      />
      {unit !== undefined && <span>{unit}</span>}
      {verdict !== undefined && (
        <b class={verdict === 'right' ? 'mark mark-right' : 'mark mark-wrong'} {...inStrings}>
          <Icon name={verdict === 'right' ? 'right' : 'wrong'} />{' '}
          {verdict === 'right' ? strings.right : verdict === 'partly' ? strings.partly : strings.wrong}
        </b>
      )}
    </label>
  );
}
