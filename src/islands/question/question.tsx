import { signal } from '@preact/signals';
import { hydrate } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import { grade } from '../../quiz/grade.ts';
import type { AnswerEvent } from '../../study/events.ts';
import { fill } from '../../strings/index.ts';
import { Icon } from '../icon.tsx';
import { formatMoment, pageContext } from '../page.ts';
import { readRecord, record, recordView } from '../record/record.ts';
import { Feedback } from './feedback.tsx';
import { QuestionForm } from './question-form.tsx';

type SaveStatus =
  { readonly status: 'idle' | 'saving' | 'saved' } | { readonly status: 'failed'; readonly reason: string };

const quizzes = new Map<string, Promise<readonly AnsweredQuestion[]>>();

/** Loads key and feedback of a quiz, once for all its questions on the page. */
function loadQuiz(address: string): Promise<readonly AnsweredQuestion[]> {
  const known = quizzes.get(address);
  if (known) return known;
  const loading = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return ((await response.json()) as { questions: AnsweredQuestion[] }).questions;
  });
  loading.catch(() => quizzes.delete(address));
  quizzes.set(address, loading);
  return loading;
}

/** Takes over a question that the server drew. */
export async function hydrateQuestion(element: HTMLElement): Promise<void> {
  const { question: id, source } = element.dataset;
  const [questions] = await Promise.all([loadQuiz(source!), readRecord()]);
  const answered = questions.find(({ question }) => question.id === id);
  if (!answered) throw new Error(`${source} does not hold the question "${id}".`);
  // A reader may have chosen before the script came; hydration keeps the choice, so take it over.
  const early = element.querySelector<HTMLInputElement>('input:checked')?.value;
  hydrate(<QuestionIsland answered={answered} early={early} shownMillis={performance.now()} />, element);
}

interface Props {
  readonly answered: AnsweredQuestion;
  readonly early: string | undefined;
  readonly shownMillis: number;
}

const neverTriedAgain = signal<ReadonlySet<string>>(new Set());

function QuestionIsland({ answered, early, shownMillis }: Props) {
  const { strings } = pageContext();
  const { question, passage } = answered;
  const [mounted, setMounted] = useState(false);
  const [choice, setChoice] = useState(early);
  const [reminder, setReminder] = useState(false);
  const [save, setSave] = useState<SaveStatus>({ status: 'idle' });
  // The answer of this visit counts even if it could not be stored.
  const [given, setGiven] = useState<string>();
  const verdict = useRef<HTMLDivElement>(null);
  const shown = useRef(shownMillis);
  useEffect(() => setMounted(true), []);

  const last = lastAnswer(question.id);
  const isTryingAgain = neverTriedAgain.value.has(question.id);
  const isOutdated = last !== undefined && last.rev !== question.revision;
  const remembered = last && !isOutdated && !isTryingAgain ? last.payload.response.choice : undefined;
  const answer = given ?? remembered;
  const result = answer === undefined ? undefined : grade(question, { choice: answer });
  const isAnswered = result !== undefined && result.verdict !== 'unanswered';

  const submit = async () => {
    if (isAnswered) return;
    const graded = grade(question, { choice });
    if (graded.verdict === 'unanswered' || choice === undefined) {
      setReminder(true);
      return;
    }
    setReminder(false);
    setGiven(choice);
    setSave({ status: 'saving' });
    requestAnimationFrame(() => verdict.current?.focus());
    try {
      await record({
        type: 'answer',
        item: question.id,
        rev: question.revision,
        payload: {
          shown: question.choices.map(({ id }) => id),
          response: { choice },
          score: graded.score,
          max: graded.max,
          ms: Math.round(performance.now() - shown.current),
          context: 'chapter',
        },
      });
      setSave({ status: 'saved' });
    } catch (error) {
      setSave({ status: 'failed', reason: (error as Error).message });
    }
  };

  const tryAgain = () => {
    setGiven(undefined);
    setChoice(undefined);
    setSave({ status: 'idle' });
    shown.current = performance.now();
    neverTriedAgain.value = new Set([...neverTriedAgain.value, question.id]);
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`input[name="${question.id}"]`)?.focus());
  };

  return (
    <QuestionForm
      question={question}
      // Until it has mounted, the island must draw what the server drew.
      {...(mounted ? { chosen: isAnswered ? answer : (choice ?? '') } : {})}
      locked={mounted && isAnswered}
      onChoose={(chosen) => {
        setChoice(chosen);
        setReminder(false);
      }}
      onSubmit={() => void submit()}
      {...(mounted && isAnswered
        ? { markOf: (id: string) => <OptionMark id={id} answer={answer} question={question} /> }
        : {})}
    >
      {mounted && !isAnswered && (
        <p class="question-actions">
          <button type="submit">{strings.check}</button>
        </p>
      )}
      {mounted && (
        <div class="verdict" role="status">
          {reminder && <p>{strings.chooseFirst}</p>}
          {isOutdated && !isAnswered && <p>{fill(strings.revised, { date: formatMoment(last.ts) })}</p>}
          {recordView.value.status === 'unavailable' && !isAnswered && (
            <p>{fill(strings.recordUnavailable, { reason: recordView.value.reason })}</p>
          )}
          {isAnswered && (
            <div ref={verdict} tabIndex={-1}>
              <Feedback question={question} result={result} passage={passage} />
              <p class="small">
                {given === undefined && last && fill(strings.answeredOn, { date: formatMoment(last.ts) })}
                {save.status === 'saving' && strings.saving}
                {save.status === 'saved' && strings.saved}
                {save.status === 'failed' && fill(strings.notSaved, { reason: save.reason })}
              </p>
            </div>
          )}
        </div>
      )}
      {mounted && isAnswered && (
        <p class="question-actions">
          <button type="button" onClick={tryAgain}>
            {strings.tryAgain}
          </button>
        </p>
      )}
    </QuestionForm>
  );
}

function lastAnswer(id: string): AnswerEvent | undefined {
  const view = recordView.value;
  return view.status === 'read' ? view.state.answers.get(id)?.at(-1) : undefined;
}

function OptionMark({
  id,
  answer,
  question,
}: {
  id: string;
  answer: string | undefined;
  question: AnsweredQuestion['question'];
}) {
  const { strings } = pageContext();
  const isKey = question.choices.some((choice) => choice.id === id && choice.correct);
  if (isKey)
    return (
      <b class="mark mark-right">
        <Icon name="right" /> {strings.isRight}
      </b>
    );
  return id === answer ? (
    <b class="mark mark-wrong">
      <Icon name="wrong" /> {strings.isChosen}
    </b>
  ) : null;
}
