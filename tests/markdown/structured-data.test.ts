import { expect, test } from 'vitest';
import { describeCourse } from '../../src/markdown/structured-data.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { edit, loadBase } from '../course/course-files.ts';

test('an author with a family name is a person, one without is an organisation', () => {
  const authors = '  - name: A. Author\n    family: Author\n  - name: The sea group';
  const files = edit(loadBase(), 'chapters/course.yaml', '  - name: A. Author', authors);
  const { course } = readCourse(files).graph!;
  expect(describeCourse(course, 90)).toMatchObject({
    '@type': 'Course',
    url: 'https://example.org/sea/',
    author: [
      { '@type': 'Person', name: 'A. Author' },
      { '@type': 'Organization', name: 'The sea group' },
    ],
    hasCourseInstance: { courseWorkload: 'PT90M' },
  });
});
