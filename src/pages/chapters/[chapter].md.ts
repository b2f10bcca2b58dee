import type { APIRoute } from 'astro';
import { getChapters, getCourse, getSource } from '../../components/course-data.ts';
import { courseStrings } from '../../components/course-strings.ts';
import { makeMarkdownCopier } from '../../components/markdown-copies.ts';
import type { ChapterNode } from '../../course/graph.ts';
import { routes, withBase } from '../../course/routes.ts';

export const getStaticPaths = async () =>
  (await getChapters()).map((chapter) => ({ params: { chapter: chapter.id }, props: { chapter } }));

/** The chapter as Markdown, with neither keys nor components. */
export const GET: APIRoute<{ chapter: ChapterNode }> = async ({ props: { chapter } }) => {
  const course = await getCourse();
  const strings = await courseStrings();
  const copy = await makeMarkdownCopier();
  const address = withBase(import.meta.env.BASE_URL, routes.chapter(chapter.id));
  const head = [
    `# ${chapter.number} ${chapter.title}`,
    chapter.summary,
    `${course.title}. ${course.authors.map(({ name }) => name).join(', ')}. ${course.licence.name}.${course.origin ? ` ${new URL(address, course.origin).href}` : ''}`,
    `${strings.objectives}:\n\n${chapter.objectives.map(({ text }) => `- ${text}`).join('\n')}`,
  ];
  return new Response(`${head.join('\n\n')}\n\n${copy(await getSource(chapter))}`);
};
