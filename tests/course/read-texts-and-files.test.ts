import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type CourseFiles, loadCourseFiles } from '../../src/course/files.ts';
import { formatPlace } from '../../src/course/issue.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { edit, loadBase, without, withText } from './course-files.ts';

const base = loadBase();
const waves = 'chapters/01-waves/index.mdx';
const tides = 'chapters/02-tides/index.mdx';
const glossary = 'chapters/data/glossary.yaml';
const quiz = 'quizzes/02-tides.yaml';
const pull = 'chapters/02-tides/pull.svg';

const faultsOf = (files: CourseFiles) =>
  readCourse(files).issues.map(({ place, code, found }) => `${formatPlace(place)} ${code}: ${found}`);

describe('texts in data files are held to the same rules as chapters', () => {
  test.each<[string, CourseFiles, readonly string[]]>([
    [
      'at the exact place in a literal block',
      edit(base, glossary, '<Term id="wave">wave', '<Term id="wav">wave'),
      [`${glossary}:8:20 term-unknown: the term "wav"`],
    ],
    [
      'in a caption, at its attribute',
      edit(base, tides, "<Cite id='young-1999' />", "<Cite id='yong-1999' />"),
      [`${tides}:19:19 reference-unknown: the citation "yong-1999"`],
    ],
    [
      'in the feedback to an option',
      edit(base, quiz, 'feedback: Yes.', 'feedback: Yes, {x}.'),
      [`${quiz}:19:24 mdx-code: code in prose: {x}`],
    ],
    [
      'with links',
      edit(base, quiz, 'feedback: Yes.', 'feedback: See [here](/nowhere/).'),
      [`${quiz}:19:23 link-dead: a link to /nowhere/, which does not exist`],
    ],
    [
      'with pictures, which are refused',
      edit(base, quiz, 'feedback: Yes.', 'feedback: See ![x](./pull.svg)'),
      [`${quiz}:19:23 component-content: a short text with an image`],
    ],
  ])('%s', (_, files, report) => {
    expect(faultsOf(files)).toEqual(report);
  });
});

describe('links', () => {
  const withLink = (url: string) =>
    faultsOf(edit(base, waves, '/chapters/tides/#moon', url)).map((fault) => fault.split(' ')[1]);

  test.each([
    'https://example.org',
    'mailto:a@example.org',
    '/',
    '/glossary/',
    '/answers/tides/',
    '/tides.csv',
    '/chapters/tides/',
    '/chapters/tides/#pull',
    '/chapters/ebb-and-flow/',
    '#wind',
  ])('may lead to %s', (url) => {
    expect(withLink(url)).toEqual([]);
  });

  test.each([
    ['../02-tides/', 'link-dead:'],
    ['/chapters/tides', 'link-dead:'],
    ['/chapters/currents/', 'link-dead:'],
    ['javascript:alert(1)', 'link-dead:'],
    ['www.example.org', 'link-dead:'],
    ['https://', 'link-dead:'],
    ['#', 'link-dead:'],
    ['#moon', 'anchor-dead:'],
  ])('may not lead to %s', (url, code) => {
    expect(withLink(url)).toEqual([code]);
  });
});

describe('drawings', () => {
  const drawn = (svg: string) =>
    readCourse(withText(base, pull, svg)).issues.map(({ place, found }) => `${formatPlace(place)} ${found}`);

  test.each([
    ['<svg viewBox="0 0 1 1"><a href="#x"/><circle class="c"/></svg>', []],
    ['', ['1:1 no <svg viewBox=…>']],
    ['<?xml?>\n<svg><circle/></svg>', ['2:1 no <svg viewBox=…>']],
    ['<svg viewBox="0 0 1 1"><style>a{}</style></svg>', ['1:24 a <style>']],
    ['<svg viewBox="0 0 1 1">\n<foreignObject/></svg>', ['2:1 a <foreignObject>']],
    ['<svg viewBox="0 0 1 1">\n<circle style="fill:red"/></svg>', ['2:9 a style attribute']],
    ['<svg viewBox="0 0 1 1" onload="x()"></svg>', ['1:24 an event handler']],
    ['<svg viewBox="0 0 1 1"><image href="https://example.org/x.png"/></svg>', ['1:31 a link to another file']],
  ])('may hold no more than shapes: %j', (svg, problems) => {
    expect(drawn(svg)).toEqual(
      problems.map((problem) => `${pull}:${problem.replace(' ', ' the drawing ./pull.svg with ')}`),
    );
  });

  test('that cannot be read are reported as such', () => {
    const files = { ...without(base, pull), paths: base.paths, unreadable: new Map([[pull, 'it is not UTF-8']]) };
    expect(faultsOf(files)).toEqual([`${pull}:1:1 file-unreadable: a file that cannot be read: it is not UTF-8`]);
  });
});

describe('a quiz belongs to a written chapter', () => {
  test.each(['currents', 'ebb-and-flow', 'nothing'])('not to "%s"', (id) => {
    expect(faultsOf(edit(base, quiz, 'chapter: tides', `chapter: ${id}`))).toEqual([
      `${quiz}:4:10 chapter-unknown: the chapter "${id}"`,
    ]);
  });
});

describe('files', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });
  const onDisk = (files: Readonly<Record<string, string | Uint8Array>>) => {
    const folder = mkdtempSync(join(tmpdir(), 'fulcrum-'));
    folders.push(folder);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return loadCourseFiles(folder);
  };

  test('are read as UTF-8 up to 1 MB, without a byte order mark; others are listed with the reason', () => {
    const { texts, paths, unreadable } = onDisk({
      'chapters/a.yaml': '\uFEFFa: 1',
      'chapters/b.yaml': new Uint8Array([0xe4]),
      'chapters/c.yaml': 'x'.repeat(1_000_001),
      'chapters/d.png': new Uint8Array([0xe4]),
      'chapters/.hidden.yaml': 'a: 1',
      'public/e.json': '{}',
    });
    expect([...texts]).toEqual([['chapters/a.yaml', 'a: 1']]);
    expect([...unreadable]).toEqual([
      ['chapters/b.yaml', 'it is not UTF-8'],
      ['chapters/c.yaml', 'it is larger than 1 MB'],
    ]);
    expect([...paths]).toEqual([
      'chapters/a.yaml',
      'chapters/b.yaml',
      'chapters/c.yaml',
      'chapters/d.png',
      'public/e.json',
    ]);
  });

  test('that are missing altogether are a missing course.yaml', () => {
    expect(faultsOf(onDisk({}))).toEqual(['chapters/course.yaml:1:1 file-missing: no file chapters/course.yaml']);
  });

  test('with carriage returns that end no line are refused, with CRLF they are read', () => {
    expect(faultsOf(withText(base, glossary, base.texts.get(glossary)!.replaceAll('\n', '\r')))).toEqual([
      `${glossary}:1:1 file-unreadable: a file that cannot be read: it has carriage returns that end no line`,
    ]);
    const crlf = [...base.texts].reduce(
      (files, [file, text]) => withText(files, file, text.replaceAll('\n', '\r\n')),
      base,
    );
    expect(faultsOf(crlf)).toEqual([]);
  });
});

test('reading is pure: the same files give the same report and the same graph', () => {
  const [first, second] = [readCourse(base), readCourse(loadBase())];
  expect(second.graph).toEqual(first.graph);
  expect(second.issues).toEqual(first.issues);
});
