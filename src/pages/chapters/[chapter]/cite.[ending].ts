import type { APIRoute } from 'astro';
import { getChapters, getCourse } from '../../../components/course-data.ts';
import type { ChapterNode } from '../../../course/graph.ts';
import { chapterAsWork } from '../../../markdown/cite-page.ts';
import { type ExportFormat, pageFormats } from '../../../markdown/export-formats.ts';

/** None without the address of the course: a reference manager would keep a work that nobody can find. */
export async function getStaticPaths() {
  if ((await getCourse()).origin === undefined) return [];
  return (await getChapters()).flatMap((chapter) =>
    pageFormats.map((format) => ({
      params: { chapter: chapter.id, ending: format.ending },
      props: { chapter, format },
    })),
  );
}

/** How a chapter is cited, as a file for reference managers. */
export const GET: APIRoute<{ chapter: ChapterNode; format: ExportFormat }> = async ({ props: { chapter, format } }) =>
  new Response(format.format([chapterAsWork(chapter, await getCourse())]), {
    headers: { 'Content-Type': `${format.type}; charset=utf-8` },
  });
