import { loadCourseFiles } from '../course/files.ts';
import { type CourseReading, readCourse } from '../course/read-course.ts';
import { findStyleFault } from '../markdown/citation-style.ts';
import { loadModels } from './load-models.ts';

/** Reads the course in a folder, its models included. */
export const loadCourse = async (courseRoot: string): Promise<CourseReading> =>
  readCourse(loadCourseFiles(courseRoot), await loadModels(courseRoot), findStyleFault);
