import { hydrate } from 'preact';
import { recordKnown } from '../record/record.ts';
import { loadQuiz } from './load-quiz.ts';
import { modelsOf } from './models-of.ts';
import { QuestionCard } from './question-card.tsx';
import { loadType } from './types.ts';

/** Takes over a question that the server drew. */
export async function hydrateQuestion(element: HTMLElement): Promise<void> {
  const { question: id, source, context } = element.dataset;
  const [quiz] = await Promise.all([loadQuiz(source!), recordKnown()]);
  const answered = quiz.questions.find(({ question }) => question.id === id);
  if (!answered) throw new Error(`${source} does not hold the question "${id}".`);
  const type = await loadType(answered.question.type);
  const models = await modelsOf(answered.question, type);
  hydrate(
    <QuestionCard
      answered={answered}
      type={type}
      strings={quiz.strings}
      asksConfidence={quiz.asksConfidence}
      context={context === 'quiz' ? 'quiz' : 'chapter'}
      seed={0}
      models={models}
    />,
    element,
  );
}
