import { render } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import { type Facet, type Filter, type Overview, pickItems, sessionOf, type Which } from '../../study/hub/overview.ts';
import { listItems, type RevisionItem } from '../../study/revision-items.ts';
import { fsrsScheduler } from '../../study/spacing/fsrs.ts';
import { pageContext } from '../page.ts';
import { recordKnown, recordView } from '../record/record.ts';
import { ChosenList } from './chosen-list.tsx';
import { CountsTable } from './counts-table.tsx';
import { FacetSelect } from './facet-select.tsx';
import { loadItems, type RevisionData } from './load-items.ts';
import { namesOf, whichWords } from './names.ts';
import { overviewNow } from './overview.ts';
import { beginSession, readSession, type Session, writeSession } from './session.ts';

/** Draws the hub: what to revise, by the record, and the way into a session. */
export async function showHub(element: HTMLElement): Promise<void> {
  const [data] = await Promise.all([loadItems(element.dataset.source!), recordKnown()]);
  element.replaceChildren();
  render(<Hub data={data} sessionHref={element.dataset.session!} />, element);
}

const facets: readonly Facet[] = ['chapter', 'objective', 'type', 'misconception'];
const lengths = [5, 10, 20];

function Hub({ data, sessionHref }: { readonly data: RevisionData; readonly sessionHref: string }) {
  const { strings } = data;
  const view = recordView.value;
  const items = useMemo(() => listItems(data), [data]);
  const names = useMemo(() => namesOf(data), [data]);
  const overview = useMemo(() => overviewNow(items), [items, view]);
  const [which, setWhich] = useState<Which>(() => firstChoice(overview));
  const [filter, setFilter] = useState<Filter>({});
  const [length, setLength] = useState('10');
  const kept = useMemo(() => readSession(new Set(items.map(({ id }) => id))), [items]);
  const chosen = useMemo(() => pickItems(overview, which, filter), [overview, which, filter]);

  const count = length === '' ? Infinity : Number(length);
  const begin = () => {
    const seed = 1 + (crypto.getRandomValues(new Uint32Array(1))[0]! % 9999);
    const ids = sessionOf({ scheduler: fsrsScheduler, overview }, chosen, count, Date.now(), seed);
    writeSession(beginSession(ids, seed));
    location.assign(sessionHref);
  };
  const choose = (next: Which, wanted: Filter) => {
    setWhich(next);
    setFilter(wanted);
    requestAnimationFrame(() => document.getElementById('revision--chosen')?.focus());
  };

  return (
    <section class="revision-hub" aria-labelledby="revision--title" {...pageContext().inStrings}>
      <h2 id="revision--title">{strings.hub}</h2>
      <p>{strings.hubLead}</p>
      {view.status === 'unavailable' && <p class="notice">{fill(strings.unavailable, { reason: view.reason })}</p>}
      <p>
        <b>
          {overview.lists.due.size > 0
            ? fill(strings.dueToday, { count: format(overview.lists.due.size) })
            : strings.nothingDue}
        </b>
      </p>
      {kept && !kept.isDone && <Kept session={kept} data={data} href={sessionHref} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen.length > 0 && which !== 'suspended') begin();
        }}
      >
        <WhichField data={data} overview={overview} filter={filter} which={which} onChoose={setWhich} />
        <fieldset class="revision-filters">
          <legend>{strings.from}</legend>
          {facets.map((facet) => (
            <FacetSelect
              key={facet}
              facet={facet}
              label={strings[facet]}
              items={pickItems(overview, which, { ...filter, [facet]: undefined })}
              value={filter[facet]}
              names={names}
              strings={strings}
              onChoose={(value) => setFilter(narrowed(filter, facet, value))}
            />
          ))}
        </fieldset>
        <p id="revision--chosen" role="status" tabIndex={-1}>
          {chosen.length === 0 ? strings.noneChosen : fill(strings.chosen, { count: format(chosen.length) })}
        </p>
        {which !== 'suspended' && (
          <p class="revision-begin">
            <label for="revision--length">{strings.howMany}</label>{' '}
            <select
              id="revision--length"
              value={length}
              onChange={({ currentTarget }) => setLength(currentTarget.value)}
            >
              {lengths.map((one) => (
                <option key={one} value={one}>
                  {format(one)}
                </option>
              ))}
              <option value="">{strings.all}</option>
            </select>{' '}
            <button type="submit" aria-describedby="revision--chosen">
              {strings.begin}
            </button>
          </p>
        )}
      </form>
      <ChosenList items={chosen} which={which} overview={overview} names={names} strings={strings} />
      <CountsTable overview={overview} names={names} strings={strings} onChoose={choose} />
    </section>
  );
}

/** What calls most for being asked. */
const firstChoice = ({ lists }: Overview): Which =>
  (['due', 'wrong-last', 'unseen', 'all'] as const).find((one) => lists[one].size > 0) ?? 'all';

/** An objective belongs to one chapter: another chapter ends the choice of it. */
const narrowed = (filter: Filter, facet: Facet, value: string | undefined): Filter =>
  facet === 'chapter' ? { ...filter, chapter: value, objective: undefined } : { ...filter, [facet]: value };

const format = (count: number) => count.toLocaleString(pageContext().language);

interface KeptProps {
  readonly session: Session;
  readonly data: RevisionData;
  readonly href: string;
}

function Kept({ session: { queue }, data, href }: KeptProps) {
  const { strings } = data;
  const values = { done: format(queue.done.length), total: format(queue.done.length + queue.pending.length) };
  return (
    <p class="revision-kept">
      <a class="button" href={href}>
        {strings.goOn}
      </a>{' '}
      {fill(strings.doneOf, values)}
    </p>
  );
}

interface WhichProps {
  readonly data: RevisionData;
  readonly overview: Overview;
  readonly filter: Filter;
  readonly which: Which;
  readonly onChoose: (which: Which) => void;
}

function WhichField({ data, overview, filter, which, onChoose }: WhichProps) {
  const all: readonly RevisionItem[] = pickItems(overview, 'all', filter);
  const counts = (one: Which) =>
    one === 'suspended'
      ? pickItems(overview, one, filter).length
      : all.filter(({ id }) => overview.lists[one].has(id)).length;
  return (
    <fieldset class="revision-which">
      <legend>{data.strings.which}</legend>
      {(Object.entries(whichWords(data.strings)) as [Which, string][]).map(([one, word]) => (
        <label key={one}>
          <input type="radio" name="which" checked={which === one} onChange={() => onChoose(one)} /> {word} (
          {format(counts(one))})
        </label>
      ))}
    </fieldset>
  );
}
