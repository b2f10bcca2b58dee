import type { Chapter } from '../schemas/chapter.ts';
import type { ComponentName } from '../schemas/components.ts';
import type { Course } from '../schemas/course.ts';
import { misconceptionsOf } from './check-misconceptions.ts';
import { factsOf } from './check-models.ts';
import type { Draft, DraftChapter } from './draft.ts';
import type { CourseFiles } from './files.ts';
import type {
  ChapterLink,
  ChapterNode,
  CourseGraph,
  CourseNode,
  CoursePart,
  QuestionNode,
  TargetNode,
} from './graph.ts';
import { indexUses, linkUses, type UsesIn } from './index-uses.ts';
import { routes } from './routes.ts';

/**
 * Makes the graph of what could be read. With errors in the draft the faulty parts are left out, so that `dev` can go
 * on showing the rest; the build refuses before it comes to that.
 */
export function makeGraph(draft: Draft, files: CourseFiles): CourseGraph | undefined {
  if (!draft.course.value) return undefined;
  const written = new Map(
    draft.chapters.flatMap((chapter) => (chapter.value ? [[chapter.value.id, chapter] as const] : [])),
  );
  const course = makeCourse(draft, written, files);
  const usesIn = indexUses(draft);
  const chapters = makeChapters(draft, course, written, usesIn);
  const usesOf = linkUses(
    chapters.map((chapter) => ({ link: linkOf(chapter), uses: usesIn(written.get(chapter.id)!) })),
  );

  const beliefs = new Map((draft.misconceptions.value ?? []).map((one) => [one.id, one]));
  const questions: QuestionNode[] = draft.quizzes.flatMap(({ value }) =>
    (value?.items ?? []).map((question) => ({
      ...question,
      shuffle: question.shuffle ?? value!.defaults.shuffle ?? true,
      points: question.points ?? value!.defaults.points ?? 1,
      quiz: value!.id,
      chapter: value!.chapter,
      beliefs: misconceptionsOf(question).flatMap((id) => beliefs.get(id) ?? []),
    })),
  );
  return {
    course,
    chapters,
    terms: (draft.glossary.value ?? []).map((term) => ({ ...term, usedIn: usesOf('term', term.id, term.aliases) })),
    references: (draft.references.value ?? []).map((work) => ({ ...work, citedIn: usesOf('work', work.id) })),
    events: (draft.events.value ?? []).map((event) => ({ ...event, usedIn: usesOf('event', event.id) })),
    models: [...draft.models.keys()].flatMap((id) => {
      const facts = factsOf(draft.modelReadings, id);
      return facts ? [{ id, title: facts.title, summary: facts.summary, usedIn: usesOf('model', id) }] : [];
    }),
    argumentMaps: draft.argumentMaps.flatMap(({ id, value }) => (value ? [{ id, statements: value }] : [])),
    quizzes: draft.quizzes.flatMap(({ value }) => value ?? []),
    questions,
    targets: makeTargets(draft, course, chapters, written),
    maps: [...draft.maps].flatMap(([id, { value }]) => (value ? [{ ...value, id }] : [])),
    boards: [...draft.boards].flatMap(([id, { value }]) => (value ? [{ ...value, id }] : [])),
    sorters: [...draft.sorters].flatMap(([id, { value }]) =>
      value ? [{ ...value, id, usedIn: usesOf('sorter', id) }] : [],
    ),
    wordings: [...draft.wordings].flatMap(([id, { value }]) => (value ? [{ ...value, id }] : [])),
    sourceChecks: [...draft.sourceChecks].flatMap(([id, { value }]) => (value ? [{ ...value, id }] : [])),
  };
}

function makeCourse(
  draft: Draft,
  written: ReadonlyMap<string, DraftChapter>,
  { paths, texts }: CourseFiles,
): CourseNode {
  const course = draft.course.value!;
  let number = 0;
  const parts: CoursePart[] = course.parts.map(({ id, title, chapters }) => ({
    id,
    title,
    chapters: chapters.flatMap((entry): ChapterLink[] => {
      number += 1;
      if (typeof entry !== 'string') {
        const { language, direction } = course;
        return [{ id: entry.id, number, title: entry.planned, planned: true, language, direction }];
      }
      const chapter = written.get(entry)?.value;
      return chapter ? [{ id: entry, number, title: chapter.title, planned: false, ...tongueOf(chapter, course) }] : [];
    }),
  }));
  const listed = parts.flatMap((part) => part.chapters);
  const url = course.url === undefined ? undefined : new URL(course.url);
  return {
    ...course,
    parts,
    revisionPath: course.revisionPath.flatMap((id) => listed.find((chapter) => chapter.id === id) ?? []),
    prerequisites: listPrerequisites(course, parts, written),
    citations: citationsOf(course, texts),
    origin: url?.origin,
    base: url ? `${url.pathname.replace(/\/$/, '')}/` : '/',
    icon: paths.has('public/favicon.svg') ? '/favicon.svg' : undefined,
  };
}

function listPrerequisites(
  { parts: authored }: Course,
  parts: readonly CoursePart[],
  written: ReadonlyMap<string, DraftChapter>,
): CourseNode['prerequisites'] {
  const order = parts.flatMap(({ chapters }) => chapters.map(({ id }) => id));
  const entries = authored.flatMap(({ chapters }) =>
    chapters.map((entry): [string, readonly string[]] =>
      typeof entry === 'string'
        ? [entry, written.get(entry)?.value?.prerequisites ?? []]
        : [entry.id, entry.prerequisites],
    ),
  );
  return Object.fromEntries(
    entries
      .map(([id, before]) => [id, order.filter((one) => before.includes(one))] as const)
      .filter(([, before]) => before.length > 0),
  );
}

