import type { CourseFiles } from '../../src/course/files.ts';
import type { Place } from '../../src/course/issue.ts';

/** Whether a place names a line that its file has and a column on it, or the end of it. */
export function isInside({ file, line, column }: Place, { texts }: CourseFiles): boolean {
  const row = texts.get(file)?.split('\n')[line - 1];
  return row !== undefined && line >= 1 && column >= 1 && column <= row.length + 1;
}
