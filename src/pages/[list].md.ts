import type { APIRoute } from 'astro';
import { getCourse, getEvents, getLookup, getModels, getTerms } from '../components/course-data.ts';
import type { Strings } from '../strings/index.ts';
import { courseStrings } from '../components/course-strings.ts';
import { copyModel, makeMarkdownCopier } from '../components/markdown-copies.ts';
import { formatEventDate } from '../components/timeline/format-event-date.ts';
import { formatDate } from '../components/format-date.ts';
import { sortByDate } from '../course/timeline/dates.ts';
import { textOfHtml } from '../markdown/html-text.ts';

type Copier = Awaited<ReturnType<typeof makeMarkdownCopier>>;

const lists: Readonly<Record<string, (copy: Copier, language: string, strings: Strings) => Promise<string[]>>> = {
  glossary: async (copy, language) =>
    (await getTerms())
      .toSorted((a, b) => a.term.localeCompare(b.term, language))
      .map(({ term, definition }) => `## ${term}\n\n${copy(definition)}`),
  timeline: async (copy, language, strings) =>
    sortByDate(await getEvents()).map(({ date, end, title, summary }) => {
      const dates = [date, ...(end === undefined ? [] : [end])].map((one) => formatEventDate(one, language, strings));
      return `## ${dates.join(' – ')}: ${title}\n\n${copy(summary)}`;
    }),
  references: async () => {
    const { citations } = await getLookup();
    return citations.order().map((id) => `- ${textOfHtml(citations.entry(id))}`);
  },
  about: async (copy, language, strings) => {
    const { summary, introduction, authors, licence, changes } = await getCourse();
    const told = changes.map(({ date, text }) => `- ${formatDate(date, language)}: ${copy(text).trim()}`);
    return [
      `${summary}\n`,
      ...(introduction ? [copy(introduction)] : []),
      `${authors.map(({ name }) => name).join(', ')}. ${licence.name}: ${licence.url}\n`,
      `${strings.privacy}\n`,
      ...(told.length > 0 ? [`## ${strings.changes}\n`, ...told] : []),
    ];
  },
  models: async (_copy, _language, strings) => (await getModels()).map(({ id }) => `${copyModel(id, strings)}\n`),
};

export const getStaticPaths = async () => {
  const hasModels = (await getModels()).length > 0;
  return Object.keys(lists).flatMap((list) => (list === 'models' && !hasModels ? [] : [{ params: { list } }]));
};

/** A list of the course as Markdown. */
export const GET: APIRoute = async ({ params: { list } }) => {
  const name = list as 'about' | 'glossary' | 'timeline' | 'references' | 'models';
  const course = await getCourse();
  const strings = await courseStrings();
  const entries = await lists[name]!(await makeMarkdownCopier(), course.language, strings);
  return new Response(`# ${strings[name]}: ${course.title}\n\n${entries.join('\n')}\n`);
};
