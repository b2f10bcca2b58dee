import { build as buildSite } from 'astro';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadCourse, type LoadedCourse, offerReading } from '../astro/load-course.ts';
import type { CourseGraph } from '../course/graph.ts';
import { hasErrors } from '../course/read-course.ts';
import type { Issue } from '../course/issue.ts';
import { formatReport } from '../course/report.ts';
import { Drawings } from '../diagrams/drawings.ts';
import { stringsFor } from '../strings/index.ts';
import { writeAppFiles } from './app-files.ts';
import type { Places } from './commands.ts';
import { writeOfflineFiles } from './offline-files.ts';
import { makeSearchIndex } from './search-index.ts';
import { makeSearchRecords } from './search-records.ts';
import { removeUnnamedPictures } from './unnamed-pictures.ts';

/** Checks the course, builds the site, makes the search index, and sums up. Returns 1 if the course has errors. */
export async function build(places: Places): Promise<number> {
  const { project, course, out } = places;
  const start = performance.now();
  // Before anything loads Vite, which would call an unnamed environment development and write its paths into the pages.
  process.env.NODE_ENV = 'production';
  const graph = await readAndDraw(course);
  if (!graph) return 1;
  step('Building the pages');
  process.env.FULCRUM_COURSE = course;
  await buildSite({ root: project, outDir: out, logLevel: 'error', mode: 'production' });
  removeUnnamedPictures(out);
  step('Making the search index');
  const { course: node } = graph;
  const records = makeSearchRecords(graph, stringsFor(node.language).strings);
  const found = await makeSearchIndex(out, node.language, records);
  step('Making it work offline');
  await writeAppFiles(places, node);
  await writeOfflineFiles(project, out, node);
  console.log(summary(graph, found, out, (performance.now() - start) / 1000));
  return 0;
}

/** Reads the course for the build and draws its diagrams. Undefined if it has errors, which are printed. */
async function readAndDraw(course: string): Promise<CourseGraph | undefined> {
  step('Reading the course');
  const reading = await loadCourse(course);
  if (reading.issues.length > 0) console.log(`\n${formatReport(reading.issues)}\n`);
  if (hasErrors(reading) || !reading.graph) {
    console.error('The course was not built: mend the errors above first. `npm run check` lists them again.');
    return undefined;
  }
  const missing = await drawDiagrams(reading, course);
  if (missing.length > 0) {
    console.error(`\n${formatReport(missing)}\n\nThe course was not built: its diagrams could not all be drawn.`);
    return undefined;
  }
  const { graph, issues } = reading;
  offerReading(course, { graph, issues, undrawn: [] });
  return graph;
}

/** Draws new and changed diagrams into the course and removes what is shown no more. Returns those it could not draw. */
async function drawDiagrams(reading: LoadedCourse, course: string): Promise<Issue[]> {
  const drawings = new Drawings(course);
  if (reading.undrawn.length > 0) step('Drawing the diagrams');
  const { drawn, issues } = await drawings.draw(reading.undrawn);
  await drawings.close();
  const removed = issues.length > 0 ? [] : drawings.prune(reading);
  if (drawn.length > 0) console.log(`  Drawn: commit these files.\n${drawn.map((file) => `    ${file}`).join('\n')}`);
  if (removed.length > 0) console.log(`  Removed, since nothing shows them: ${removed.join(', ')}`);
  return issues;
}

const steps: { readonly text: string; readonly start: number }[] = [];

function step(text: string): void {
  steps.push({ text, start: performance.now() });
  console.log(`• ${text} …`);
}

/** Says how long each step took: Reading the course 0.4 s, Building the pages 3.1 s. */
const stepTimes = (end: number): string =>
  steps
    .map(({ text, start }, index) => `${text} ${(((steps[index + 1]?.start ?? end) - start) / 1000).toFixed(1)} s`)
    .join(', ');

function summary(
  { course, chapters, questions, terms }: CourseGraph,
  found: number,
  out: string,
  seconds: number,
): string {
  const files = listFiles(out);
  const pages = files.filter(({ path }) => path.endsWith('.html')).length;
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const lines = [
    `Built “${course.title}” in ${seconds.toFixed(1)} s`,
    `  ${pages} pages, ${found} search entries, ${chapters.length} chapters, ${words} words, ${questions.length} questions, ${terms.length} terms`,
    `  ${files.length} files, ${(bytes / 1024).toFixed(0)} kB in ${out}`,
    `  ${stepTimes(performance.now())}`,
  ];
  if (!course.origin)
    lines.push('  No `url` in course.yaml: canonical addresses, sitemap, feed and pictures for sharing are left out.');
  return lines.join('\n');
}

function listFiles(folder: string): { path: string; bytes: number }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: statSync(path).size }));
}
