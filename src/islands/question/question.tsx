import { hydrate } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import { grade } from '../../quiz/grade.ts';
import type { AnswerEvent } from '../../study/events.ts';
import { fill } from '../../strings/index.ts';
import { formatMoment, pageContext } from '../page.ts';
import { record, recordKnown, recordView } from '../record/record.ts';
import { Words } from '../words.tsx';
import { Feedback, OptionMark } from './feedback.tsx';
import { loadQuiz } from './load-quiz.ts';
import { QuestionForm } from './question-form.tsx';

type SaveStatus =
  { readonly status: 'idle' | 'saving' | 'saved' } | { readonly status: 'failed'; readonly reason: string };

/** Takes over a question that the server drew. */
export async function hydrateQuestion(element: HTMLElement): Promise<void> {
  const { question: id, source } = element.dataset;
  const [questions] = await Promise.all([loadQuiz(source!), recordKnown()]);
  const answered = questions.find(({ question }) => question.id === id);
  if (!answered) throw new Error(`${source} does not hold the question "${id}".`);
  // A reader may have chosen before the script came; hydration keeps the choice, so take it over.
  const early = element.querySelector<HTMLInputElement>('input:checked')?.value;
  hydrate(<QuestionIsland answered={answered} early={early} root={element} />, element);
}

interface Props {
  readonly answered: AnsweredQuestion;
  readonly early: string | undefined;
  readonly root: HTMLElement;
}

function QuestionIsland({ answered, early, root }: Props) {
  const { strings } = pageContext();
  const { question, passage } = answered;
  const [mounted, setMounted] = useState(false);
  const [choice, setChoice] = useState(early);
  const [reminders, setReminders] = useState(0);
  const [save, setSave] = useState<SaveStatus>({ status: 'idle' });
  // The answer of this visit counts even if it could not be stored.
  const [given, setGiven] = useState<string>();
  const [isTryingAgain, setTryingAgain] = useState(false);
  const isSubmitting = useRef(false);
  const verdict = useRef<HTMLDivElement>(null);
  const shownMillis = useRef(performance.now());
  useEffect(() => setMounted(true), []);

  const last = lastAnswer(question.id);
  const isOutdated = last !== undefined && last.rev !== question.revision;
  const remembered =
    last && !isOutdated && !isTryingAgain ? (last.payload.response as { choice?: string }).choice : undefined;
  const answer = given ?? remembered;
  const result = answer === undefined ? undefined : grade(question, { choice: answer });
  const isAnswered = result !== undefined && result.verdict !== 'unanswered';

  const submit = async () => {
    // A second press before the first is drawn must not become a second answer.
    if (isAnswered || isSubmitting.current) return;
    const graded = grade(question, { choice });
    if (graded.verdict === 'unanswered' || choice === undefined) {
      setReminders(reminders + 1);
      return;
    }
    isSubmitting.current = true;
    setReminders(0);
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
          ms: Math.round(performance.now() - shownMillis.current),
          context: 'chapter',
        },
      });
      setSave({ status: 'saved' });
    } catch (error) {
      setSave({ status: 'failed', reason: (error as Error).message });
    } finally {
      isSubmitting.current = false;
    }
  };

  const tryAgain = () => {
    setGiven(undefined);
    setChoice(undefined);
    setSave({ status: 'idle' });
    setTryingAgain(true);
    shownMillis.current = performance.now();
    requestAnimationFrame(() => root.querySelector('input')?.focus());
  };

  return (
    <>
      <QuestionForm
        question={question}
        strings={strings}
        // Until it has mounted, the island must draw what the server drew.
        {...(mounted ? { chosen: isAnswered ? answer : (choice ?? '') } : {})}
        locked={mounted && isAnswered}
        onChoose={(chosen) => {
          setChoice(chosen);
          setReminders(0);
        }}
        onSubmit={() => void submit()}
        {...(mounted && isAnswered
          ? { markOf: (id: string) => <OptionMark id={id} answer={answer} question={question} /> }
          : {})}
      />
      {mounted && isAnswered && (
        <div class="verdict" ref={verdict} tabIndex={-1} role="group" aria-labelledby={`${question.id}--verdict`}>
          <Feedback question={question} result={result} passage={passage} />
        </div>
      )}
      {mounted && (
        <p class="small" role="status">
          <Words>
            {reminders > 0 && <span key={reminders}>{strings.chooseFirst}</span>}
            {isOutdated && !isAnswered && fill(strings.revised, { date: formatMoment(last.ts) })}
            {recordView.value.status === 'unavailable' &&
              !isAnswered &&
              fill(strings.recordUnavailable, { reason: recordView.value.reason })}
            {save.status === 'saving' && strings.saving}
            {save.status === 'saved' && strings.saved}
            {save.status === 'failed' && fill(strings.notSaved, { reason: save.reason })}
          </Words>
        </p>
      )}
      {mounted && isAnswered && (
        <p class="question-actions">
          {given === undefined && last && (
            <span class="small">
              <Words>{fill(strings.answeredOn, { date: formatMoment(last.ts) })}</Words>
            </span>
          )}{' '}
          <button type="button" class="quiet" onClick={tryAgain}>
            <Words>{strings.tryAgain}</Words>
          </button>
        </p>
      )}
    </>
  );
}

function lastAnswer(id: string): AnswerEvent | undefined {
  const view = recordView.value;
  return view.status === 'read' ? view.state.answers.get(id)?.at(-1) : undefined;
}
