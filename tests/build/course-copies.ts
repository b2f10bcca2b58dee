import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const project = resolve(import.meta.dirname, '../..');
export const breadCourse = join(project, 'tests/fixtures/courses/bread');

/** Makes a folder that the test leaves no trace of. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fulcrum-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Copies a course, and nothing that a build left in its folder. */
export function copyCourse(from: string, to: string): void {
  for (const part of ['chapters', 'quizzes']) cpSync(join(from, part), join(to, part), { recursive: true });
}

/** Copies the repo as git sees it without its course: no chapters, no quizzes, no files of the course. */
export function copyRepoWithoutCourse(to: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate'], {
    cwd: project,
  });
  const deleted = execFileSync('git', ['ls-files', '-z', '--deleted'], { cwd: project });
  const gone = new Set(deleted.toString().split('\0'));
  const files = listed
    .toString()
    .split('\0')
    .filter((file) => file !== '' && !gone.has(file));
  for (const file of files.filter((one) => !/^(chapters|quizzes|public|node_modules)(\/|$)/.test(one))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(project, file), join(to, file));
  }
  symlinkSync(join(project, 'node_modules'), join(to, 'node_modules'), 'junction');
}

/** Replaces a text in a file. */
export function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}
