import { build as buildSite } from 'astro';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { loadCourse, offerReading } from '../astro/load-course.ts';
import type { CourseGraph } from '../course/graph.ts';
import { hasErrors } from '../course/read-course.ts';
import { formatReport } from '../course/report.ts';
import type { Places } from './commands.ts';

/** Checks the course, builds the site, makes the search index, and sums up. Returns 1 if the course has errors. */
export async function build({ project, course, out }: Places): Promise<number> {
  const start = performance.now();
  // Before anything loads Vite, which would call an unnamed environment development and write its paths into the pages.
  process.env.NODE_ENV = 'production';
  step('Reading the course');
  const reading = await loadCourse(course);
  if (reading.issues.length > 0) console.log(`\n${formatReport(reading.issues)}\n`);
  if (hasErrors(reading) || !reading.graph) {
    console.error('The course was not built: mend the errors above first. `npm run check` lists them again.');
    return 1;
  }
  offerReading(course, reading);
  step('Building the pages');
  process.env.FULCRUM_COURSE = course;
  await buildSite({ root: project, outDir: out, logLevel: 'error', mode: 'production' });
  step('Making the search index');
  await makeSearchIndex(out, reading.graph.course.language);
  console.log(summary(reading.graph, out, (performance.now() - start) / 1000));
  return 0;
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

// One index for the course: Pagefind would hide a chapter in another language from a search in the language of the rest.
async function makeSearchIndex(out: string, language: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: false, forceLanguage: language });
  if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: out });
  // Pagefind's own writing may be cut off when it is closed: take the files and write them here.
  const made = await index.getFiles();
  await pagefind.close();
  const faults = [...added.errors, ...made.errors];
  if (faults.length > 0) throw new Error(`The search index could not be made: ${faults.join('; ')}`);
  for (const { path, content } of made.files.filter(({ path: name }) => !readyMadeInterface.test(name))) {
    const file = join(out, 'pagefind', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Pagefind brings search pages of its own; ours needs none of them. */
const readyMadeInterface = /^pagefind-(ui|modular-ui|component-ui|highlight)\.(js|css)$/;

function summary({ course, chapters, questions, terms }: CourseGraph, out: string, seconds: number): string {
  const files = listFiles(out);
  const count = (ending: string) => files.filter(({ path }) => path.endsWith(ending)).length;
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const lines = [
    `Built “${course.title}” in ${seconds.toFixed(1)} s`,
    `  ${count('.html')} pages (${count('.pf_fragment')} searchable), ${chapters.length} chapters, ${words} words, ${questions.length} questions, ${terms.length} terms`,
    `  ${files.length} files, ${(bytes / 1024).toFixed(0)} kB in ${out}`,
    `  ${stepTimes(performance.now())}`,
  ];
  if (!course.origin) lines.push('  No `url` in course.yaml: canonical addresses are left out.');
  return lines.join('\n');
}

function listFiles(folder: string): { path: string; bytes: number }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: statSync(path).size }));
}
