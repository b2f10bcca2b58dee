import { build as buildSite } from 'astro';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { loadCourse } from '../astro/load-course.ts';
import type { CourseGraph } from '../course/graph.ts';
import { hasErrors } from '../course/read-course.ts';
import { formatReport } from '../course/report.ts';
import { writeAppFiles } from './app-files.ts';
import type { Places } from './commands.ts';
import { removeUnnamedPictures } from './unnamed-pictures.ts';
import { writeOfflineFiles } from './offline-files.ts';

/** Checks the course, builds the site, makes the search index, and sums up. Returns 1 if the course has errors. */
export async function build(places: Places): Promise<number> {
  const { project, course, out } = places;
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
  step('Building the pages');
  process.env.FULCRUM_COURSE = course;
  await buildSite({ root: project, outDir: out, logLevel: 'error', mode: 'production' });
  removeUnnamedPictures(out);
  step('Making the search index');
  await makeSearchIndex(out, reading.graph.course.language);
  step('Making it work offline');
  await writeAppFiles(places, reading.graph.course);
  await writeOfflineFiles(project, out, reading.graph.course);
  console.log(summary(reading.graph, out, (performance.now() - start) / 1000));
  return 0;
}

const step = (text: string) => console.log(`• ${text} …`);

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
