import type { AnsweredQuestion } from '../../markdown/question-text.ts';

const quizzes = new Map<string, Promise<readonly AnsweredQuestion[]>>();

/**
 * Loads key and feedback of a quiz, once for all its questions on the page; a failed attempt may be repeated.
 *
 * @throws Error with the address if it cannot be had.
 */
export function loadQuiz(address: string): Promise<readonly AnsweredQuestion[]> {
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
