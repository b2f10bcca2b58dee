import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelFault, ModelReadings } from '../../src/course/check-models.ts';
import { type CourseFiles, loadCourseFiles } from '../../src/course/files.ts';

export const root = join(import.meta.dirname, '../..');
export const fixtures = join(root, 'tests/fixtures/errors');

/** Loads the small valid course that every fixture differs from. */
export const loadBase = (): CourseFiles => loadCourseFiles(join(fixtures, '_base'));

/** Loads the base course with the files of a fixture laid over it and those named in its DELETE file taken out. */
export function loadFixture(code: string): CourseFiles {
  const folder = join(fixtures, code);
  const over = loadCourseFiles(folder);
  const list = join(folder, 'DELETE');
  const gone = existsSync(list) ? readFileSync(list, 'utf8').split('\n').filter(Boolean) : [];
  const base = gone.reduce(without, loadBase());
  const covered = [...over.paths].reduce(without, base);
  return {
    texts: new Map([...covered.texts, ...over.texts]),
    paths: new Set([...covered.paths, ...over.paths]),
    unreadable: new Map([...covered.unreadable, ...over.unreadable]),
  };
}

/** Loads what the models of a fixture say of themselves, if the fixture says anything of models. */
export function loadFixtureModels(code: string): ModelReadings | undefined {
  const file = join(fixtures, code, 'models.json');
  return existsSync(file) ? new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, ModelFault][]) : undefined;
}

/** Returns the files without one. */
export function without(files: CourseFiles, path: string): CourseFiles {
  return {
    texts: new Map([...files.texts].filter(([file]) => file !== path)),
    paths: new Set([...files.paths].filter((file) => file !== path)),
    unreadable: new Map([...files.unreadable].filter(([file]) => file !== path)),
  };
}

/** Returns the files with the text of one replaced or added. */
export function withText({ texts, paths, unreadable }: CourseFiles, file: string, text: string): CourseFiles {
  return { texts: new Map(texts).set(file, text), paths: new Set(paths).add(file), unreadable };
}

/** Returns the base course with a passage of one file replaced; the passage must be there exactly once. */
export function edit(files: CourseFiles, file: string, passage: string, replacement: string): CourseFiles {
  const text = files.texts.get(file);
  const parts = text?.split(passage) ?? [];
  if (parts.length !== 2) throw new Error(`"${passage}" is ${parts.length - 1} times in ${file}`);
  return withText(files, file, parts.join(replacement));
}
