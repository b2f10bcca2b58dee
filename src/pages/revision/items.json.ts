import type { APIRoute } from 'astro';
import { getCourse } from '../../components/course-data.ts';
import { makeRevisionItems } from '../../components/revision-items.ts';
import type { RevisionData } from '../../islands/revision/load-items.ts';
import { revisionStringsFor } from '../../strings/revision.ts';

/** What may be revised, with the words of the hub: loaded where revision is, and nowhere else. */
export const GET: APIRoute = async () => {
  const { language } = await getCourse();
  const data: RevisionData = { ...(await makeRevisionItems()), strings: revisionStringsFor(language) };
  return new Response(JSON.stringify(data));
};
