import { resolve } from 'node:path';
import { checkSyntax } from '../diagrams/drawings.ts';
import { findUndrawn } from '../course/check-diagrams.ts';
import type { Diagram } from '../course/diagram.ts';
import { loadCourseFiles } from '../course/files.ts';
import { type CourseReading, readCourse } from '../course/read-course.ts';
import { findStyleFault } from '../markdown/citation-style.ts';
import { loadModels } from './load-models.ts';

/** A reading with the diagrams that have no drawing yet. */
export type LoadedCourse = CourseReading & { readonly undrawn: readonly Diagram[] };

/** Reads the course in a folder, its models and diagrams included. */
export async function loadCourse(courseRoot: string): Promise<LoadedCourse> {
  const files = loadCourseFiles(courseRoot);
  const reading = await checkSyntax(readCourse(files, await loadModels(courseRoot), findStyleFault), files);
  return { ...reading, undrawn: findUndrawn(reading.draft, files) };
}

// Astro runs the loaders in a module graph of its own, so what a command has read can reach them only through the process.
const shared = globalThis as typeof globalThis & { fulcrumReadings?: Map<string, CheckedCourse> };

/** What a build needs of a reading. Without the draft, which holds every syntax tree and would fill the memory. */
export type CheckedCourse = Omit<LoadedCourse, 'draft'>;

/** Offers a reading to the loaders of a build in this process, which follows no edits. */
export const offerReading = (courseRoot: string, reading: CheckedCourse): void =>
  void (shared.fulcrumReadings ??= new Map()).set(resolve(courseRoot), reading);

/** Returns the reading offered for a folder, if there is one. */
export const findReading = (courseRoot: string): CheckedCourse | undefined =>
  shared.fulcrumReadings?.get(resolve(courseRoot));
