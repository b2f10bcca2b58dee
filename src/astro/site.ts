import { loadCourseFiles } from '../course/files.ts';
import { readCourse } from '../course/read-course.ts';

/** Reads where the site will live from course.yaml: origin (if given) and base path. */
export function readSite(courseRoot: string): { origin: string | undefined; base: string } {
  const { graph } = readCourse(loadCourseFiles(courseRoot));
  return { origin: graph?.course.origin, base: graph?.course.base ?? '/' };
}
