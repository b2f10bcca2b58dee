import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { RevisionStrings } from '../../strings/revision.ts';
import type { Overview, Which } from '../../study/hub/overview.ts';
import { idsOf } from '../../study/reviews.ts';
import type { RevisionItem } from '../../study/revision-items.ts';
import { pageContext } from '../page.ts';
import { record } from '../record/record.ts';
import type { Names } from './names.ts';

interface Props {
  readonly items: readonly RevisionItem[];
  readonly which: Which;
  readonly overview: Overview;
  readonly names: Names;
  readonly strings: RevisionStrings;
}

const pageSize = 50;

/** What is chosen, one by one, drawn only when it is asked for. */
export function ChosenList({ items, which, overview, names, strings }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState(pageSize);
  const [fault, setFault] = useState('');
  useEffect(() => setShown(pageSize), [items]);
  const now = Date.now();
  const when = ({ id }: RevisionItem) => {
    const state = overview.progress.states.get(id);
    if (!state) return strings.isNew;
    if (overview.lists.due.has(id) && state.due <= now) return strings.dueNow;
    return fill(strings.dueOn, { date: new Date(state.due).toLocaleDateString(pageContext().language) });
  };
  const askAgain = async (item: RevisionItem) => {
    try {
      for (const id of idsOf(item))
        await record({ type: 'unsuspend', item: id, rev: item.question?.revision ?? 1, payload: {} });
    } catch (error) {
      setFault(fill(strings.notSaved, { reason: (error as Error).message }));
    }
  };
  return (
    <details class="revision-list" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{strings.list}</summary>
      {isOpen && (
        <>
          <p role="status">{fault}</p>
          <ol>
            {items.slice(0, shown).map((item) => {
              const { text, ...tongue } = names.describe(item);
              const { text: kind } = names.nameOf('type', item.kind);
              return (
                <li key={item.id}>
                  {item.question ? (
                    <a href={item.question.href}>
                      {kind} {item.question.number}
                    </a>
                  ) : (
                    kind
                  )}
                  : <span {...tongue}>{text}</span> <span class="small">{when(item)}</span>
                  {which === 'suspended' && (
                    <>
                      {' '}
                      <button type="button" class="quiet" onClick={() => void askAgain(item)}>
                        {strings.askAgain}
                      </button>
                    </>
                  )}
                </li>
              );
            })}
          </ol>
          {items.length > shown && (
            <p>
              <button type="button" class="quiet" onClick={() => setShown(shown + pageSize)}>
                {strings.more}
              </button>
            </p>
          )}
        </>
      )}
    </details>
  );
}
