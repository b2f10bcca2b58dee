import { useEffect, useState } from 'preact/hooks';
import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import type { Models } from '../../quiz/question-type.ts';
import type { RevisionStrings } from '../../strings/revision.ts';
import type { RevisionQuestion } from '../../study/revision-items.ts';
import { type CardProps, QuestionCard } from '../question/question-card.tsx';
import { loadQuiz, type QuizData } from '../question/load-quiz.ts';
import { modelsOf } from '../question/models-of.ts';
import { loadType } from '../question/types.ts';
import type { TypeModule } from '../question/view-props.ts';

interface Loaded {
  readonly quiz: QuizData;
  readonly answered: AnsweredQuestion;
  readonly type: TypeModule;
  readonly models: Models;
}

/**
 * Loads all that asking a question needs.
 *
 * @throws Error if a part of it cannot be had.
 */
export async function loadQuestion({ id, type: name }: RevisionQuestion, address: string): Promise<Loaded> {
  const [quiz, type] = await Promise.all([loadQuiz(address), loadType(name)]);
  const answered = quiz.questions.find(({ question }) => question.id === id);
  if (!answered) throw new Error(`${address} does not hold the question "${id}".`);
  return { quiz, answered, type, models: await modelsOf(answered.question, type) };
}

interface Props extends Pick<CardProps, 'seed' | 'given' | 'onAnswered'> {
  readonly question: RevisionQuestion;
  /** Where key and feedback are. */
  readonly address: string;
  readonly strings: RevisionStrings;
}

/** A question of a session, loaded when its turn comes. */
export function AskedQuestion({ question, address, strings, ...rest }: Props) {
  const [loaded, setLoaded] = useState<Loaded | 'failed'>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    setLoaded(undefined);
    loadQuestion(question, address).then(setLoaded, (error: unknown) => {
      console.error(error);
      setLoaded('failed');
    });
  }, [tries]);
  if (loaded === undefined) return <p>{strings.loading}</p>;
  if (loaded === 'failed')
    return (
      <>
        <p role="alert">{strings.cannotLoad}</p>
        <p class="question-actions">
          <button type="button" class="quiet" onClick={() => setTries(tries + 1)}>
            {strings.tryAgain}
          </button>
        </p>
      </>
    );
  return (
    <QuestionCard
      answered={loaded.answered}
      type={loaded.type}
      strings={loaded.quiz.strings}
      asksConfidence={loaded.quiz.asksConfidence}
      context="review"
      models={loaded.models}
      {...rest}
    />
  );
}
