import { plainText } from './plain-text.ts';
import type { AskedOption } from '../../quiz/options.ts';
import type { InStrings } from './view-props.ts';

interface Props {
  readonly name: string;
  readonly options: readonly AskedOption[];
  readonly given: string | undefined;
  /** What stands there while nothing is chosen. */
  readonly prompt: string;
  readonly inStrings: InStrings;
}

/** A list to choose one of several from. Its options are plain text, as the platform has it. */
export function ChoiceSelect({ name, options, given, prompt, inStrings }: Props) {
  return (
    <select name={name}>
      <option value="" {...inStrings}>
        {prompt}
      </option>
      {options.map(({ id, text }) => (
        <option key={id} value={id} {...(given === id ? { selected: true } : {})}>
          {plainText(text)}
        </option>
      ))}
    </select>
  );
}

/** The same options as lines, for paper, where a list cannot be opened. */
export function ChoiceLines({ options }: { readonly options: readonly AskedOption[] }) {
  return (
    <ul class="on-paper">
      {options.map(({ id, text }) => (
        <li key={id} dangerouslySetInnerHTML={{ __html: text }} />
      ))}
    </ul>
  );
}
