import { routes, withBase } from '../course/routes.ts';
import type { ChapterFacts, StudyFacts } from '../islands/overview/facts.ts';
import type { ChapterNode } from '../course/graph.ts';
import { getChapters, getQuestions } from './course-data.ts';
import { oncePerBuild } from './once-per-build.ts';

const base = import.meta.env.BASE_URL;

const factsOf = ({ id, number, title, language, direction, sections }: ChapterNode): ChapterFacts => ({
  id,
  title: `${number} ${title}`,
  address: withBase(base, routes.chapter(id)),
  lang: language,
  dir: direction,
  sections: sections.filter(({ depth }) => depth <= 3).map((section) => ({ id: section.id, text: section.text })),
});

const inOrder = async () => (await getChapters()).toSorted((a, b) => a.number - b.number);

/** What the page of notes knows of the chapters, in order. */
export const getChapterFacts = oncePerBuild(async (): Promise<readonly ChapterFacts[]> =>
  (await inOrder()).map(factsOf),
);

/** What the page of progress knows of them. Neither keys nor words of questions. */
export const getStudyFacts = oncePerBuild(async (): Promise<readonly StudyFacts[]> => {
  const questions = Object.groupBy(await getQuestions(), ({ chapter }) => chapter);
  return (await inOrder()).map((chapter) => ({
    ...factsOf(chapter),
    objectives: chapter.objectives.map(({ id, text }) => ({ id, text })),
    questions: (questions[chapter.id] ?? []).map(({ id, type, objective, source }) => ({
      id,
      type,
      objective,
      passage: source.passage,
    })),
    quizzes: chapter.quizzes.map(({ id, title }) => ({ title, address: withBase(base, routes.quiz(id)) })),
  }));
});

/** JSON that cannot end the script it stands in. */
export const asScriptText = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