/** The style and the words of citations; the author's own come along as text. */
export const citationsOf = ({ citations: { style, locale } }: Course, texts: ReadonlyMap<string, string>) => ({
  style,
  styleText: texts.get(`chapters/${style}`),
  localeText: locale === undefined ? undefined : texts.get(`chapters/${locale}`),
});

const tongueOf = (chapter: Chapter, course: Pick<Course, 'language' | 'direction'>) => ({
  language: chapter.language ?? course.language,
  direction: chapter.direction ?? (chapter.language ? 'ltr' : course.direction),
});

function makeChapters(
  draft: Draft,
  course: CourseNode,
  written: ReadonlyMap<string, DraftChapter>,
  usesIn: UsesIn,
): ChapterNode[] {
  const listed = course.parts.flatMap(({ chapters }) => chapters);
  const readable = listed.filter(({ planned }) => !planned);
  const byId = new Map(listed.map((link) => [link.id, link]));
  return course.parts.flatMap((part) =>
    part.chapters
      .filter(({ planned }) => !planned)
      .map((link): ChapterNode => {
        const { value, prose, file } = written.get(link.id)!;
        const position = readable.indexOf(link);
        return {
          ...value!,
          number: link.number,
          file,
          part: { id: part.id, title: part.title },
          ...tongueOf(value!, course),
          prerequisites: value!.prerequisites.flatMap((id) => byId.get(id) ?? []),
          previous: readable[position - 1],
          next: readable[position + 1],
          sections: prose.headings.flatMap(({ id, text, depth }) => (id === undefined ? [] : [{ id, text, depth }])),
          words: prose.words,
          quizzes: draft.quizzes.flatMap(({ value: quiz }) =>
            quiz?.chapter === link.id ? [{ id: quiz.id, title: quiz.title }] : [],
          ),
          cited: [...new Set(usesIn(written.get(link.id)!).flatMap(({ kind, id }) => (kind === 'work' ? [id] : [])))],
        };
      }),
  );
}

const linkOf = ({ id, number, title, language, direction }: ChapterNode): ChapterLink => ({
  id,
  number,
  title,
  planned: false,
  language,
  direction,
});

/** The components that carry a number, by the name it goes under: a map is a figure. */
const numbered: Readonly<Partial<Record<ComponentName, 'figure' | 'table' | 'equation'>>> = {
  Figure: 'figure',
  Map: 'figure',
  ArgumentMap: 'figure',
  Table: 'table',
  Equation: 'equation',
};

function makeTargets(
  draft: Draft,
  course: CourseNode,
  chapters: readonly ChapterNode[],
  written: ReadonlyMap<string, DraftChapter>,
): TargetNode[] {
  const targets: TargetNode[] = course.parts.flatMap((part) =>
    part.chapters.map(({ id, number, title, planned }) => ({
      id: `chapter:${id}`,
      number: String(number),
      title,
      route: planned ? undefined : routes.chapter(id),
    })),
  );
  for (const { id, title } of draft.events.value ?? [])
    targets.push({ id: `event:${id}`, number: '', title, route: `${routes.timeline}#${id}` });
  for (const chapter of chapters) {
    const page = routes.chapter(chapter.id);
    const add = (target: string, number: string, title: string, anchor: string) =>
      targets.push({ id: target, number, title, route: `${page}#${anchor}` });
    for (const { id, text } of chapter.sections) add(`section:${chapter.id}#${id}`, '', text, id);
    const counts = { figure: 0, table: 0, equation: 0, question: 0 };
    const asked = new Set<string>();
    for (const { component, attributes } of written.get(chapter.id)!.prose.uses) {
      const id = attributes.get('id') ?? '';
      if (component === 'Question') asked.add(id);
      if (component === 'Question') add(`question:${id}`, `${chapter.number}.${++counts.question}`, '', id);
      const kind = numbered[component];
      if (kind) add(`${kind}:${id}`, `${chapter.number}.${++counts[kind]}`, attributes.get('caption') ?? '', id);
      if (component === 'Note') add(`note:${chapter.id}#${id}`, '', '', id);
      if (component === 'Model') add(`model:${id}`, '', factsOf(draft.modelReadings, id)?.title ?? id, id);
    }
    // Those that the chapter does not ask stand on the page of their quiz alone.
    for (const { value: quiz } of draft.quizzes) {
      if (quiz?.chapter !== chapter.id) continue;
      for (const { id } of quiz.items) {
        if (asked.has(id)) continue;
        const number = `${chapter.number}.${++counts.question}`;
        targets.push({ id: `question:${id}`, number, title: '', route: `${routes.quiz(quiz.id)}#${id}` });
      }
    }
    for (const alias of chapter.aliases)
      targets.push({ id: `chapter:${alias}`, number: String(chapter.number), title: chapter.title, route: page });
  }
  // Those that stand in no chapter have their own page alone.
  const inChapters = new Set(targets.map(({ id }) => id));
  for (const id of draft.models.keys()) {
    const target = `model:${id}`;
    if (!inChapters.has(target))
      targets.push({
        id: target,
        number: '',
        title: factsOf(draft.modelReadings, id)?.title ?? id,
        route: `${routes.model(id)}#${id}`,
      });
  }
  return targets;
}
