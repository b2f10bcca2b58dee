import type { APIRoute } from 'astro';
import { getReferences } from '../../components/course-data.ts';
import { type ExportFormat, exportFormats } from '../../markdown/export-formats.ts';

export const getStaticPaths = () =>
  exportFormats.map((format) => ({ params: { ending: format.ending }, props: { format } }));

/** All works of the course as a file for reference managers. */
export const GET: APIRoute<{ format: ExportFormat }> = async ({ props: { format } }) => {
  const works = (await getReferences()).map(({ citedIn: _citedIn, ...work }) => work);
  return new Response(format.format(works), { headers: { 'Content-Type': `${format.type}; charset=utf-8` } });
};
