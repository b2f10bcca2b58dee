import type { APIRoute } from 'astro';
import { getChapter, getCourse, getLookup, getQuestion, getQuizzes } from '../../components/course-data.ts';
import { questionStrings } from '../../components/course-strings.ts';
import type { QuizData } from '../../islands/question/load-quiz.ts';
import { makeAnsweredQuestion } from '../../markdown/question-text.ts';

export const getStaticPaths = async () =>
  (await getQuizzes()).map((quiz) => ({ params: { quiz: quiz.id }, props: { quiz } }));

/** Key and feedback of a quiz, apart from the pages: loaded only when a question comes into view. */
export const GET: APIRoute = async ({ props }) => {
  const { quiz } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
  const lookup = await getLookup();
  const nodes = await Promise.all(quiz.items.map(({ id }) => getQuestion(id)));
  const questions = nodes.flatMap((node) => (node ? [makeAnsweredQuestion(node, quiz, lookup)] : []));
  const { confidence, feedback } = (await getCourse()).questions;
  const chapter = await getChapter(quiz.chapter);
  const data: QuizData = {
    id: quiz.id,
    strings: await questionStrings(),
    asksConfidence: confidence,
    isHeld: feedback === 'held',
    selection: quiz.selection,
    objectives: Object.fromEntries((chapter?.objectives ?? []).map(({ id, text }) => [id, text])),
    questions,
  };
  return new Response(JSON.stringify(data));
};
