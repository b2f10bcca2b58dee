import { describe, expect, it } from 'vitest';
import type { CourseFiles } from '../../src/course/files.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { misconceptionsFile } from '../../src/course/read-files.ts';
import { edit, loadBase, withText } from './course-files.ts';

const naming = (id: string): CourseFiles =>
  edit(
    loadBase(),
    'quizzes/02-tides.yaml',
    'feedback: Wind makes waves.',
    `feedback: Wind makes waves.\n        misconception: ${id}`,
  );

const listing = (files: CourseFiles, list: string) => withText(files, misconceptionsFile, list);
const codes = (files: CourseFiles) => readCourse(files).issues.map(({ code, place }) => `${place.line} ${code}`);

const wind = '- id: wind\n  belief: The *wind* raises <Term id="tide">tides</Term>.\n  answer: The Moon does.\n';

describe('misconceptions', () => {
  it('need no list: without the file any name will do', () => {
    expect(codes(naming('anything'))).toEqual([]);
  });

  it('reach the question that names them', () => {
    const { graph, issues } = readCourse(listing(naming('wind'), wind));
    expect(issues).toEqual([]);
    expect(graph!.questions[0]!.beliefs.map(({ id }) => id)).toEqual(['wind']);
  });

  it('are reported once where the name is mistyped, not as unused as well', () => {
    expect(codes(listing(naming('winds'), wind))).toEqual(['23 misconception-unknown']);
  });

  it('are unknown to an empty list', () => {
    expect(codes(listing(naming('wind'), ''))).toEqual(['23 misconception-unknown']);
  });

  it('have one id each, a passage that exists and terms that exist', () => {
    const list = `${wind}  passage: tides#mon\n${wind.replace('tide"', 'tid"')}`;
    expect(codes(listing(naming('wind'), list))).toEqual(['4 passage-unknown', '5 id-duplicate', '6 term-unknown']);
  });
});
