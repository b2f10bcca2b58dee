import type { APIRoute } from 'astro';
import { getChapters, getCourse, getModels, getQuizzes } from '../components/course-data.ts';
import { courseStrings } from '../components/course-strings.ts';
import type { CourseNode } from '../course/graph.ts';
import { routes, withBase } from '../course/routes.ts';

/** What the course holds, for machines: the Markdown copies with what each is about. Answers are not among them. */
async function listForMachines(course: CourseNode): Promise<string> {
  const strings = await courseStrings();
  const chapters = new Map((await getChapters()).map((chapter) => [chapter.id, chapter]));
  const addressOf = (route: string) => {
    const path = withBase(import.meta.env.BASE_URL, route);
    return course.origin ? new URL(path, course.origin).href : path;
  };
  const parts = course.parts.flatMap((part) => {
    const written = part.chapters.flatMap(({ id }) => chapters.get(id) ?? []);
    const lines = written.map(
      ({ id, number, title, summary }) => `- [${number} ${title}](${addressOf(routes.chapterCopy(id))}): ${summary}`,
    );
    return lines.length > 0 ? [`## ${part.title}\n\n${lines.join('\n')}`] : [];
  });
  const lists = (
    [
      'about',
      'glossary',
      'timeline',
      'references',
      ...((await getModels()).length > 0 ? ['models' as const] : []),
    ] as const
  ).map((list) => `- [${strings[list]}](${addressOf(routes.listCopy(list))})`);
  const quizzes = (await getQuizzes())
    .toSorted((a, b) => (chapters.get(a.chapter)?.number ?? 0) - (chapters.get(b.chapter)?.number ?? 0))
    .map(({ id, title }) => `- [${title}](${addressOf(routes.quizCopy(id))})`);
  const sections = [
    ...parts,
    ...(quizzes.length > 0 ? [`## ${strings.questions}\n\n${quizzes.join('\n')}`] : []),
    `## ${strings.sources}\n\n${lists.join('\n')}`,
  ];
  return `${[`# ${course.title}`, `> ${course.summary}`, ...sections].join('\n\n')}\n`;
}

/** A robots.txt counts only at the root of an origin. */
const isAtRoot = ({ origin, base }: CourseNode) => origin !== undefined && base === '/';

export const getStaticPaths = async () =>
  ['llms', ...(isAtRoot(await getCourse()) ? ['robots'] : [])].map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params: { file } }) => {
  const course = await getCourse();
  return new Response(
    file === 'robots'
      ? `User-agent: *\nAllow: /\nSitemap: ${new URL(routes.sitemap, course.origin).href}\n`
      : await listForMachines(course),
  );
};
