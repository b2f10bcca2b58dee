import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { authorErrors, type AuthorErrorCode } from '../../src/course/author-errors.ts';
import type { CourseFiles } from '../../src/course/files.ts';
import { type CourseReading, hasErrors, readCourse } from '../../src/course/read-course.ts';
import { findUndrawn } from '../../src/course/check-diagrams.ts';
import { formatReport, sortIssues } from '../../src/course/report.ts';
import { checkSyntax, notDrawn } from '../../src/diagrams/drawings.ts';
import { fixtures, loadBase, loadFixture, loadFixtureModels, root } from './course-files.ts';
import { isInside } from './places.ts';

const codes = Object.keys(authorErrors) as AuthorErrorCode[];
const update = process.env.UPDATE === '1' && !process.env.CI;

/** These speak of a file or folder that has no lines here: it is absent, misnamed, not read, unreadable, or code. */
const withoutLines = new Set<AuthorErrorCode>([
  'file-missing',
  'file-unreadable',
  'file-ignored',
  'file-taken',
  'folder-name',
  'model-broken',
]);

/** Reads a fixture as the commands do: Mermaid parses its diagrams; one fixture stands for a computer without a browser. */
async function readFixture(code: AuthorErrorCode): Promise<CourseReading> {
  const files = loadFixture(code);
  const reading = await checkSyntax(readCourse(files, loadFixtureModels(code)), files);
  if (code !== 'diagram-not-drawn') return reading;
  const missing = notDrawn(findUndrawn(reading.draft, files), 'neither Chrome nor Edge was found on this computer');
  return { ...reading, issues: sortIssues([...reading.issues, ...missing]) };
}

describe('the base course', () => {
  test('has no issues', () => {
    expect(formatReport(readCourse(loadBase()).issues)).toBe('No mistakes found.');
  });
});

describe('every code has a fixture whose report is the one recorded', () => {
  test('and there is no fixture without a code', () => {
    const folders = readdirSync(fixtures).filter((name) => name !== '_base');
    expect(folders).toEqual([...codes].sort());
  });

  test.each(codes)('%s', async (code) => {
    const reading = await readFixture(code);
    const report = `${formatReport(reading.issues)}\n`;
    const file = join(fixtures, code, 'report.txt');
    if (update) writeFileSync(file, report);
    expect(report).toBe(readFileSync(file, 'utf8'));
    expect(reading.issues.map((issue) => issue.code)).toContain(code);
    expect(hasErrors(reading)).toBe(authorErrors[code].level === 'error');
  });

  test.each(codes)('%s: every place lies inside its file', async (code) => {
    const files: CourseFiles = loadFixture(code);
    for (const issue of (await readFixture(code)).issues) {
      if (withoutLines.has(issue.code)) expect(issue.place).toMatchObject({ line: 1, column: 1 });
      else expect(isInside(issue.place, files), JSON.stringify(issue.place)).toBe(true);
    }
  });
});

describe('docs/errors.md', () => {
  const text = readFileSync(join(root, 'docs/errors.md'), 'utf8');
  const prose = text.replace(/^(`{3,})[^]*?^\1$/gm, '');
  const headings = [...prose.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);

  test('has a section for every code, in the order of the table, and no other', () => {
    expect(headings).toEqual(codes);
  });

  test('links to every section from its contents', () => {
    const links = [...prose.matchAll(/\]\(#([a-z-]+)\)/g)].map(([, anchor]) => anchor);
    expect(new Set(links)).toEqual(new Set(codes));
  });

  test('shows for every code an example and how to fix it', () => {
    const sections = text.split(/^## (?=[a-z-]+$)/m).slice(1);
    for (const section of sections) {
      const name = section.split('\n', 1)[0];
      expect(section, name).toMatch(/^Example:$/m);
      expect(section, name).toMatch(/^Fix:/m);
    }
  });
});
