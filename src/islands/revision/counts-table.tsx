import { useMemo, useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { RevisionStrings } from '../../strings/revision.ts';
import { type Facet, type Filter, groupItems, type Overview, pickItems, type Which } from '../../study/hub/overview.ts';
import { pageContext } from '../page.ts';
import { type Names, whichWords } from './names.ts';

interface Props {
  readonly overview: Overview;
  readonly names: Names;
  readonly strings: RevisionStrings;
  readonly onChoose: (which: Which, filter: Filter) => void;
}

const facets: readonly Facet[] = ['chapter', 'objective', 'type', 'misconception'];

/** How much there is of everything; each number chooses what it counts. */
export function CountsTable({ overview, names, strings, onChoose }: Props) {
  const [facet, setFacet] = useState<Facet>('chapter');
  const groups = useMemo(
    () => [...groupItems(pickItems(overview, 'all', {}), facet)].filter(([value]) => value !== ''),
    [overview, facet],
  );
  const columns = (Object.entries(whichWords(strings)) as [Which, string][]).filter(([one]) => one !== 'suspended');
  const format = (count: number) => count.toLocaleString(pageContext().language);
  return (
    <>
      <h3 id="revision--counts">{strings.counts}</h3>
      <p>
        <label for="revision--by">{strings.countsBy}</label>{' '}
        <select
          id="revision--by"
          value={facet}
          onChange={({ currentTarget }) => setFacet(currentTarget.value as Facet)}
        >
          {facets.map((one) => (
            <option key={one} value={one}>
              {strings[one]}
            </option>
          ))}
        </select>{' '}
        <span class="small">{strings.countsLead}</span>
      </p>
      <div class="revision-counts" role="region" aria-labelledby="revision--counts" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{strings[facet]}</th>
              {columns.map(([one, word]) => (
                <th scope="col" key={one}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(([value, group]) => {
              const { text, ...tongue } = names.nameOf(facet, value);
              return (
                <tr key={value}>
                  <th scope="row" {...tongue}>
                    {text}
                  </th>
                  {columns.map(([one, word]) => {
                    const count = group.filter(({ id }) => overview.lists[one].has(id)).length;
                    return (
                      <td key={one}>
                        {count === 0 ? (
                          format(0)
                        ) : (
                          <button
                            type="button"
                            class="quiet"
                            aria-label={fill('{count} {word}: {text}', { count: format(count), word, text })}
                            onClick={() => onChoose(one, { [facet]: value })}
                          >
                            {format(count)}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
