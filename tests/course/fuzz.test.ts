import { mdxToJs } from 'satteri';
import { describe, expect, test } from 'vitest';
import { type CourseFiles, loadCourseFiles } from '../../src/course/files.ts';
import { hasErrors, readCourse } from '../../src/course/read-course.ts';
import { formatReport } from '../../src/course/report.ts';
import { markdownFeatures } from '../../src/markdown/features.ts';
import { createRandom } from '../../src/models/random.ts';
import { loadBase, root, withText } from './course-files.ts';
import { mutators, pick } from './mutations.ts';
import { isInside } from './places.ts';
import { spoilers } from './spoilers.ts';

const withoutLines = ['file-missing', 'file-unreadable', 'file-ignored', 'folder-name'];
/** Far above what any run takes (0.7 s at most when this was written), far below a hang. */
const longestMilliseconds = 10_000;

const compileFeatures = { ...markdownFeatures, frontmatter: true };

/** Reads spoiled files and holds the reader to what it owes for any input whatever. */
function readSpoiled(files: CourseFiles, context: string): { errors: boolean; report: string } {
  const start = performance.now();
  const reading = readCourse(files);
  const report = formatReport(reading.issues);
  expect(performance.now() - start, `${context}: time`).toBeLessThan(longestMilliseconds);
  expect(report, `${context}: a stack trace`).not.toMatch(/\bat .*:\d+:\d+\)/);
  for (const { code, place } of reading.issues)
    if (!withoutLines.includes(code) && !isInside(place, files))
      expect.fail(`${context}: ${code} at ${place.file}:${place.line}:${place.column} lies outside the file`);
  return { errors: hasErrors(reading), report };
}

function mutate(files: CourseFiles, seed: number): void {
  const random = createRandom(seed);
  const file = pick(random, [...files.texts.keys()]);
  let text = files.texts.get(file)!;
  const names: string[] = [];
  for (let left = 1 + Math.floor(random() * 2); left > 0; left--) {
    const name = pick(random, Object.keys(mutators));
    text = mutators[name]!(text, random);
    names.push(name);
  }
  const context = `seed ${seed}, ${file}: ${names.join(', ')}`;
  const { errors } = readSpoiled(withText(files, file, text), context);
  // What the reader let pass, the pages must be able to compile.
  if (!errors && file.endsWith('.mdx'))
    expect(() => mdxToJs(text, { features: compileFeatures }), `${context}: compiles`).not.toThrow();
}

/** Returns how often to read a course, fewer times the larger it is, so that it may grow and this suite need not. */
function countRuns({ texts }: CourseFiles, most: number): number {
  const size = [...texts.values()].reduce((sum, { length }) => sum + length, 1);
  return Math.max(20, Math.min(most, Math.floor(30_000_000 / size)));
}

interface Spoiled {
  readonly file: string;
  readonly what: string;
  readonly text: string;
}

/** Lists every way to spoil the files that must be noticed. */
const listSpoiled = (files: CourseFiles): Spoiled[] =>
  [...files.texts].flatMap(([file, text]) =>
    Object.entries(spoilers).flatMap(([what, spoil]) =>
      spoil(text, file).map((spoiled) => ({ file, what, text: spoiled })),
    ),
  );

describe('whatever an author’s files hold, the reader answers with places in them, in time, and never throws', () => {
  const real = loadCourseFiles(root);
  const realRuns = countRuns(real, 400);
  const base = loadBase();

  test.each([1, 2, 3, 4])('for a quarter (%i) of 3,000 mutations of the base course', (quarter) => {
    for (let seed = quarter * 750; seed < (quarter + 1) * 750; seed++) mutate(base, seed);
  });

  test('for mutations of the real course', () => {
    for (let seed = 10_000; seed < 10_000 + realRuns; seed++) mutate(real, seed);
  });
});

describe('a mistake that changes the meaning is never passed over', () => {
  test('in the base course, where every such mistake is tried', () => {
    const base = loadBase();
    const spoiled = listSpoiled(base);
    expect(new Set(spoiled.map(({ what }) => what))).toEqual(new Set(Object.keys(spoilers)));
    const missed = spoiled.filter(({ file, what, text }) => !readSpoiled(withText(base, file, text), what).errors);
    expect(missed.map(({ file, what, text }) => `${what}: ${firstChange(base.texts.get(file)!, text)}`)).toEqual([]);
  });

  test('in the real course, where some are drawn of each kind', () => {
    const real = loadCourseFiles(root);
    expect(formatReport(readCourse(real).issues.filter(({ level }) => level === 'error'))).toBe('No mistakes found.');
    const random = createRandom(2026);
    const all = listSpoiled(real);
    const draws = Math.ceil(countRuns(real, 300) / Object.keys(spoilers).length);
    const drawn = Object.keys(spoilers).flatMap((what) => {
      const kind = all.filter((one) => one.what === what);
      return kind.length === 0 ? [] : Array.from({ length: draws }, () => pick(random, kind));
    });
    const missed = drawn.filter(({ file, what, text }) => !readSpoiled(withText(real, file, text), what).errors);
    expect(missed.map(({ file, what, text }) => `${what}: ${firstChange(real.texts.get(file)!, text)}`)).toEqual([]);
  });
});

function firstChange(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const at = now.findIndex((line, index) => line !== old[index]);
  return `line ${at + 1}: ${JSON.stringify(old[at])} became ${JSON.stringify(now[at])}`;
}
