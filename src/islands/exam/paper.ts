import { seedFor } from '../../quiz/draw.ts';
import type { Models } from '../../quiz/question-type.ts';
import type { AnsweredQuestion } from '../../markdown/question-text.ts';
import type { QuestionStrings } from '../../strings/index.ts';
import { type ExamChapter, scopeChapters } from '../../study/exam/parts.ts';
import { drawPaper, type Paper } from '../../study/mock/draw-paper.ts';
import { makeBlueprint } from '../../study/mock/saved-blueprint.ts';
import type { RevisionItems, RevisionQuestion } from '../../study/revision-items.ts';
import { loadQuiz } from '../question/load-quiz.ts';
import { modelsOf } from '../question/models-of.ts';
import { loadType } from '../question/types.ts';
import type { TypeModule } from '../question/view-props.ts';
import type { PaperAddress } from './address.ts';

/** A question of a paper with its key, and what draws it. */
export interface PaperQuestion {
  readonly answered: AnsweredQuestion;
  readonly type: TypeModule;
  readonly models: Models;
  /** What its order and numbers are drawn from, on the screen as on paper. */
  readonly seed: number;
  readonly item: RevisionQuestion;
}

export interface LoadedPaper {
  readonly questions: readonly PaperQuestion[];
  readonly strings: QuestionStrings;
}

/** The questions an exam may ask: a card has no answer that could be marked. */
export const examQuestions = ({ questions }: RevisionItems): RevisionQuestion[] =>
  questions.filter(({ type, review }) => review.include && type !== 'flashcard');

export const drawExam = (
  questions: readonly RevisionQuestion[],
  chapters: readonly ExamChapter[],
  { seed, blueprint }: PaperAddress,
): Paper => drawPaper(questions, makeBlueprint(scopeChapters(chapters), blueprint), seed);

/**
 * Loads the questions of a paper with their keys, from the quizzes they stand in.
 *
 * @throws Error with the address of what cannot be had.
 */
export async function loadPaper(ids: readonly string[], seed: number, data: RevisionItems): Promise<LoadedPaper> {
  const items = ids.flatMap((id) => data.questions.find((item) => item.id === id) ?? []);
  const quizzes = new Map(
    await Promise.all(
      [...new Set(items.map(({ quiz }) => quiz))].map(async (id) => [id, await loadQuiz(data.quizzes[id]!)] as const),
    ),
  );
  const questions = await Promise.all(
    items.map(async (item): Promise<PaperQuestion | undefined> => {
      const answered = quizzes.get(item.quiz)!.questions.find(({ question }) => question.id === item.id);
      if (!answered) return undefined;
      const type = await loadType(answered.question.type);
      const models = await modelsOf(answered.question, type);
      return { answered, type, models, seed: seedFor(item.id, seed), item };
    }),
  );
  return {
    questions: questions.filter((question) => question !== undefined),
    strings: [...quizzes.values()][0]!.strings,
  };
}
