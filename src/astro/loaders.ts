import type { Loader } from 'astro/loaders';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCourseFiles } from '../course/files.ts';
import type { CourseGraph } from '../course/graph.ts';
import { readCourse } from '../course/read-course.ts';
import { isAuthorFile } from './author-errors.ts';

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
  quizzes: ({ quizzes }) => quizzes.map((quiz) => ({ id: quiz.id, data: quiz })),
  questions: ({ questions }) => questions.map((question) => ({ id: question.id, data: question })),
  targets: ({ targets }) => targets.map((target) => ({ id: target.id, data: target })),
} satisfies Record<string, (graph: CourseGraph) => readonly Entry[]>;

export type CollectionName = keyof typeof collections;

// All collections of a course share one reading, until a file changes.
const graphs = new Map<string, CourseGraph | undefined>();

function readGraph(courseRoot: string): CourseGraph | undefined {
  if (!graphs.has(courseRoot)) graphs.set(courseRoot, readCourse(loadCourseFiles(courseRoot)).graph);
  return graphs.get(courseRoot);
}

/** Creates the loader of one collection: the reader’s graph, read anew in `dev` when the author saves. */
export function createLoader(name: CollectionName, courseRoot: string): Loader {
  return {
    name: `fulcrum-${name}`,
    load: (context) => {
      const { store, config, watcher } = context;
      const fromProject = relative(fileURLToPath(config.root), courseRoot).replaceAll('\\', '/');
      const fill = (): void => {
        const graph = readGraph(courseRoot);
        store.clear();
        if (!graph) return;
        for (const { id, data, file } of collections[name](graph) as readonly Entry[])
          store.set({
            id,
            data: { ...data },
            digest: context.generateDigest(JSON.stringify(data)),
            ...(file ? { filePath: [fromProject, file].filter(Boolean).join('/'), deferredRender: true } : {}),
          });
      };
      fill();
      watcher?.on('all', (_, path) => {
        if (!isAuthorFile(path, courseRoot)) return;
        // Every collection hears of the change before the first of them reads.
        graphs.delete(courseRoot);
        queueMicrotask(fill);
      });
      return Promise.resolve();
    },
  };
}
