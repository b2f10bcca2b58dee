import { fill } from '../../strings/fill.ts';
import type { RevisionItem } from '../../study/revision-items.ts';
import { pageContext } from '../page.ts';
import type { RevisionData } from './load-items.ts';
import type { Names } from './names.ts';
import { overviewNow } from './overview.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly data: RevisionData;
  readonly items: ReadonlyMap<string, RevisionItem>;
  readonly names: Names;
  readonly status: string;
  readonly inStrings: { readonly lang: string; readonly dir: 'ltr' | 'rtl' } | undefined;
}

/** What a session came to: what was recalled, what was forgotten and comes again, and when the next is due. */
export function Summary({ session: { queue, firsts }, data: { strings }, items, names, status, inStrings }: Props) {
  const { language } = pageContext();
  const format = (count: number) => count.toLocaleString(language);
  const first = queue.done.filter((id) => firsts[id] !== 'again').length;
  const forgotten = Object.keys(firsts).flatMap((id) => (firsts[id] === 'again' ? (items.get(id) ?? []) : []));
  const dues = [...overviewNow([...items.values()]).progress.states.values()].map(({ due }) => due);
  const nextDue = dues.length === 0 ? undefined : new Date(Math.max(Date.now(), Math.min(...dues)));
  return (
    <section class="quiz-result" aria-labelledby="revision--item" {...inStrings}>
      <h2 id="revision--item" tabIndex={-1}>
        {strings.summary}
      </h2>
      <p role="status" class="small">
        {status}
      </p>
      <p>{fill(strings.summaryCount, { done: format(queue.done.length), first: format(first) })}</p>
      {queue.pending.length > 0 && <p>{fill(strings.summaryEnded, { left: format(queue.pending.length) })}</p>}
      {forgotten.length > 0 ? (
        <>
          <p>{strings.summaryForgotten}</p>
          <ul>
            {forgotten.map((item) => {
              const { text, ...tongue } = names.describe(item);
              return (
                <li key={item.id} {...tongue}>
                  {item.question ? <a href={item.question.href}>{text}</a> : text}
                </li>
              );
            })}
          </ul>
        </>
      ) : (
        queue.done.length > 0 && <p>{strings.summaryAllKnown}</p>
      )}
      {nextDue && <p>{fill(strings.nextDue, { date: nextDue.toLocaleDateString(language, { dateStyle: 'long' }) })}</p>}
    </section>
  );
}
