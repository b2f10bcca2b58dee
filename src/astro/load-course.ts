import { resolve } from 'node:path';
import { loadCourseFiles } from '../course/files.ts';
import { type CourseReading, readCourse } from '../course/read-course.ts';
import { loadModels } from './load-models.ts';

/** Reads the course in a folder, its models included. */
export const loadCourse = async (courseRoot: string): Promise<CourseReading> =>
  readCourse(loadCourseFiles(courseRoot), await loadModels(courseRoot));

// Astro runs the loaders in a module graph of its own, so what a command has read can reach them only through the process.
const shared = globalThis as typeof globalThis & { fulcrumReadings?: Map<string, CourseReading> };

/** Offers a reading to the loaders of a build in this process, which follows no edits. */
export const offerReading = (courseRoot: string, reading: CourseReading): void =>
  void (shared.fulcrumReadings ??= new Map()).set(resolve(courseRoot), reading);

/** Returns the reading offered for a folder, if there is one. */
export const findReading = (courseRoot: string): CourseReading | undefined =>
  shared.fulcrumReadings?.get(resolve(courseRoot));
