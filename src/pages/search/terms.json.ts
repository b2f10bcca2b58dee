import { getTerms } from '../../components/course-data.ts';

/** The terms of the glossary, for “did you mean”; fetched only when a search finds nothing. */
export const GET = async () => Response.json((await getTerms()).map(({ term }) => term));
