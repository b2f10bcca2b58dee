import { render } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { seedFor } from '../../quiz/draw.ts';
import type { Grade } from '../../quiz/grade.ts';
import { fill } from '../../strings/fill.ts';
import type { NewEvent } from '../../study/events.ts';
import { listItems, type RevisionItem } from '../../study/revision-items.ts';
import { rateAnswer } from '../../study/spacing/rating.ts';
import type { Rating } from '../../study/spacing/review.ts';
import { pageContext } from '../page.ts';
import type { Given } from '../question/given.ts';
import { record, recordKnown, recordView } from '../record/record.ts';
import { AskedQuestion, loadQuestion } from './asked-question.tsx';
import { Flashcard } from './flashcard.tsx';
import { loadItems, type RevisionData } from './load-items.ts';
import { namesOf } from './names.ts';
import { goOn, leaveOut, readSession, type Session, writeSession } from './session.ts';
import { Summary } from './summary.tsx';

/** Runs the session that was begun in the hub: one item at a time, kept over a break. */
export async function showSession(element: HTMLElement): Promise<void> {
  const [data] = await Promise.all([loadItems(element.dataset.source!), recordKnown()]);
  const items = new Map(listItems(data).map((item) => [item.id, item]));
  const session = readSession(new Set(items.keys()));
  element.replaceChildren();
  render(
    session ? (
      <SessionPage data={data} items={items} begun={session} />
    ) : (
      <p class="notice">{data.strings.noSession}</p>
    ),
    element,
  );
}

interface Props {
  readonly data: RevisionData;
  readonly items: ReadonlyMap<string, RevisionItem>;
  readonly begun: Session;
}

const dayMillis = 86_400_000;
const format = (count: number) => count.toLocaleString(pageContext().language);

function SessionPage({ data, items, begun }: Props) {
  const { strings } = data;
  const { inStrings } = pageContext();
  const names = useMemo(() => namesOf(data), [data]);
  const [session, setSession] = useState(begun);
  const [status, setStatus] = useState('');
  const [wasEasy, setEasy] = useState(false);
  // At once: the reader may leave as soon as the verdict is there.
  useLayoutEffect(() => void writeSession(session), [session]);
  const { queue, turn, current } = session;
  const item = session.isDone ? undefined : items.get(queue.pending[0] ?? '');
  useEffect(() => {
    // Fetched while the reader thinks, so that the next stands there at once.
    const next = items.get(queue.pending[1] ?? '')?.question;
    if (next && !items.get(queue.pending[1]!)?.card)
      loadQuestion(next, data.quizzes[next.quiz]!).catch(() => undefined);
  }, [turn]);

  const keep = async (event: NewEvent) => {
    try {
      await record(event);
    } catch (error) {
      setStatus(fill(strings.notSaved, { reason: (error as Error).message }));
    }
  };
  const move = (to: (before: Session) => Session, said: string) => {
    setSession(to);
    setStatus(said);
    setEasy(false);
    requestAnimationFrame(() => document.getElementById('revision--item')?.focus());
  };

  if (!item)
    return <Summary session={session} data={data} items={items} names={names} status={status} inStrings={inStrings} />;

  const rev = item.question?.revision ?? 1;
  // What comes of an answer to a question is kept by the question itself.
  const subject = item.card ? item.card.id : item.question!.id;
  const putOff = () => {
    const until = new Date(Date.now() + dayMillis).toISOString();
    void keep({ type: 'later', item: subject, rev, payload: { until } });
    move(leaveOut, strings.laterNoted);
  };
  const takeOut = () => {
    void keep({ type: 'suspend', item: subject, rev, payload: {} });
    move(leaveOut, strings.suspendNoted);
  };
  const rated = (rating: Rating, ms: number) => {
    void keep({ type: 'self-grade', item: subject, rev, payload: { rating, ms: Math.round(ms) } });
    move((before) => goOn(before, rating), rating === 'again' ? strings.comesBack : '');
  };
  const answered = (given: Given, { score, max }: Grade) => {
    const unsure = given.confidence === 'unsure';
    const rating = rateAnswer({ score, max, hints: given.hintsSeen, unsure, easy: false });
    setSession((before) => ({ ...before, current: { given, rating } }));
    setStatus(rating === 'again' ? strings.comesBack : '');
  };
  const sayEasy = () => {
    const view = recordView.value;
    const answer = view.status === 'read' ? view.state.answers.get(subject)?.at(-1)?.id : undefined;
    setEasy(true);
    setStatus(strings.easyNoted);
    if (answer !== undefined)
      void keep({ type: 'self-grade', item: subject, rev, payload: { rating: 'easy', answer } });
    document.getElementById('revision--next')?.focus();
  };

  const values = {
    done: format(queue.done.length),
    total: format(queue.done.length + queue.pending.length),
    left: format(queue.pending.length),
  };
  return (
    <>
      <p class="revision-progress" {...inStrings}>
        <span id="revision--progress">{fill(strings.progress, values)}</span>
        <progress
          aria-labelledby="revision--progress"
          value={queue.done.length}
          max={queue.done.length + queue.pending.length}
        />
      </p>
      <div class="question" key={`${session.seed}:${turn}`}>
        <h2
          class="callout-title"
          id="revision--item"
          tabIndex={-1}
          aria-describedby="revision--progress"
          {...inStrings}
        >
          {/* The card of the question names itself by this. */}
          <span id={item.question && !item.card ? `${item.question.id}--number` : undefined}>
            {item.card ? strings.card : `${strings.question} ${item.question!.number}`}
          </span>
        </h2>
        {item.card ? (
          <div {...inStrings}>
            <Flashcard
              card={item.card}
              tongue={item.question ? tongueOf(names.nameOf('chapter', item.chapter)) : {}}
              strings={strings}
              onRated={rated}
            />
          </div>
        ) : (
          <AskedQuestion
            question={item.question!}
            address={data.quizzes[item.question!.quiz]!}
            strings={strings}
            seed={seedFor(item.id, session.seed + turn)}
            given={current?.given}
            onAnswered={answered}
          />
        )}
        {current && (
          <p class="question-actions" {...inStrings}>
            <button
              type="button"
              id="revision--next"
              onClick={() => move((before) => goOn(before, current.rating), '')}
            >
              {strings.next}
            </button>{' '}
            {current.rating === 'good' && !wasEasy && (
              <button type="button" class="quiet" onClick={sayEasy}>
                {strings.wasEasy}
              </button>
            )}
          </p>
        )}
      </div>
      <p role="status" class="small" {...inStrings}>
        {status}
      </p>
      <p class="revision-ways" {...inStrings}>
        {!current && (
          <button type="button" class="quiet" onClick={putOff}>
            {strings.later}
          </button>
        )}{' '}
        <button type="button" class="quiet" onClick={takeOut}>
          {strings.suspend}
        </button>{' '}
        <button
          type="button"
          class="quiet"
          onClick={() => move((before) => ({ ...(current ? goOn(before, current.rating) : before), isDone: true }), '')}
        >
          {strings.endNow}
        </button>
      </p>
    </>
  );
}

const tongueOf = ({ lang, dir }: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' }) => ({
  ...(lang === undefined ? {} : { lang }),
  ...(dir === undefined ? {} : { dir }),
});
