import type { Loader } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CourseGraph } from '../course/graph.ts';
import { isAuthorFile } from './author-errors.ts';
import { drawMap } from '../map/draw-map.ts';
import { drawQuestionMap } from '../map/draw-question-map.ts';
import { findReading, loadCourse } from './load-course.ts';

interface Entry {
  readonly id: string;
  readonly data: object;
  /** Path of the MDX file from the course root, for entries that are rendered. */
  readonly file?: string;
}

const collections = {
  course: ({ course }) => [{ id: 'course', data: course }],
  chapters: ({ chapters }) => chapters.map((chapter) => ({ id: chapter.id, data: chapter, file: chapter.file })),
  terms: ({ terms }) => terms.map((term) => ({ id: term.id, data: term })),
  references: ({ references }) => references.map((reference) => ({ id: reference.id, data: reference })),
  events: ({ events }) => events.map((event) => ({ id: event.id, data: event })),
  models: ({ models }) => models.map((model) => ({ id: model.id, data: model })),
  argumentMaps: ({ argumentMaps }) => argumentMaps.map((map) => ({ id: map.id, data: map })),
  quizzes: ({ quizzes }) => quizzes.map((quiz) => ({ id: quiz.id, data: quiz })),
  // Maps are drawn here, so that no page has to know the atlas.
  questions: ({ questions, maps, course }) =>
    questions.map((question) => {
      const map = question.type === 'hotspot' && maps.find(({ id }) => id === question.map);
      const picture = map ? { picture: drawQuestionMap(question, map, course.language) } : {};
      return { id: question.id, data: { ...question, ...picture } };
    }),
  boards: ({ boards }) => boards.map((board) => ({ id: board.id, data: board })),
  sorters: ({ sorters }) => sorters.map((sorter) => ({ id: sorter.id, data: sorter })),
  wordings: ({ wordings }) => wordings.map((wording) => ({ id: wording.id, data: wording })),
  sourceChecks: ({ sourceChecks }) => sourceChecks.map((check) => ({ id: check.id, data: check })),
  maps: ({ maps, course }) =>
    maps.map((map) => ({ id: map.id, data: { ...map, drawing: drawMap(map, course.language) } })),
  targets: ({ targets }) => targets.map((target) => ({ id: target.id, data: target })),
} satisfies Record<string, (graph: CourseGraph) => readonly Entry[]>;

export type CollectionName = keyof typeof collections;

// All collections of a course share one reading, until a file changes.
const graphs = new Map<string, Promise<CourseGraph | undefined>>();

function readGraph(courseRoot: string): Promise<CourseGraph | undefined> {
  const known =
    graphs.get(courseRoot) ??
    Promise.resolve(findReading(courseRoot) ?? loadCourse(courseRoot)).then(({ graph }) => graph);
  graphs.set(courseRoot, known);
  return known;
}

// The watcher tells no second change of a file within 50 ms, as of an editor that saves and then formats.
const settleMillis = 100;

/** Creates the loader of one collection: the reader’s graph, read anew in `dev` when the author saves. */
export function createLoader(name: CollectionName, courseRoot: string): Loader {
  return {
    name: `fulcrum-${name}`,
    load: async (context) => {
      const { store, config, watcher } = context;
      const fromProject = relative(fileURLToPath(config.root), courseRoot).replaceAll('\\', '/');
      const fill = async (): Promise<void> => {
        const reading = readGraph(courseRoot);
        const graph = await reading;
        // The files have changed meanwhile: what was read is old, and the newer reading may be there already.
        if (graphs.get(courseRoot) !== reading) return;
        store.clear();
        if (!graph) return;
        for (const { id, data, file } of collections[name](graph) as readonly Entry[])
          store.set({
            id,
            data: { ...data },
            digest: context.generateDigest(JSON.stringify(data)),
            ...(file
              ? {
                  filePath: [fromProject, file].filter(Boolean).join('/'),
                  deferredRender: true,
                }
              : {}),
          });
      };
      await fill();
      let pending: NodeJS.Timeout | undefined;
      watcher?.on('all', (_, path) => {
        if (!isAuthorFile(path, courseRoot)) return;
        // Every collection hears of the change before the first of them reads.
        graphs.delete(courseRoot);
        clearTimeout(pending);
        pending = setTimeout(() => void fill(), settleMillis);
      });
    },
  };
}
