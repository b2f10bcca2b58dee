import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import type { Grade } from '../../quiz/grade.ts';
import { type Fields, type Models, noModels } from '../../quiz/question-type.ts';
import { seedOf } from '../../quiz/shuffle.ts';
import type { EventOf } from '../../study/events.ts';
import type { AnswerContext, Confidence } from '../../study/payloads.ts';
import { fill } from '../../strings/fill.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import { formatMoment, pageContext } from '../page.ts';
import { record, recordView } from '../record/record.ts';
import { Words } from '../words.tsx';
import { BookmarkButton } from './bookmark-button.tsx';
import { ConfidenceField } from './confidence-field.tsx';
import { Feedback, say } from './feedback.tsx';
import { type Given, givenOf, gradeGiven, recordAnswer } from './given.ts';
import { Hints } from './hints.tsx';
import { QuestionForm, readForm } from './question-form.tsx';
import type { TypeModule } from './view-props.ts';

export interface CardProps {
  readonly answered: AnsweredQuestion;
  readonly type: TypeModule;
  readonly strings: QuestionStrings;
  readonly asksConfidence: boolean;
  readonly context: AnswerContext;
  /** What the order, and any numbers, are drawn from. */
  readonly seed: number;
  readonly models?: Models;
  /** An answer given earlier in the same attempt. */
  readonly given?: Given | undefined;
  /** What was filled in and not checked. */
  readonly draft?: Fields | undefined;
  /** Whether the verdict waits for the end of the attempt, so that there is nothing to press here. */
  readonly isHeld?: boolean;
  readonly onDraft?: (fields: Fields, hintsSeen: number) => void;
  /** Takes an answer that was given and marked, in place of the record. */
  readonly onMarked?: (given: Given) => void;
  /** Called when an answer was given and marked, and is in the record or could not be kept there. */
  readonly onAnswered?: (given: Given, grade: Grade) => void;
}

type SaveStatus =
  { readonly status: 'idle' | 'saving' | 'saved' } | { readonly status: 'failed'; readonly reason: string };

