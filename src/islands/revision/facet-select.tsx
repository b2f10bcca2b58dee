import { fill } from '../../strings/fill.ts';
import type { RevisionStrings } from '../../strings/revision.ts';
import { type Facet, groupItems } from '../../study/hub/overview.ts';
import type { RevisionItem } from '../../study/revision-items.ts';
import { pageContext } from '../page.ts';
import type { Names } from './names.ts';

interface Props {
  readonly facet: Facet;
  readonly label: string;
  /** What the other choices leave. */
  readonly items: readonly RevisionItem[];
  readonly value: string | undefined;
  readonly names: Names;
  readonly strings: RevisionStrings;
  readonly onChoose: (value: string | undefined) => void;
}

/** A filter, with how much each choice would leave. */
export function FacetSelect({ facet, label, items, value, names, strings, onChoose }: Props) {
  const groups = groupItems(items, facet);
  // What was chosen stays to be seen when nothing is left of it.
  if (value !== undefined && !groups.has(value)) groups.set(value, []);
  const format = (count: number) => count.toLocaleString(pageContext().language);
  return (
    <div>
      <label for={`revision--${facet}`}>{label}</label>
      <select
        id={`revision--${facet}`}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
      >
        <option value="">{fill(strings.anyCount, { count: format(items.length) })}</option>
        {[...groups].map(([one, group]) =>
          // The value of “any” is empty, and so is the chapter of what no chapter uses.
          one === '' ? null : (
            <option key={one} value={one} {...tongue(names.nameOf(facet, one))}>
              {names.nameOf(facet, one).text} ({format(group.length)})
            </option>
          ),
        )}
      </select>
    </div>
  );
}

const tongue = ({ lang, dir }: ReturnType<Names['nameOf']>) => ({ lang, dir });
