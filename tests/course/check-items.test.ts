import { describe, expect, it } from 'vitest';
import type { CourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { courseFile } from '../../src/course/read-files.ts';
import { edit, loadBase, withText } from './course-files.ts';

const quizFile = 'quizzes/02-tides.yaml';

/** The base course, whose question asks for what does not raise tides. */
const withNegative = () => edit(loadBase(), quizFile, 'What causes the tides?', 'Which of these does not cause tides?');

const withLint = (files: CourseFiles, rules: string) =>
  withText(files, courseFile, `${files.texts.get(courseFile)!}lint:\n  rules: ${rules}\n`);

const withExcuse = (files: CourseFiles, ignore: string) =>
  edit(
    files,
    quizFile,
    '    bloom: understand\n',
    `    bloom: understand\n    lint: { ignore: ${ignore}, reason: So. }\n`,
  );

const report = (files: CourseFiles) =>
  readCourse(files).issues.map(
    ({ code, level, place }) => `${place.file}:${place.line}:${place.column} ${level} ${code}`,
  );

const finding = `${quizFile}:8:11 warning lint-negative-unmarked`;

describe('the item linter in a course', () => {
  it('reports a flaw at its place, as serious as the rule says', () => {
    expect(report(withNegative())).toEqual([finding]);
  });

  it('is as serious as the course says', () => {
    expect(report(withLint(withNegative(), '{ negative-unmarked: error }'))).toEqual([
      finding.replace('warning', 'error'),
    ]);
    expect(report(withLint(withNegative(), '{ negative-unmarked: warning }'))).toEqual([finding]);
    expect(report(withLint(withNegative(), '{ negative-unmarked: off }'))).toEqual([]);
  });

  it('refuses levels for rules that it does not have', () => {
    expect(report(withLint(loadBase(), '{ lint-clang: off }'))).toEqual([
      expect.stringMatching(/^chapters\/course\.yaml:\d+:12 error lint-rule-unknown$/),
    ]);
  });

  it('excuses a question from the rules it names', () => {
    expect(report(withExcuse(withNegative(), '[negative-unmarked]'))).toEqual([]);
  });

  it('says so when an excuse hides nothing, be it that the rule is off', () => {
    const [unused] = report(withExcuse(loadBase(), '[negative-unmarked]'));
    expect(unused).toMatch(/^quizzes\/02-tides\.yaml:\d+:22 warning lint-ignore-unused$/);
    const off = withLint(withExcuse(withNegative(), '[negative-unmarked]'), '{ negative-unmarked: off }');
    expect(report(off)).toEqual([unused]);
  });

  it('refuses an excuse from a rule that it does not have', () => {
    expect(report(withExcuse(loadBase(), '[clank]'))).toEqual([
      expect.stringMatching(/^quizzes\/02-tides\.yaml:\d+:22 error lint-rule-unknown$/),
    ]);
  });

  it('goes by the language of the chapter', () => {
    const chapter = 'chapters/02-tides/index.mdx';
    expect(report(edit(withNegative(), chapter, 'title: Tides', 'title: Tides\nlanguage: ar'))).toEqual([]);
  });
});
