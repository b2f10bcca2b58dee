import { describe, expect, test } from 'vitest';
import { formatPlace } from '../../src/course/issue.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { edit, loadBase, without, withText } from './course-files.ts';

const base = loadBase();
const glossary = 'chapters/data/glossary.yaml';
const tides = 'chapters/02-tides/index.mdx';

/** Reads the course with one more file. The text of some is never loaded, as of notes.txt. */
const issuesWith = (file: string, files = base) =>
  readCourse({ ...files, paths: new Set([...files.paths, file]) }).issues.map(
    ({ place, code, level, fix }) => `${formatPlace(place)} ${code} ${level}: ${fix.replace(/ If not: .*/, '')}`,
  );

describe('a file that nothing reads is reported, with the name it may have been meant to have', () => {
  test.each([
    ['chapters/data/terms-of-use.yaml', 'Move the file out of the course, or delete it.'],
    ['chapters/data/glossary.yml', 'Move the file out of the course, or delete it.'],
    ['chapters/data/more/glossary.yaml', 'Move the file out of the course, or delete it.'],
    ['chapters/data/pull.svg', 'Move the file out of the course, or delete it.'],
    ['chapters/notes.txt', 'Move the file out of the course, or delete it.'],
    ['chapters/02-tides/index2.mdx', 'Move the file out of the course, or delete it.'],
    ['chapters/02-tides/notes.txt', 'Move the file out of the course, or delete it.'],
    ['chapters/02-tides/old/index.mdx', 'Move the file out of the course, or delete it.'],
    ['chapters/02-tides/pull.bmp', 'Move the file out of the course, or delete it.'],
    ['quizzes/02-tides.json', 'Move the file out of the course, or delete it.'],
    ['quizzes/03-currents.json', 'Did you mean "03-currents.yaml"?'],
    ['quizzes/old/03-currents.yaml', 'Did you mean "03-currents.yaml"?'],
  ])('%s', (file, fix) => {
    expect(issuesWith(file)).toEqual([`${file}:1:1 file-ignored warning: ${fix}`]);
  });

  test('when the name is free', () => {
    const events = 'chapters/data/events.yaml';
    const files = edit(without(base, events), tides, ' and <Event id="flood-1953" />', '');
    expect(issuesWith('chapters/data/event.yml', files)).toEqual([
      'chapters/data/event.yml:1:1 file-ignored warning: Did you mean "events.yaml"?',
    ]);
  });

  test('with what belongs there', () => {
    const expectedOf = (file: string) =>
      readCourse({ ...base, paths: new Set([...base.paths, file]) }).issues.map(({ expected }) => expected);
    expect(['chapters/x', 'chapters/data/x', 'chapters/02-tides/x', 'quizzes/x'].flatMap(expectedOf)).toEqual([
      'course.yaml and a folder for each chapter',
      'glossary.yaml, references.json, events.yaml, misconceptions.yaml, and files in arguments/, boards/, maps/, source-checks/, sorters/, wordings/',
      'index.mdx and the pictures it shows',
      'quizzes named NN-slug.yaml',
    ]);
  });
});

test.each([
  'chapters/02-tides/moon.png',
  'chapters/02-tides/pictures/moon.webp',
  'chapters/02-tides/.DS_Store',
  'chapters/02-tides/README.md',
  'chapters/LICENSE.md',
  'chapters/LICENCE',
  'chapters/data/readme.txt',
  'chapters/models/tiny/notes.txt',
  'quizzes/README',
  'public/anything.txt',
])('nothing is said of %s', (file) => {
  expect(issuesWith(file)).toEqual([]);
});

test('a file that a chapter names is reported once, where it is named', () => {
  const files = edit(base, tides, './pull.svg', './pull.bmp');
  expect(issuesWith('chapters/02-tides/pull.bmp', files).map((issue) => issue.split(' ', 2)[1])).toEqual([
    'image-missing',
  ]);
});

test('of a chapter that cannot be read only a misnamed text is reported, since it may name any file', () => {
  const broken = withText(base, tides, `${base.texts.get(tides)!}\n<b`);
  expect(issuesWith('chapters/02-tides/notes.txt', broken).map((issue) => issue.split(' ', 2)[1])).toEqual([
    'mdx-syntax',
  ]);
  expect(issuesWith('chapters/02-tides/index.md', without(base, tides))).toEqual([
    'chapters/02-tides/index.md:1:1 file-ignored warning: Did you mean "index.mdx"?',
    `${tides}:1:1 file-missing error: Create ${tides}; docs/authoring.md shows what goes in it.`,
  ]);
});

test('a glossary in a file of the wrong name does not pass for one', () => {
  const files = withText(without(base, glossary), 'chapters/data/glossary.yml', base.texts.get(glossary)!);
  expect(issuesWith('chapters/data/glossary.yml', files)).toContain(
    'chapters/data/glossary.yml:1:1 file-ignored warning: Did you mean "glossary.yaml"?',
  );
});
