import type { APIRoute } from 'astro';
import { getCourse, getLookup, getQuestion, getQuizzes } from '../../components/course-data.ts';
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
  const { confidence: asksConfidence } = (await getCourse()).questions;
  const data: QuizData = { id: quiz.id, strings: await questionStrings(), asksConfidence, questions };
  return new Response(JSON.stringify(data));
};
