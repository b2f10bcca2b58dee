import { routes } from '../course/routes.ts';
import type { Strings } from '../strings/index.ts';
import { getBoards, getModels, getSorters, getWordings } from './course-data.ts';
import { oncePerBuild } from './once-per-build.ts';

/** What readers can do apart from models and questions, by kind; each has a page of its own. Kinds without any are left out. */
export const getActivities = oncePerBuild(async () => {
  const kinds = [
    { name: 'boards', all: await getBoards(), route: routes.board },
    { name: 'sorters', all: await getSorters(), route: routes.sorter },
    { name: 'wordings', all: await getWordings(), route: routes.wording },
  ] as const satisfies readonly { readonly name: keyof Strings; readonly all: unknown; readonly route: unknown }[];
  return kinds
    .map(({ name, all, route }) => ({ name, pages: all.map(({ id, title }) => ({ title, route: route(id) })) }))
    .filter(({ pages }) => pages.length > 0);
});

/** Whether the course has anything for the page that lists its models. */
export const hasModelList = async (): Promise<boolean> =>
  (await getModels()).length > 0 || (await getActivities()).length > 0;
