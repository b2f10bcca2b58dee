import type { AskedOption } from '../../quiz/options.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import { Icon } from '../icon.tsx';
import type { InStrings } from './view-props.ts';

interface Props {
  readonly kind: 'radio' | 'checkbox';
  readonly name: string;
  readonly option: AskedOption;
  readonly isChosen: boolean;
  readonly strings: QuestionStrings;
  readonly inStrings: InStrings;
  /** Whether the option belongs to the key; only after the verdict. */
  readonly isKey?: boolean;
}

/** An option as a line to tick, 44 px high at least, with its mark after the verdict. */
export function OptionField({ kind, name, option: { id, text }, isChosen, strings, inStrings, isKey }: Props) {
  return (
    <label class="option">
      <input type={kind} name={name} value={id} {...(isChosen ? { defaultChecked: true } : {})} />
      <span dangerouslySetInnerHTML={{ __html: text }} />
      {isKey !== undefined && <OptionMark {...{ isKey, isChosen, strings, inStrings }} />}
    </label>
  );
}

type MarkProps = Pick<Props, 'isChosen' | 'strings' | 'inStrings'> & { readonly isKey: boolean };

/** Says beside an option that it is right, or that it was chosen and is not. */
function OptionMark({ isKey, isChosen, strings, inStrings }: MarkProps) {
  if (!isKey && !isChosen) return null;
  return (
    <b class={isKey ? 'mark mark-right' : 'mark mark-wrong'} {...inStrings}>
      <Icon name={isKey ? 'right' : 'wrong'} /> {isKey ? strings.isRight : strings.isChosen}
    </b>
  );
}
