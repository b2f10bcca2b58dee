import { ChoiceLines, ChoiceSelect } from '../../../islands/question/choice-select.tsx';
import { PartMark } from '../../../islands/question/part-mark.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import { fieldFor } from '../../assigned.ts';
import type { AskedMatching } from './logic.ts';
import type { Matching } from './schema.ts';

export { logic } from './logic.ts';

export function View({ asked, strings, inStrings, given, result }: ViewProps<Matching, AskedMatching>) {
  return (
    <>
      <p class="small" {...inStrings}>
        {strings.chooseEach}
      </p>
      <ul class="assign">
        {asked.lefts.map(({ id, text }) => (
          <li key={id}>
            <label>
              <span dangerouslySetInnerHTML={{ __html: text }} />
              <ChoiceSelect
                name={fieldFor(id)}
                options={asked.rights}
                given={given?.[fieldFor(id)]?.[0]}
                prompt={strings.choose}
                inStrings={inStrings}
              />
            </label>
            <PartMark of={id} grade={result?.grade} strings={strings} inStrings={inStrings} />
          </li>
        ))}
      </ul>
      <ChoiceLines options={asked.rights} />
    </>
  );
}
