import type { APIRoute } from 'astro';
import { getCourse, getLookup, getSorters } from '../../components/course-data.ts';
import { courseStrings } from '../../components/course-strings.ts';
import { makeClaimViews, makeCourseMarks } from '../../components/sorter/views.ts';
import type { SorterData } from '../../islands/sorter/data.ts';
import { sorterStringsFor } from '../../strings/sorter.ts';

export const getStaticPaths = async () =>
  (await getSorters()).map((sorter) => ({ params: { sorter: sorter.id }, props: { sorter } }));

/** The marks of the course and its reasons, apart from the pages: loaded only when a sorter comes into view. */
export const GET: APIRoute = async ({ props }) => {
  const { sorter } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
  const [course, lookup, strings] = [await getCourse(), await getLookup(), await courseStrings()];
  const data: SorterData = {
    strings: sorterStringsFor(course.language),
    claims: makeClaimViews(sorter, { course, lookup, strings }),
    key: makeCourseMarks(sorter, lookup),
  };
  return new Response(JSON.stringify(data));
};
