import { loadCourseFiles } from '../course/files.ts';
import { readCourse } from '../course/read-course.ts';
import { type Strings, stringsFor } from '../strings/index.ts';

export interface Site {
  /** Undefined if course.yaml gives no url. */
  readonly origin: string | undefined;
  readonly base: string;
  /** Id of the course; empty where course.yaml cannot be read. */
  readonly course: string;
  readonly strings: Strings;
}

/** Reads from course.yaml where the site will live and which language it speaks. */
export function readSite(courseRoot: string): Site {
  const { graph } = readCourse(loadCourseFiles(courseRoot));
  const { strings } = stringsFor(graph?.course.language ?? 'en');
  return { origin: graph?.course.origin, base: graph?.course.base ?? '/', course: graph?.course.id ?? '', strings };
}
