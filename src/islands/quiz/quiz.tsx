import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { drawQuestions, seedFor, type Selection } from '../../quiz/draw.ts';
import { type Models, noModels } from '../../quiz/question-type.ts';
import { fill } from '../../strings/fill.ts';
import { type Given, gradeGiven, recordAnswer } from '../question/given.ts';
import { loadQuiz, type QuizData } from '../question/load-quiz.ts';
import { QuestionCard } from '../question/question-card.tsx';
import { modelsOf } from '../question/models-of.ts';
import { loadType } from '../question/types.ts';
import type { TypeModule } from '../question/view-props.ts';
import { recordKnown } from '../record/record.ts';
import { Words } from '../words.tsx';
import { Result } from './result.tsx';
import { formatAddress, readAddress, readSession, type Session, writeSession } from './session.ts';

/** Takes over the page of a quiz: an attempt that is drawn, answered, kept over a reload, and summed up. */
export async function hydrateQuiz(element: HTMLElement): Promise<void> {
  const [quiz] = await Promise.all([loadQuiz(element.dataset.source!), recordKnown()]);
  const names = [...new Set(quiz.questions.map(({ question }) => question.type))];
  const types = new Map(await Promise.all(names.map(async (name) => [name, await loadType(name)] as const)));
  const models = new Map(
    await Promise.all(
      quiz.questions.map(
        async ({ question }) => [question.id, await modelsOf(question, types.get(question.type)!)] as const,
      ),
    ),
  );
  const numbers = new Map(
    [...element.querySelectorAll<HTMLElement>('.question')].map((one) => [
      one.id,
      one.querySelector('.callout-title')?.textContent.trim() ?? '',
    ]),
  );
  // The questions are drawn anew in the order of the attempt; hydration would need the order of the page.
  element.replaceChildren();
  render(<Quiz quiz={quiz} types={types} models={models} numbers={numbers} />, element);
}

interface Props {
  readonly quiz: QuizData;
  readonly types: ReadonlyMap<string, TypeModule>;
  /** The models each question asks, by its id. */
  readonly models: ReadonlyMap<string, Models>;
  /** How each question is called on the page: Question 3.1. */
  readonly numbers: ReadonlyMap<string, string>;
}

