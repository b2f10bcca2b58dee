import { loadCourse } from '../astro/load-course.ts';
import { hasErrors } from '../course/read-course.ts';
import { formatReport } from '../course/report.ts';
import type { Places } from './commands.ts';

/** Lists every mistake in the course without building it. Returns 1 if there are errors. */
export async function check({ course }: Places): Promise<number> {
  const reading = await loadCourse(course);
  const chapters = reading.graph?.chapters.length ?? 0;
  const questions = reading.graph?.questions.length ?? 0;
  console.log(formatReport(reading.issues));
  console.log(`Read ${chapters} chapters and ${questions} questions.`);
  return hasErrors(reading) ? 1 : 0;
}
