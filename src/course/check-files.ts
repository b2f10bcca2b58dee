import { isDrawing } from './diagram.ts';
import type { Draft } from './draft.ts';
import type { CourseFiles } from './files.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import { isOwnPath } from './routes.ts';
import {
  argumentFile,
  courseFile,
  eventsFile,
  glossaryFile,
  boardFile,
  mapFile,
  misconceptionsFile,
  referencesFile,
  sourceCheckFile,
} from './read-files.ts';

/** A kind of place for files: where it is, what is read there, and what a file there may have been meant to be. */
interface Room {
  readonly folder: RegExp;
  readonly reads: (path: string) => boolean;
  readonly known: (path: string) => readonly string[];
  readonly expected: string;
}

const dataFiles = [glossaryFile, referencesFile, eventsFile, misconceptionsFile];

/** The first that fits is the room of a file. */
const rooms: readonly Room[] = [
  {
    folder: /^quizzes\//,
    reads: (path) => /^quizzes\/[^/]+\.ya?ml$/.test(path),
    known: (path) => [path.replace(/^quizzes\/(?:.*\/)?([^/.]*).*$/, 'quizzes/$1.yaml')],
    expected: 'quizzes named NN-slug.yaml',
  },
  {
    folder: /^chapters\/data\/boards\//,
    reads: (path) => boardFile.test(path),
    known: (path) => [path.replace(/^(chapters\/data\/boards\/)(?:.*\/)?([^/.]*).*$/, '$1$2.yaml').toLowerCase()],
    expected: 'boards named in lower-case words, such as one-change.yaml',
  },
  {
    folder: /^chapters\/data\/source-checks\//,
    reads: (path) => sourceCheckFile.test(path),
    known: (path) => [
      path.replace(/^(chapters\/data\/source-checks\/)(?:.*\/)?([^/.]*).*$/, '$1$2.yaml').toLowerCase(),
    ],
    expected: 'source checks named in lower-case words, such as ten-claims.yaml',
  },
  {
    folder: /^chapters\/data\/arguments\//,
    reads: (path) => argumentFile.test(path),
    known: (path) => [path.replace(/^(chapters\/data\/arguments\/)(?:.*\/)?([^/.]*).*$/, '$1$2.yaml').toLowerCase()],
    expected: 'argument maps named in lower-case words, such as tidal-power.yaml',
  },
  {
    folder: /^chapters\/data\//,
    reads: (path) => dataFiles.includes(path) || mapFile.test(path),
    known: () => dataFiles,
    expected: `${dataFiles.map(nameOf).join(', ')}, and maps named maps/name.yaml`,
  },
  {
    folder: /^chapters\/diagrams\//,
    reads: isDrawing,
    known: () => [],
    expected: 'only the drawings of diagrams, which builds write and remove',
  },
  {
    folder: /^chapters\/[^/]+\//,
    reads: (path) => /^chapters\/[^/]+\/(index\.mdx|.+\.(svg|png|jpe?g|webp|avif|gif))$/.test(path),
    known: (path) => [path.replace(/^(chapters\/[^/]+\/).*$/, '$1index.mdx')],
    expected: 'index.mdx and the pictures it shows',
  },
  {
    folder: /^chapters\//,
    reads: (path) => path === courseFile,
    known: () => [courseFile],
    expected: 'course.yaml and a folder for each chapter',
  },
];

const isExempt = (path: string) => /^(public|chapters\/models)\/|(^|\/)\.|(^|\/)(LICEN[CS]E|README)[^/]*$/i.test(path);

/** Reports files in the place of the site's own, and files that nothing reads. */
export const checkFiles = (draft: Draft, files: CourseFiles): Issue[] => [
  ...checkPublicFiles(files),
  ...checkUnread(draft, files),
];

/** One of the two would be lost. */
const checkPublicFiles = ({ paths }: CourseFiles): Issue[] =>
  [...paths].flatMap((file) =>
    file.startsWith('public/') && isOwnPath(file.slice('public/'.length))
      ? [makeIssue('file-taken', { file, line: 1, column: 1 }, { file })]
      : [],
  );

/** What an author wrote in a file that nothing reads would never be shown. */
function checkUnread(draft: Draft, { paths }: CourseFiles): Issue[] {
  const named = listNamed(draft);
  const unclear = draft.chapters.filter(({ prose }) => !prose.readable).map(({ folder }) => `chapters/${folder}/`);
  return [...paths].flatMap((path) => {
    const room = rooms.find(({ folder }) => folder.test(path));
    if (!room || room.reads(path) || isExempt(path) || named.has(path)) return [];
    // A name that is taken was not meant.
    const free = room.known(path).filter((known) => !paths.has(known));
    const meant = nearest(nameOf(path), free.map(nameOf));
    // A chapter that cannot be read may name any file of its folder.
    if (meant === undefined && unclear.some((folder) => path.startsWith(folder))) return [];
    const details = { file: path, expected: room.expected, nearest: meant };
    return [makeIssue('file-ignored', { file: path, line: 1, column: 1 }, details)];
  });
}

/** Lists the files that chapters name as a picture or in a link; whether they may is checked elsewhere. */
function listNamed({ chapters, course }: Draft): ReadonlySet<string> {
  const { style, locale } = course.value?.citations ?? {};
  return new Set([
    `chapters/${style}`,
    `chapters/${locale}`,
    ...chapters.flatMap(({ folder, prose }) =>
      [...prose.images, ...prose.links].map(({ url }) => `chapters/${folder}/${url.replace(/^\.\//, '')}`),
    ),
  ]);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
