import { checkSyntax } from '../diagrams/drawings.ts';
import { findUndrawn } from '../course/check-diagrams.ts';
import type { Diagram } from '../course/diagram.ts';
import { loadCourseFiles } from '../course/files.ts';
import { type CourseReading, readCourse } from '../course/read-course.ts';
import { loadModels } from './load-models.ts';

/** A reading with the diagrams that have no drawing yet. */
export type LoadedCourse = CourseReading & { readonly undrawn: readonly Diagram[] };

/** Reads the course in a folder, its models and diagrams included. */
export async function loadCourse(courseRoot: string): Promise<LoadedCourse> {
  const files = loadCourseFiles(courseRoot);
  const reading = await checkSyntax(readCourse(files, await loadModels(courseRoot)), files);
  return { ...reading, undrawn: findUndrawn(reading.draft, files) };
}
