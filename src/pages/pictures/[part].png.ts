import type { APIRoute } from 'astro';
import { getCourse } from '../../components/course-data.ts';
import { drawSharePicture } from '../../pictures/share-picture.ts';

/** One picture for the course and one for each part. Only absolute addresses lead to them: without `url` there are none. */
export const getStaticPaths = async () => {
  const { origin, parts, title, authors } = await getCourse();
  if (origin === undefined) return [];
  return [
    { params: { part: 'course' }, props: { kicker: authors.map(({ name }) => name).join(', '), title } },
    ...parts.map((part) => ({ params: { part: `part--${part.id}` }, props: { kicker: title, title: part.title } })),
  ];
};

const colours = { paper: '#fbfaf6', ink: '#1d1b18', muted: '#5c564c', accent: '#8f3418' };

export const GET: APIRoute<{ kicker: string; title: string }> = async ({ props: { kicker, title } }) =>
  new Response(new Uint8Array(await drawSharePicture(kicker, title, colours)));
