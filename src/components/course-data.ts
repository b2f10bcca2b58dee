import { type CollectionKey, getCollection, getEntry, render } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ArgumentMapNode,
  BoardNode,
  ChapterNode,
  CourseNode,
  EventNode,
  MapNode,
  ModelNode,
  QuestionNode,
  ReferenceNode,
  SorterNode,
  SourceCheckNode,
  TargetNode,
  WordingNode,
  TermNode,
} from '../course/graph.ts';
import type { MapDrawing } from '../map/draw-map.ts';
import { routes, withBase } from '../course/routes.ts';
import { chapterAsWork } from '../markdown/cite-page.ts';
import { type Citations, makeCitations } from '../markdown/citations.ts';
import type { Lookup } from '../markdown/lookup.ts';
import type { Quiz } from '../schemas/quiz.ts';
import { stringsFor } from '../strings/index.ts';
import { oncePerBuild } from './once-per-build.ts';

// The collections carry the reader's graph as it is; this is the one place that says so to TypeScript.
const all = <Node>(name: CollectionKey) =>
  oncePerBuild(async (): Promise<readonly Node[]> => {
    const entries: { readonly data: unknown }[] = await getCollection(name);
    return entries.map(({ data }) => data as Node);
  });

async function one<Node>(name: CollectionKey, id: string): Promise<Node | undefined> {
  const entry = (await getEntry(name, id)) as { readonly data: Node } | undefined;
  return entry?.data;
}

export const getCourse = oncePerBuild(async (): Promise<CourseNode> => {
  const course = await one<CourseNode>('course', 'course');
  if (!course) throw new Error('chapters/course.yaml cannot be read. Run `npm run check`.');
  return course;
});

export const getChapters = all<ChapterNode>('chapters');
export const getTerms = all<TermNode>('terms');
export const getReferences = all<ReferenceNode>('references');
export const getEvents = all<EventNode>('events');
export const getQuizzes = all<Quiz>('quizzes');
export const getQuestions = all<QuestionNode>('questions');
export const getModels = all<ModelNode>('models');
export const getArgumentMaps = all<ArgumentMapNode>('argumentMaps');
export const getBoards = all<BoardNode>('boards');
export const getBoard = (id: string) => one<BoardNode>('boards', id);
export const getSorters = all<SorterNode>('sorters');
export const getSorter = (id: string) => one<SorterNode>('sorters', id);
export const getWordings = all<WordingNode>('wordings');
export const getWording = (id: string) => one<WordingNode>('wordings', id);
export const getSourceChecks = all<SourceCheckNode>('sourceChecks');
export const getSourceCheck = (id: string) => one<SourceCheckNode>('sourceChecks', id);
const getTargets = all<TargetNode>('targets');
export const getArgumentMap = (id: string) => one<ArgumentMapNode>('argumentMaps', id);
export const getQuestion = (id: string) => one<QuestionNode>('questions', id);
type DrawnMap = MapNode & { readonly drawing: MapDrawing };
export const getMap = (id: string) => one<DrawnMap>('maps', id);
export const getMaps = all<DrawnMap>('maps');
export const getChapter = (id: string) => one<ChapterNode>('chapters', id);
export const getTarget = (id: string) => one<TargetNode>('targets', id);

/** Returns the id of the chapter at each address. */
export const getChapterAddresses = oncePerBuild(
  async (): Promise<ReadonlyMap<string, string>> =>
    new Map((await getChapters()).map(({ id }) => [withBase(import.meta.env.BASE_URL, routes.chapter(id)), id])),
);

/** Returns the ids of the questions of a chapter. */
export const getQuestionsOf = async (chapter: string): Promise<readonly string[]> =>
  (await getQuestionIds()).get(chapter) ?? [];

const getQuestionIds = oncePerBuild(
  async (): Promise<Map<string, string[]>> =>
    new Map(
      Object.entries(Object.groupBy(await getQuestions(), ({ chapter }) => chapter)).map(
        ([chapter, questions = []]) => [chapter, questions.map(({ id }) => id)],
      ),
    ),
);

/** An objective with the questions that ask for it. */
export interface ObjectiveFacts {
  readonly text: string;
  readonly chapter: string;
  readonly questions: readonly string[];
}

/** Returns the objectives of all chapters by id. */
export const getObjectives = oncePerBuild(async (): Promise<ReadonlyMap<string, ObjectiveFacts>> => {
  const asking = Map.groupBy(await getQuestions(), ({ objective }) => objective);
  return new Map(
    (await getChapters()).flatMap(({ id: chapter, objectives }) =>
      objectives.map(({ id, text }): [string, ObjectiveFacts] => [
        id,
        { text, chapter, questions: (asking.get(id) ?? []).map((question) => question.id) },
      ]),
    ),
  );
});

/** Returns the component that renders the prose of a chapter. */
export async function getProse(id: string) {
  const entry = await getEntry('chapters', id);
  if (!entry) throw new Error(`There is no chapter "${id}".`);
  return (await render(entry)).Content;
}

declare const COURSE_ROOT: string;

/** Returns the file of a chapter as its author wrote it; all of them in the collection would fill the memory. */
export const getSource = ({ file }: ChapterNode): Promise<string> => readFile(join(COURSE_ROOT, file), 'utf8');

/** What inline components look up. */
export const getLookup = oncePerBuild(makeLookup);

async function makeLookup(): Promise<Lookup> {
  const [course, chapters, terms, references, events, targets] = await Promise.all([
    getCourse(),
    getChapters(),
    getTerms(),
    getReferences(),
    getEvents(),
    getTargets(),
  ]);
  const { strings } = stringsFor(course.language);
  const { figure, table, equation, chapter, question, note, formula, code } = strings;
  const names: Record<string, string> = { figure, table, equation, chapter, question, note, formula, code };
  return {
    base: import.meta.env.BASE_URL,
    reference: finder(references),
    citations: citationsOf(course, chapters, references),
    term: finder(terms, ({ aliases }) => aliases),
    event: finder(events),
    target: finder(targets),
    kindName: (kind) => names[kind] ?? '',
  };
}

let kept: { readonly key: string; readonly citations: Citations } | undefined;

// `dev` looks everything up anew for every page, and a citation style takes half a second to compile.
function citationsOf(course: CourseNode, chapters: readonly ChapterNode[], references: readonly ReferenceNode[]) {
  // A style that numbers the works numbers them as they come in the course.
  const cited = new Set([...chapters].sort((a, b) => a.number - b.number).flatMap((chapter) => chapter.cited));
  const order = new Map([...cited].map((id, position) => [id, position]));
  const rank = ({ id }: { readonly id: string }) => order.get(id) ?? order.size;
  const works = references.map(({ citedIn: _citedIn, ...work }) => work).sort((a, b) => rank(a) - rank(b));
  const pages = chapters.map((chapter) => chapterAsWork(chapter, course));
  const key = JSON.stringify([works, pages, course.citations, course.language]);
  if (kept?.key !== key) kept = { key, citations: makeCitations(works, course.citations, course.language, pages) };
  return kept.citations;
}

function finder<Node extends { readonly id: string }>(
  nodes: readonly Node[],
  aliasesOf: (node: Node) => readonly string[] = () => [],
) {
  const map = new Map(nodes.flatMap((node) => [node.id, ...aliasesOf(node)].map((id) => [id, node] as const)));
  return (id: string) => map.get(id);
}
