import { routes } from '../course/routes.ts';
import { sourceCheckStringsFor } from '../strings/source-check.ts';
import { getBoards, getCourse, getMaps, getModels, getSorters, getSourceChecks, getWordings } from './course-data.ts';
import { courseStrings } from './course-strings.ts';
import { oncePerBuild } from './once-per-build.ts';

/** What readers can do apart from models and questions, by kind; each has a page of its own. Kinds without any are left out. */
export const getActivities = oncePerBuild(async () => {
  const strings = await courseStrings();
  const checks = sourceCheckStringsFor((await getCourse()).language).name;
  const kinds = [
    { name: strings.boards, all: await getBoards(), route: routes.board },
    { name: strings.maps, all: await getMaps(), route: routes.map },
    { name: strings.sorters, all: await getSorters(), route: routes.sorter },
    { name: checks, all: await getSourceChecks(), route: routes.sourceCheck },
    { name: strings.wordings, all: await getWordings(), route: routes.wording },
  ];
  return kinds
    .map(({ name, all, route }) => ({ name, pages: all.map(({ id, title }) => ({ title, route: route(id) })) }))
    .filter(({ pages }) => pages.length > 0);
});

/** Whether the course has anything for the page that lists its models. */
export const hasModelList = async (): Promise<boolean> =>
  (await getModels()).length > 0 || (await getActivities()).length > 0;
