import { ChoiceLines, ChoiceSelect } from '../../../islands/question/choice-select.tsx';
import { PartMark } from '../../../islands/question/part-mark.tsx';
import type { ViewProps } from '../../../islands/question/view-props.ts';
import { fieldFor } from '../../assigned.ts';
import type { AskedOption } from '../../options.ts';
import type { AskedCategorise } from './logic.ts';
import type { Categorise } from './schema.ts';

export { logic } from './logic.ts';

/** More would not stand beside one another. */
const mostButtons = 4;

export function View({ asked, strings, inStrings, given, result }: ViewProps<Categorise, AskedCategorise>) {
  const { items, categories } = asked;
  const field = (item: AskedOption) =>
    categories.length > mostButtons ? (
      <label>
        <span dangerouslySetInnerHTML={{ __html: item.text }} />
        <ChoiceSelect
          name={fieldFor(item.id)}
          options={categories}
          given={given?.[fieldFor(item.id)]?.[0]}
          prompt={strings.choose}
          inStrings={inStrings}
        />
      </label>
    ) : (
      <fieldset>
        <legend dangerouslySetInnerHTML={{ __html: item.text }} />
        {categories.map(({ id, text }) => (
          <label key={id} class="option">
            <input
              type="radio"
              name={fieldFor(item.id)}
              value={id}
              {...(given?.[fieldFor(item.id)]?.[0] === id ? { defaultChecked: true } : {})}
            />
            <span dangerouslySetInnerHTML={{ __html: text }} />
          </label>
        ))}
      </fieldset>
    );
  return (
    <>
      <p class="small" {...inStrings}>
        {strings.chooseEach}
      </p>
      <ul class="assign">
        {items.map((item) => (
          <li key={item.id}>
            {field(item)}
            <PartMark of={item.id} grade={result?.grade} strings={strings} inStrings={inStrings} />
          </li>
        ))}
      </ul>
      {categories.length > mostButtons && <ChoiceLines options={categories} />}
    </>
  );
}
