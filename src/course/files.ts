import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The author’s files as plain data, so that reading a course needs no disk. Paths use / and start at the root. */
export interface CourseFiles {
  /** Text of every file the reader parses. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every path under chapters/, quizzes/ and public/, pictures included. */
  readonly paths: ReadonlySet<string>;
  /** Files that could not be read as text, with the reason. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** What the reader parses; of code only the rules of models, whose regions chapters may show. */
const textFile = /\.(mdx|md|ya?ml|json|svg|csl|xml)$|^chapters\/models\/[^/]+\/model(-[^/]+)?\.ts$/;
const maxBytes = 1_000_000;

/** Loads the files of the course in `root` (a directory path). */
export function loadCourseFiles(root: string): CourseFiles {
  const paths = ['chapters', 'quizzes', 'public'].flatMap((folder) => listFiles(root, folder)).sort();
  const texts = new Map<string, string>();
  const unreadable = new Map<string, string>();
  for (const path of paths) {
    if (!textFile.test(path) || path.startsWith('public/')) continue;
    const result = readText(join(root, path));
    if ('text' in result) texts.set(path, result.text);
    else unreadable.set(path, result.reason);
  }
  return { texts, paths: new Set(paths), unreadable };
}

function listFiles(root: string, folder: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if (folder.includes('/') || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return []; // The reader reports the files it misses; an absent folder is no failure of its own.
  }
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? listFiles(root, path) : [path];
  });
}

function readText(path: string): { text: string } | { reason: string } {
  try {
    if (statSync(path).size > maxBytes) return { reason: 'it is larger than 1 MB' };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)) };
  } catch (error) {
    return { reason: error instanceof TypeError ? 'it is not UTF-8' : (error as Error).message };
  }
}
