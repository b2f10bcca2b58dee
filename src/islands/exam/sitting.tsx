import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../strings/fill.ts';
import type { ExamStrings } from '../../strings/exam.ts';
import { pageContext } from '../page.ts';
import { QuestionForm, readForm } from '../question/question-form.tsx';
import { Clock } from './clock.tsx';
import { isAnswered } from './finish.ts';
import type { LoadedPaper } from './paper.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly paper: LoadedPaper;
  readonly words: ExamStrings;
  readonly onChange: (change: (before: Session) => Session) => void;
  readonly onFinish: () => void;
  readonly onGiveUp: () => void;
}

/** A paper being answered: one question at a time, none marked, and a list of all to go to and come back to. */
export function Sitting({ session, paper: { questions, strings }, words, onChange, onFinish, onGiveUp }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const shownMillis = useRef(performance.now());
  const [isEnding, setEnding] = useState(false);
  const { at, clock, drafts, flagged } = session;
  const current = questions[at]!;
  const { id } = current.answered.question;
  const isPaused = clock?.isPaused ?? false;
  const open = questions.filter((question) => !isAnswered(question, drafts)).length;
  const isFlagged = flagged.includes(id);

  useEffect(() => {
    shownMillis.current = performance.now();
  }, [id, isPaused]);
  /** Adds the time since the question was shown to what it took before. */
  const withTime = (before: Session): Session => {
    if (isPaused) return before;
    const spent = performance.now() - shownMillis.current;
    shownMillis.current = performance.now();
    return { ...before, times: { ...before.times, [id]: (before.times[id] ?? 0) + spent } };
  };
  const go = (place: number) => {
    onChange((before) => ({ ...withTime(before), at: place }));
    requestAnimationFrame(() => heading.current?.focus());
  };
  const state = (place: number) => {
    const question = questions[place]!;
    return [
      isAnswered(question, drafts) ? words.stateAnswered : words.stateOpen,
      ...(flagged.includes(question.answered.question.id) ? [words.stateFlagged] : []),
    ].join(', ');
  };

  return (
    <>
      <div class="exam-bar">
        <p class="small">{fill(words.paper, { seed: session.seed })}</p>
        {clock && (
          <Clock
            clock={clock}
            words={words}
            onChange={(next) => onChange((before) => ({ ...withTime(before), clock: next }))}
          />
        )}
      </div>
      {isPaused ? (
        <p class="notice">{words.pausedText}</p>
      ) : (
        <>
          <div class="question" key={id} id={id}>
            <h2 class="callout-title" id={`${id}--number`} ref={heading} tabIndex={-1}>
              {fill(words.questionOf, { number: at + 1, count: questions.length })}
            </h2>
            <QuestionForm
              form={form}
              asked={current.type.logic.ask(current.answered.question, current.seed, current.models)}
              View={current.type.View}
              strings={strings}
              inStrings={pageContext().inStrings ?? {}}
              stimulus={current.answered.stimulus}
              isHeld
              onInput={() => {
                const fields = form.current && readForm(form.current);
                if (fields) onChange((before) => ({ ...before, drafts: { ...before.drafts, [id]: fields } }));
              }}
              {...(drafts[id] ? { given: drafts[id] } : {})}
            />
          </div>
          <p class="exam-row">
            <button type="button" class="quiet" disabled={at === 0} onClick={() => go(at - 1)}>
              {words.previous}
            </button>
            <button type="button" disabled={at === questions.length - 1} onClick={() => go(at + 1)}>
              {words.next}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() =>
                onChange((before) => ({
                  ...before,
                  flagged: isFlagged ? before.flagged.filter((one) => one !== id) : [...before.flagged, id],
                }))
              }
            >
              {isFlagged ? words.unflag : words.flag}
            </button>
          </p>
        </>
      )}
      <nav aria-labelledby="exam--overview">
        <h2 id="exam--overview">{words.overview}</h2>
        <ol class="exam-overview">
          {questions.map(({ answered }, place) => (
            <li key={answered.question.id}>
              <button
                type="button"
                class="quiet"
                disabled={isPaused}
                aria-current={place === at ? 'step' : undefined}
                onClick={() => go(place)}
              >
                <b>{place + 1}</b> {state(place)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <p role="status" class="small">
        {fill(words.answeredCount, {
          answered: questions.length - open,
          count: questions.length,
          flagged: flagged.length,
        })}{' '}
        {words.kept}
      </p>
      {isEnding ? (
        <div class="notice" role="group" aria-label={words.finish}>
          <p>{fill(words.finishSure, { open, flagged: flagged.length })}</p>
          <p class="exam-row">
            <button
              type="button"
              ref={(button) => button?.focus()}
              onClick={() => {
                onChange(withTime);
                onFinish();
              }}
            >
              {words.finishYes}
            </button>
            <button type="button" class="quiet" onClick={() => setEnding(false)}>
              {words.finishNo}
            </button>
            <button type="button" class="quiet" onClick={onGiveUp}>
              {words.giveUp}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" onClick={() => setEnding(true)}>
            {words.finish}
          </button>
        </p>
      )}
    </>
  );
}
