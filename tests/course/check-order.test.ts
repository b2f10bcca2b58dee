import { describe, expect, test } from 'vitest';
import type { CourseFiles } from '../../src/course/files.ts';
import { formatPlace } from '../../src/course/issue.ts';
import { readCourse } from '../../src/course/read-course.ts';

type ChapterSketch = readonly [id: string, prerequisites?: readonly string[], aliases?: readonly string[]];

/** Makes a course of chapters in the given order; `listing` is what course.yaml lists, the chapters if not given. */
function makeFiles(chapters: readonly ChapterSketch[], listing = chapters.map(([id]) => id)): CourseFiles {
  const texts = new Map([
    [
      'chapters/course.yaml',
      `id: c
title: C
summary: S
authors: [{ name: A }]
licence: { name: L, url: https://example.org/ }
language: en
parts:
  - id: p
    title: P
    chapters:
${listing.map((entry) => `      - ${entry}\n`).join('')}`,
    ],
    ...chapters.map(([id, prerequisites = [], aliases = []], index): [string, string] => [
      `chapters/${String(index + 1).padStart(2, '0')}-${id}/index.mdx`,
      `---
id: ${id}
title: T
summary: S
objectives: [{ id: ${id}-o, text: T, bloom: apply }]
prerequisites: [${prerequisites.join(', ')}]
aliases: [${aliases.join(', ')}]
minutes: 1
---
`,
    ]),
  ]);
  return { texts, paths: new Set(texts.keys()), unreadable: new Map() };
}

const faultsOf = (...input: Parameters<typeof makeFiles>) =>
  readCourse(makeFiles(...input)).issues.map(({ place, code, found }) => `${formatPlace(place)} ${code}: ${found}`);

describe('prerequisites', () => {
  test('may be any chapters that come earlier', () => {
    expect(faultsOf([['a'], ['b', ['a']], ['c', ['a', 'b']]])).toEqual([]);
  });

  test('may be announced chapters', () => {
    expect(faultsOf([['b', ['x']]], ['{ id: x, planned: X }', 'b'])).toEqual([
      'chapters/01-b/index.mdx:2:5 chapter-prefix: the folder name "01-b"',
    ]);
  });

  test('may not come later, announced or written', () => {
    expect(faultsOf([['a', ['b']], ['b'], ['c', ['x']]], ['a', 'b', 'c', '{ id: x, planned: X }'])).toEqual([
      'chapters/01-a/index.mdx:6:17 prerequisite-later: the prerequisite "b", which comes later in the course',
      'chapters/03-c/index.mdx:6:17 prerequisite-later: the prerequisite "x", which comes later in the course',
    ]);
  });

  test('may not be named by a former id, which no page would show', () => {
    expect(
      faultsOf([
        ['a', [], ['old-a']],
        ['b', ['old-a']],
      ]),
    ).toEqual(['chapters/02-b/index.mdx:6:17 prerequisite-unknown: the prerequisite "old-a"']);
  });

  test('in a circle are reported once, with the whole circle, and not as coming later too', () => {
    expect(
      faultsOf([
        ['a', ['c']],
        ['b', ['a']],
        ['c', ['b']],
        ['d', ['c']],
      ]),
    ).toEqual(['chapters/01-a/index.mdx:6:17 prerequisite-cycle: prerequisites in a circle: a → c → b → a']);
  });

  test('in a circle are reported by the shortest one through a chapter', () => {
    expect(
      faultsOf([
        ['a', ['b', 'c']],
        ['b', ['c']],
        ['c', ['a']],
      ]),
    ).toEqual([
      'chapters/01-a/index.mdx:6:20 prerequisite-cycle: prerequisites in a circle: a → c → a',
      'chapters/02-b/index.mdx:6:17 prerequisite-later: the prerequisite "c", which comes later in the course',
    ]);
  });

  test('of a chapter on itself are a circle', () => {
    expect(faultsOf([['a', ['a']]])).toEqual([
      'chapters/01-a/index.mdx:6:17 prerequisite-cycle: prerequisites in a circle: a → a',
    ]);
  });

  test('in two circles are two faults', () => {
    expect(
      faultsOf([
        ['a', ['b']],
        ['b', ['a']],
        ['c', ['d']],
        ['d', ['c']],
      ]),
    ).toEqual([
      'chapters/01-a/index.mdx:6:17 prerequisite-cycle: prerequisites in a circle: a → b → a',
      'chapters/03-c/index.mdx:6:17 prerequisite-cycle: prerequisites in a circle: c → d → c',
    ]);
  });
});

describe('the list of chapters', () => {
  test('may not name a chapter twice', () => {
    expect(faultsOf([['a']], ['a', 'a'])).toEqual([
      'chapters/course.yaml:12:9 id-duplicate: the chapter "a" for the second time',
    ]);
  });

  test('may not announce a chapter that is written', () => {
    expect(faultsOf([['a']], ['a', '{ id: a, planned: A }'])).toEqual([
      'chapters/course.yaml:12:15 id-duplicate: the chapter "a" for the second time',
    ]);
  });

  test('counts announced chapters when it numbers the folders', () => {
    expect(faultsOf([['a'], ['b']], ['a', '{ id: x, planned: X }', 'b'])).toEqual([
      'chapters/02-b/index.mdx:2:5 chapter-prefix: the folder name "02-b"',
    ]);
  });

  test('is not held against a chapter whose frontmatter cannot be read', () => {
    const files = makeFiles([['a'], ['b', ['a']]]);
    const broken = files.texts.get('chapters/01-a/index.mdx')!.replace('title: T', 'title: T: T');
    const { issues } = readCourse({ ...files, texts: new Map(files.texts).set('chapters/01-a/index.mdx', broken) });
    expect(issues.map(({ place, code }) => `${formatPlace(place)} ${code}`)).toEqual([
      'chapters/01-a/index.mdx:3:8 yaml-syntax',
    ]);
  });
});
