import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import type { Selection } from '../../quiz/draw.ts';
import type { QuestionStrings } from '../../strings/index.ts';

/** A quiz as its data file has it. */
export interface QuizData {
  readonly id: string;
  readonly strings: QuestionStrings;
  /** Whether the course wants readers to say how sure they are before the verdict. */
  readonly asksConfidence: boolean;
  /** Whether the course holds back what was right until the end of a quiz. */
  readonly isHeld: boolean;
  readonly selection: Selection;
  /** The objectives the questions test, by id. */
  readonly objectives: Readonly<Record<string, string>>;
  readonly questions: readonly AnsweredQuestion[];
}

const quizzes = new Map<string, Promise<QuizData>>();

/**
 * Loads key and feedback of a quiz, once for all its questions on the page; a failed attempt may be repeated.
 *
 * @throws Error with the address if it cannot be had.
 */
export function loadQuiz(address: string): Promise<QuizData> {
  const known = quizzes.get(address);
  if (known) return known;
  const loading = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return (await response.json()) as QuizData;
  });
  loading.catch(() => quizzes.delete(address));
  quizzes.set(address, loading);
  return loading;
}
