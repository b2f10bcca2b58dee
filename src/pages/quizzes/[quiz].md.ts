import type { APIRoute } from 'astro';
import { getChapter, getCourse, getQuizzes } from '../../components/course-data.ts';
import { courseStrings } from '../../components/course-strings.ts';
import { makeMarkdownCopier } from '../../components/markdown-copies.ts';
import type { Quiz } from '../../schemas/quiz.ts';

export const getStaticPaths = async () =>
  (await getQuizzes()).map((quiz) => ({ params: { quiz: quiz.id }, props: { quiz } }));

/** What a quiz asks as Markdown, with no word of what is right. */
export const GET: APIRoute<{ quiz: Quiz }> = async ({ props: { quiz } }) => {
  const course = await getCourse();
  const strings = await courseStrings();
  const chapter = await getChapter(quiz.chapter);
  const copy = await makeMarkdownCopier();
  const about = [course.title, ...(chapter ? [`${chapter.number} ${chapter.title}`] : [])];
  const questions = quiz.items.map(({ id }) => copy(`<Question id="${id}" />`).trim());
  return new Response(`${[`# ${strings.quiz}: ${quiz.title}`, about.join(' · '), ...questions].join('\n\n')}\n`);
};
