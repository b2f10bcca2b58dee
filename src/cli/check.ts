import { loadCourse } from '../astro/load-course.ts';
import { formatCoverage, makeCoverage } from '../course/coverage.ts';
import { hasErrors } from '../course/read-course.ts';
import { formatReport } from '../course/report.ts';
import type { Places } from './commands.ts';

/** Lists every mistake in the course without building it, and what its questions cover. Returns 1 if there are errors. */
export async function check({ course }: Places, showsCoverage = false): Promise<number> {
  const reading = await loadCourse(course);
  const chapters = reading.graph?.chapters.length ?? 0;
  const questions = reading.graph?.questions.length ?? 0;
  if (showsCoverage && reading.graph) console.log(`${formatCoverage(makeCoverage(reading.graph))}\n`);
  console.log(formatReport(reading.issues));
  console.log(`Read ${chapters} chapters and ${questions} questions.`);
  if (reading.undrawn.length > 0)
    console.log(`Diagrams to draw: ${reading.undrawn.length}. \`npm run build\` draws them.`);
  return hasErrors(reading) ? 1 : 0;
}