/** A question that is answered, marked and recorded. */
export function QuestionCard(props: CardProps) {
  const { answered, type, strings, asksConfidence, context, models = noModels, isHeld = false, onAnswered } = props;
  const { stimulus } = answered;
  const { logic } = type;
  const form = useRef<HTMLFormElement>(null);
  const verdict = useRef<HTMLDivElement>(null);
  const isSubmitting = useRef(false);
  const shownMillis = useRef(performance.now());
  const [mounted, setMounted] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [hintsSeen, setHintsSeen] = useState(0);
  const [isMarking, setMarking] = useState(false);
  const [reminders, setReminders] = useState(0);
  const [save, setSave] = useState<SaveStatus>({ status: 'idle' });
  const [isLater, setLater] = useState(false);
  // The answer of this visit counts even if it could not be stored.
  const [given, setGiven] = useState<Given | undefined>(props.given);
  useEffect(() => setMounted(true), []);

  // An attempt at a quiz begins anew; in a chapter the last answer stands.
  const last = context === 'chapter' ? lastAnswer(answered.question.id) : undefined;
  const isOutdated = last !== undefined && last.rev !== answered.question.revision;
  const answer = given ?? (last && !isOutdated && attempt === 0 ? givenOf(last) : undefined);
  const seed = answer?.seed ?? seedOfAttempt(props, attempt);
  const question = logic.draw?.(answered.question, seed, models) ?? answered.question;
  const grade = answer && gradeGiven(logic, answered.question, answer, models);
  const result = mounted && grade && grade.verdict !== 'unanswered' ? { question, grade } : undefined;
  const response = answer && logic.readStored(answer.response);
  const reminder = logic.reminder?.(question, !isMarking) ?? { word: 'chooseFirst' };

  const submit = async () => {
    // A second press before the first is drawn must not become a second answer.
    if (result || isSubmitting.current || !form.current) return;
    const fields = readForm(form.current);
    const read = logic.readFields(fields);
    if (read === undefined || !logic.isComplete(question, read, logic.isSelfMarked && !isMarking)) {
      setReminders(reminders + 1);
      return;
    }
    if (logic.isSelfMarked && !isMarking) {
      setReminders(0);
      setMarking(true);
      return;
    }
    const now: Given = {
      response: read,
      seed,
      hintsSeen,
      confidence: fields.confidence?.[0] as Confidence | undefined,
    };
    const graded = gradeGiven(logic, answered.question, now, models);
    setReminders(0);
    setGiven(now);
    setMarking(false);
    requestAnimationFrame(() => verdict.current?.focus());
    if (props.onMarked) {
      props.onMarked(now);
      return;
    }
    isSubmitting.current = true;
    setSave({ status: 'saving' });
    try {
      await recordAnswer(logic, answered.question, now, graded, {
        models,
        ms: performance.now() - shownMillis.current,
        context,
      });
      setSave({ status: 'saved' });
    } catch (error) {
      setSave({ status: 'failed', reason: (error as Error).message });
    } finally {
      isSubmitting.current = false;
    }
    onAnswered?.(now, graded);
  };

  const tryAgain = () => {
    setGiven(undefined);
    setHintsSeen(0);
    setMarking(false);
    setSave({ status: 'idle' });
    setAttempt(attempt + 1);
    shownMillis.current = performance.now();
    requestAnimationFrame(() =>
      form.current?.querySelector<HTMLElement>('fieldset :is(input, select, textarea, button)')?.focus(),
    );
  };

  const askLater = async () => {
    const until = new Date(Date.now() + dayMillis).toISOString();
    try {
      await record({ type: 'later', item: question.id, rev: question.revision, payload: { until } });
      setLater(true);
    } catch (error) {
      setSave({ status: 'failed', reason: (error as Error).message });
    }
  };

  return (
    <>
      <QuestionForm
        // A remembered answer is drawn anew with its fields filled in; before that, the island draws what the server drew.
        key={`${attempt}${result && !given ? '-remembered' : ''}`}
        form={form}
        asked={logic.ask(answered.question, seed, models)}
        View={type.View}
        strings={strings}
        inStrings={pageContext().inStrings ?? {}}
        stimulus={stimulus}
        isHeld={isHeld}
        onInput={() => {
          setReminders(0);
          if (form.current) props.onDraft?.(readForm(form.current), hintsSeen);
        }}
        onSubmit={() => void submit()}
        {...(result && response !== undefined
          ? { given: logic.toFields(response) }
          : props.draft && attempt === 0
            ? { given: props.draft }
            : {})}
        {...(result ? { result } : {})}
        {...(isMarking ? { marking: question, submitWord: strings.saveMark } : {})}
        {...(logic.isSelfMarked && !isMarking ? { submitWord: strings.selfMark } : {})}
      >
        {mounted && !result && question.hints.length > 0 && (
          <Hints hints={question.hints} seen={hintsSeen} strings={strings} onAsk={() => setHintsSeen(hintsSeen + 1)} />
        )}
        {mounted && !result && asksConfidence && !logic.isSelfMarked && <ConfidenceField strings={strings} />}
      </QuestionForm>
      {result && answer && (
        <div class="verdict" ref={verdict} tabIndex={-1} role="group" aria-labelledby={`${question.id}--verdict`}>
          <Feedback
            answered={{ ...answered, question: question as typeof answered.question }}
            grade={result.grade}
            // Who marked an own answer has what is right before the eyes.
            solution={logic.isSelfMarked ? [] : logic.solve(answered.question, seed, models)}
            strings={strings}
            wasCertain={answer.confidence === 'certain'}
          />
        </div>
      )}
      {mounted && (
        <p class="small" role="status">
          <Words>
            {reminders > 0 && <span key={reminders}>{say(reminder, strings)}</span>}
            {isOutdated && !result && fill(strings.revised, { date: formatMoment(last.ts) })}
            {recordView.value.status === 'unavailable' &&
              !result &&
              fill(strings.recordUnavailable, { reason: recordView.value.reason })}
            {isLater && strings.laterSaved} {save.status === 'saving' && strings.saving}
            {save.status === 'saved' && strings.saved}
            {save.status === 'failed' && fill(strings.notSaved, { reason: save.reason })}
          </Words>
        </p>
      )}
      {result && !isHeld && (
        <p class="question-actions">
          {given === undefined && last && (
            <span class="small">
              <Words>{fill(strings.answeredOn, { date: formatMoment(last.ts) })}</Words>
            </span>
          )}{' '}
          {/* In revision what was forgotten comes back by itself. */}
          {context !== 'review' && (
            <button type="button" class="quiet" onClick={tryAgain}>
              <Words>{strings.tryAgain}</Words>
            </button>
          )}{' '}
          {!isLater && (
            <button type="button" class="quiet" onClick={() => void askLater()}>
              <Words>{strings.later}</Words>
            </button>
          )}{' '}
          <BookmarkButton
            question={question}
            strings={strings}
            onFailed={({ message }) => setSave({ status: 'failed', reason: message })}
          />
        </p>
      )}
    </>
  );
}

const dayMillis = 86_400_000;

/** A type that draws numbers draws others at each new attempt, in this visit and in the next. */
function seedOfAttempt({ answered: { question }, type, seed }: CardProps, attempt: number): number {
  if (!type.logic.draw || attempt === 0) return seed;
  const view = recordView.value;
  const before = view.status === 'read' ? (view.state.answers.get(question.id)?.length ?? 0) : 0;
  return seedOf(`${question.id} ${seed} ${attempt} ${before}`);
}

function lastAnswer(id: string): EventOf<'answer'> | undefined {
  const view = recordView.value;
  return view.status === 'read' ? view.state.answers.get(id)?.at(-1) : undefined;
}
