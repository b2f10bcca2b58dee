import { loadCourseFiles } from '../course/files.ts';
import { readCourse } from '../course/read-course.ts';
import { courseFile } from '../course/read-files.ts';
import { type Strings, stringsFor } from '../strings/index.ts';

export interface Site {
  /** Undefined if course.yaml gives no url. */
  readonly origin: string | undefined;
  readonly base: string;
  /** Id of the course; empty where course.yaml cannot be read. */
  readonly course: string;
  readonly strings: Strings;
}

/** Reads from course.yaml alone where the site will live and which language it speaks. */
export function readSite(courseRoot: string): Site {
  const text = loadCourseFiles(courseRoot).texts.get(courseFile);
  const texts = new Map(text === undefined ? [] : [[courseFile, text]]);
  const { graph } = readCourse({ texts, paths: new Set(texts.keys()), unreadable: new Map() });
  const { strings } = stringsFor(graph?.course.language ?? 'en');
  return { origin: graph?.course.origin, base: graph?.course.base ?? '/', course: graph?.course.id ?? '', strings };
}
