import type { QuestionStrings } from '../../strings/index.ts';
import { Words } from '../words.tsx';

/** Asks how sure a reader is, before the verdict. It may be left open. */
export function ConfidenceField({ strings }: { readonly strings: QuestionStrings }) {
  return (
    <fieldset class="confidence">
      <legend>
        <Words>{strings.confidence}</Words>
      </legend>
      {(['unsure', 'fairly', 'certain'] as const).map((value) => (
        <label key={value}>
          <input type="radio" name="confidence" value={value} /> <Words>{strings[value]}</Words>
        </label>
      ))}
    </fieldset>
  );
}
