import { loadCourseFiles } from '../course/files.ts';
import { hasErrors, readCourse } from '../course/read-course.ts';
import { formatReport } from '../course/report.ts';
import type { Places } from './commands.ts';

/** Lists every mistake in the course without building it. Returns 1 if there are errors. */
export function check({ course }: Places): number {
  const reading = readCourse(loadCourseFiles(course));
  const chapters = reading.graph?.chapters.length ?? 0;
  const questions = reading.graph?.questions.length ?? 0;
  console.log(formatReport(reading.issues));
  console.log(`Read ${chapters} chapters and ${questions} questions.`);
  return hasErrors(reading) ? 1 : 0;
}