function Quiz({ quiz, types, models, numbers }: Props) {
  const modelsFor = (id: string) => models.get(id) ?? noModels;
  const { strings, questions, selection } = quiz;
  const all = questions.map(({ question: { id, objective } }) => ({ id, objective }));
  const begin = (seed: number, isHeld: boolean, count: number | undefined, some?: readonly string[]): Session => ({
    v: 1,
    seed,
    isHeld,
    count,
    ids: some ?? drawQuestions(all, selectionOf(selection, count), seed),
    given: {},
    drafts: {},
    isDone: false,
  });
  const [session, setSession] = useState<Session>(() => {
    const shared = readAddress(location.hash);
    const kept = readSession(quiz.id, new Set(all.map(({ id }) => id)));
    if (shared && formatAddress(shared) !== (kept && formatAddress(kept)))
      return begin(shared.seed, shared.isHeld, shared.count);
    return kept ?? begin(selection.strategy === 'all' ? 0 : newSeed(), quiz.isHeld, undefined);
  });
  const [wanted, setWanted] = useState(String(session.count ?? ''));
  const [status, setStatus] = useState('');
  useEffect(() => writeSession(quiz.id, session), [session]);
  const change = (changed: Partial<Session>) => setSession((before) => ({ ...before, ...changed }));
  const start = (next: Session) => {
    setSession(next);
    setStatus('');
    history.replaceState(null, '', formatAddress(next));
    requestAnimationFrame(() => document.getElementById('quiz--start')?.focus());
  };

  const asked = session.ids.flatMap((id) => questions.find(({ question }) => question.id === id) ?? []);
  const seedOf = (id: string) => seedFor(id, session.seed);
  const isSealed = session.isHeld && !session.isDone;
  const answeredCount = asked.filter(({ question }) => session.given[question.id] !== undefined).length;

  const finish = async () => {
    const given: Record<string, Given> = { ...session.given };
    const kept: Promise<void>[] = [];
    for (const { question } of asked) {
      const { logic } = types.get(question.type)!;
      const fields = session.drafts[question.id];
      const response = fields && logic.readFields(fields);
      if (given[question.id] || logic.isSelfMarked || response === undefined || !logic.isComplete(question, response))
        continue;
      const confidence = fields?.confidence?.[0] as Given['confidence'];
      const now: Given = { response, seed: seedOf(question.id), hintsSeen: 0, confidence };
      given[question.id] = now;
      const grade = gradeGiven(logic, question, now, modelsFor(question.id));
      kept.push(recordAnswer(logic, question, now, grade, { models: modelsFor(question.id), ms: 0, context: 'quiz' }));
    }
    change({ given, isDone: true });
    requestAnimationFrame(() => document.getElementById('quiz--result')?.focus());
    setStatus(strings.saving);
    try {
      await Promise.all(kept);
      setStatus(kept.length > 0 ? strings.saved : '');
    } catch (error) {
      setStatus(fill(strings.notSaved, { reason: (error as Error).message }));
    }
  };

  const counts = [5, 10, 20].filter((count) => count < all.length);
  const isComplete = answeredCount === asked.length;
  return (
    <>
      <div class="quiz-settings" id="quiz--start" tabIndex={-1} role="group" aria-label={strings.attempt}>
        {session.seed !== 0 && (
          <p>
            <Words>{strings.order}</Words> <a href={formatAddress(session)}>{session.seed}</a>
          </p>
        )}
        <fieldset>
          <legend>
            <Words>{strings.whenFeedback}</Words>
          </legend>
          {[false, true].map((isHeld) => (
            <label key={String(isHeld)}>
              <input
                type="radio"
                name="held"
                checked={session.isHeld === isHeld}
                onChange={() => change({ isHeld })}
                disabled={answeredCount > 0}
              />{' '}
              <Words>{isHeld ? strings.feedbackHeld : strings.feedbackInstant}</Words>
            </label>
          ))}
        </fieldset>
        <p class="question-actions">
          {counts.length > 0 && (
            <label>
              <Words>{strings.howMany}</Words>{' '}
              <select value={wanted} onChange={({ currentTarget }) => setWanted(currentTarget.value)}>
                <option value="">{strings.howManyAll}</option>
                {counts.map((count) => (
                  <option key={count}>{count}</option>
                ))}
              </select>
            </label>
          )}
          <button
            type="button"
            class="quiet"
            onClick={() => start(begin(newSeed(), session.isHeld, wanted === '' ? undefined : Number(wanted)))}
          >
            <Words>{strings.newAttempt}</Words>
          </button>
        </p>
      </div>
      {asked.map(({ question }, position) => {
        const { id, type } = question;
        return (
          <div class="question" id={id} key={`${session.seed}:${String(session.isDone)}:${id}`}>
            <p class="callout-title">
              <b id={`${id}--number`}>
                <Words>{numbers.get(id) ?? position + 1}</Words>
              </b>
            </p>
            <QuestionCard
              answered={asked[position]!}
              type={types.get(type)!}
              strings={strings}
              asksConfidence={quiz.asksConfidence}
              context="quiz"
              seed={seedOf(id)}
              models={modelsFor(id)}
              given={session.given[id]}
              draft={session.drafts[id]}
              isHeld={isSealed}
              onDraft={(fields) => change({ drafts: { ...session.drafts, [id]: fields } })}
              onAnswered={(given) => {
                setSession((before) => ({ ...before, given: { ...before.given, [id]: given } }));
              }}
            />
          </div>
        );
      })}
      <p role="status" class="small">
        <Words>
          {fill(strings.answeredSoFar, { answered: String(answeredCount), total: String(asked.length) })} {status}
        </Words>
      </p>
      {isSealed && (
        <p class="question-actions">
          <button type="button" onClick={() => void finish()}>
            <Words>{strings.finish}</Words>
          </button>
        </p>
      )}
      {(session.isDone || (isComplete && !session.isHeld)) && (
        <Result
          quiz={quiz}
          marked={asked.map((answered) => {
            const given = session.given[answered.question.id];
            const { logic } = types.get(answered.question.type)!;
            return {
              answered,
              grade: given && gradeGiven(logic, answered.question, given, modelsFor(answered.question.id)),
            };
          })}
          onRetry={(ids) => start(begin(newSeed(), session.isHeld, undefined, ids))}
        />
      )}
    </>
  );
}

/** What the reader wants, or else the author. */
const selectionOf = (authored: Selection, count: number | undefined): Selection =>
  count === undefined ? authored : { strategy: 'stratified-by-objective', count };

/** A short number: it is read out, written on boards and typed. */
const newSeed = () => 1 + (crypto.getRandomValues(new Uint32Array(1))[0]! % 9999);
