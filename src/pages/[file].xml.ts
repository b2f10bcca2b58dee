import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getChapters, getCourse, getLookup, getModels, getQuizzes } from '../components/course-data.ts';
import { getActivities, hasModelList } from '../components/activities.ts';
import { escapeHtml, textOfHtml } from '../markdown/html-text.ts';
import { renderText } from '../markdown/render-text.ts';
import { routes, withBase } from '../course/routes.ts';
import type { CourseNode } from '../course/graph.ts';

type Maker = (course: CourseNode & { readonly origin: string }) => Promise<Response>;

const addressOf = ({ origin }: { readonly origin: string }, route: string) =>
  new URL(withBase(import.meta.env.BASE_URL, route), origin).href;

const makers: Readonly<Record<string, Maker>> = {
  sitemap: async (course) => {
    const { home, revision, glossary, references, timeline, search, about } = routes;
    const lists = [home, revision, glossary, references, timeline, search, about];
    const models = (await hasModelList())
      ? [routes.models, ...(await getModels()).map(({ id }) => routes.model(id))]
      : [];
    const activities = (await getActivities()).flatMap(({ pages }) => pages.map(({ route }) => route));
    const pages = [
      ...[...lists, ...models, ...activities].map((route) => ({ route, updated: undefined })),
      ...(await getQuizzes()).map(({ id }) => ({ route: routes.quiz(id), updated: undefined })),
      ...(await getChapters()).map(({ id, updated }) => ({ route: routes.chapter(id), updated })),
    ];
    const entries = pages.map(({ route, updated }) => {
      const day = updated === undefined ? '' : `<lastmod>${updated}</lastmod>`;
      return `<url><loc>${escapeHtml(addressOf(course, route))}</loc>${day}</url>`;
    });
    return new Response(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    );
  },
  rss: async (course) => {
    const lookup = await getLookup();
    return rss({
      title: course.title,
      description: course.summary,
      site: addressOf(course, routes.home),
      trailingSlash: true,
      customData: `<language>${course.language}</language>`,
      items: course.changes.map(({ id, date, text }) => {
        const html = absolute(renderText(text, lookup), course.origin);
        return {
          title: textOfHtml(html),
          description: html,
          pubDate: new Date(`${date}T00:00:00Z`),
          link: `${addressOf(course, routes.about)}#change--${id}`,
        };
      }),
    });
  },
};

const absolute = (html: string, origin: string) => html.replaceAll('href="/', `href="${origin}/`);

/** Both need absolute addresses: without `url` in course.yaml there is neither. */
export const getStaticPaths = async () => {
  const { origin, changes } = await getCourse();
  const files = origin === undefined ? [] : ['sitemap', ...(changes.length > 0 ? ['rss'] : [])];
  return files.map((file) => ({ params: { file } }));
};

export const GET: APIRoute = async ({ params: { file } }) => {
  const { origin, ...course } = await getCourse();
  if (origin === undefined) return new Response(null, { status: 404 });
  return makers[file!]!({ ...course, origin });
};
