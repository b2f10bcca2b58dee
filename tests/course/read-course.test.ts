import { describe, expect, test } from 'vitest';
import { type CourseFiles } from '../../src/course/files.ts';
import { formatPlace } from '../../src/course/issue.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { edit, loadBase, without, withText } from './course-files.ts';

const base = loadBase();
const waves = 'chapters/01-waves/index.mdx';
const tides = 'chapters/02-tides/index.mdx';
const glossary = 'chapters/data/glossary.yaml';
const quiz = 'quizzes/02-tides.yaml';

const faultsOf = (files: CourseFiles) =>
  readCourse(files).issues.map(({ place, code, found }) => `${formatPlace(place)} ${code}: ${found}`);

describe('a file that cannot be read does not bury its own mistake under those that follow from it', () => {
  test.each<[string, CourseFiles, string]>([
    ['the glossary', edit(base, glossary, 'term: wave\n', 'term: wave: swell\n'), `${glossary}:2:9 yaml-syntax`],
    [
      'the works',
      edit(base, 'chapters/data/references.json', '"book"', 'book'),
      'chapters/data/references.json:4:13 yaml-syntax',
    ],
    ['a quiz', edit(base, quiz, 'id: tide-cause', 'id: a: b'), `${quiz}:7:9 yaml-syntax`],
    [
      'course.yaml',
      edit(base, 'chapters/course.yaml', 'title: The sea', 'title: The: sea'),
      'chapters/course.yaml:2:8 yaml-syntax',
    ],
    ['a chapter', edit(base, waves, 'title: Waves', 'title: Waves: all'), `${waves}:3:8 yaml-syntax`],
    [
      'the lock',
      edit(base, 'quizzes/ids.lock.yaml', 'schema: 1', 'schema: 1: 2'),
      'quizzes/ids.lock.yaml:1:9 yaml-syntax',
    ],
    ['the text of a chapter', edit(base, tides, '</Figure>', '</Figur>'), `${tides}:23:1 mdx-syntax`],
    [
      'the text of a chapter that others link to',
      edit(edit(base, tides, '</Figure>', ''), waves, '<Ref to="chapter:currents" />', '<Ref to="figure:pull" />'),
      `${tides}:19:1 mdx-syntax`,
    ],
    [
      'a chapter that is not text',
      { ...without(base, tides), paths: base.paths, unreadable: new Map([[tides, 'it is not UTF-8']]) },
      `${tides}:1:1 file-unreadable`,
    ],
    ['a chapter that is not there', without(base, tides), `${tides}:1:1 file-missing`],
    [
      'a quiz that is not text',
      { ...without(base, quiz), paths: base.paths, unreadable: new Map([[quiz, 'it is not UTF-8']]) },
      `${quiz}:1:1 file-unreadable`,
    ],
  ])('%s', (_, files, report) => {
    expect(faultsOf(files).map((fault) => fault.replace(/: .*/, ''))).toEqual([report]);
  });

  test('but what can be checked of the others still is', () => {
    const broken = edit(base, tides, '</Figure>', '</Figur>');
    expect(faultsOf(edit(broken, waves, '/chapters/tides/#moon', '#wnd'))).toEqual([
      `${waves}:16:5 anchor-dead: a link to #wnd, which the page does not have`,
      expect.stringContaining(`${tides}:23:1 mdx-syntax`),
    ]);
    expect(faultsOf(edit(broken, quiz, 'tides#moon', 'tide#moon'))).toContain(
      `${quiz}:13:16 passage-unknown: the passage "tide#moon"`,
    );
  });
});

describe('an item without an id is one fault, not one for each use of the id it lacks', () => {
  test.each<[string, CourseFiles, string]>([
    ['a term', edit(base, glossary, 'id: wave', 'idd: wave'), '[0].id'],
    ['a work', edit(base, 'chapters/data/references.json', '"id"', '"idd"'), '[0].id'],
    ['an event', edit(base, 'chapters/data/events.yaml', 'id: flood-1953', 'idd: flood-1953'), '[0].id'],
    ['a question', edit(base, quiz, 'id: tide-cause', 'idd: tide-cause'), 'items[0].id'],
    ['a quiz', edit(base, quiz, 'id: tides', 'idd: tides'), 'id'],
    ['a chapter', edit(base, tides, 'id: tides\n', 'idd: tides\n'), 'id'],
  ])('%s', (_, files, field) => {
    const linked = edit(files, waves, 'See ', '[Answers](/answers/tides/). See ');
    expect(
      readCourse(linked)
        .issues.map(({ code, found }) => `${code}: ${found}`)
        .sort(),
    ).toEqual([`field-missing: no \`${field}\``, 'field-unknown: the field `idd`']);
  });
});

describe('a chapter named by a former id is found under its present one', () => {
  test.each<[string, CourseFiles, string]>([
    [
      'in the list',
      edit(base, 'chapters/course.yaml', '- tides', '- ebb-and-flow'),
      'chapters/course.yaml:16:9 chapter-missing: Did you mean "tides"?',
    ],
    [
      'in a quiz',
      edit(base, quiz, 'chapter: tides', 'chapter: ebb-and-flow'),
      `${quiz}:4:10 chapter-unknown: Did you mean "tides"?`,
    ],
    [
      'in a passage',
      edit(base, quiz, 'tides#moon', 'ebb-and-flow#moon'),
      `${quiz}:13:16 passage-unknown: Did you mean "tides#moon"?`,
    ],
    [
      'in a reference to a section',
      edit(base, waves, 'chapter:currents', 'section:ebb-and-flow#moon'),
      `${waves}:16:49 target-unknown: Did you mean "section:tides#moon"?`,
    ],
    [
      'in a prerequisite',
      edit(
        edit(base, waves, 'minutes: 5', 'minutes: 5\naliases: [swell]'),
        tides,
        'prerequisites: [waves]',
        'prerequisites: [swell]',
      ),
      `${tides}:9:17 prerequisite-unknown: Did you mean "waves"?`,
    ],
  ])('%s', (_, files, report) => {
    const [issue, ...others] = readCourse(files).issues;
    expect(`${formatPlace(issue!.place)} ${issue!.code}: ${issue!.fix.replace(/ If not: .*/, '')}`).toBe(report);
    expect(others).toEqual([]);
  });
});

test('a mistyped chapter in the list is one fault; a chapter that no line comes near is unlisted besides', () => {
  expect(faultsOf(edit(base, 'chapters/course.yaml', '- tides', '- tidse'))).toEqual([
    'chapters/course.yaml:16:9 chapter-missing: chapter "tidse" in the list',
  ]);
  expect(faultsOf(edit(base, 'chapters/course.yaml', '- tides', '- something-else'))).toEqual([
    `${tides}:2:5 chapter-unlisted: chapter "tides", which no part of course.yaml lists`,
    'chapters/course.yaml:16:9 chapter-missing: chapter "something-else" in the list',
  ]);
});

describe('a course may lack', () => {
  test('glossary, works, events and quizzes, if nothing names them', () => {
    const chapter =
      '---\nid: waves\ntitle: W\nsummary: S\nobjectives: [{ id: o, text: T, bloom: apply }]\nminutes: 1\n---\n\nText.\n';
    const course = base.texts.get('chapters/course.yaml')!.replace('      - tides\n', '');
    const texts = new Map([
      ['chapters/course.yaml', course],
      [waves, chapter],
    ]);
    expect(faultsOf({ texts, paths: new Set(texts.keys()), unreadable: new Map() })).toEqual([]);
  });

  test('terms, in a glossary that is empty but for a comment', () => {
    const files = edit(withText(base, glossary, '# Nothing yet.\n'), waves, '<Term id="wave">wave</Term>', 'wave');
    expect(faultsOf(edit(edit(files, tides, '<Term id="tide" />', 'tide'), tides, 'terms: [tide]\n', ''))).toEqual([]);
  });
});

describe('an id is unique', () => {
  test.each<[string, CourseFiles, string]>([
    [
      'among the options of a question',
      edit(base, quiz, '- id: wind', '- id: moon'),
      `${quiz}:20:13 id-duplicate: the option "moon" for the second time`,
    ],
    [
      'among the objectives of the course',
      edit(base, tides, 'id: tides-explain', 'id: waves-name'),
      `${tides}:6:9 id-duplicate: the objective "waves-name" for the second time`,
    ],
    [
      'among the chapters',
      edit(base, tides, 'id: tides\n', 'id: waves\n'),
      `${tides}:2:5 id-duplicate: the chapter "waves" for the second time`,
    ],
    [
      'among the headings, notes and figures of a page',
      edit(base, tides, '## The Moon {#moon}', '## The Moon {#pull}'),
      `${tides}:19:9 id-duplicate: the anchor "pull" for the second time`,
    ],
    [
      'among the quizzes',
      withText(base, 'quizzes/03-x.yaml', base.texts.get(quiz)!),
      'quizzes/03-x.yaml:2:5 id-duplicate: the quiz "tides" for the second time',
    ],
    [
      'among the parts',
      edit(base, 'chapters/course.yaml', '- id: beyond', '- id: basics'),
      'chapters/course.yaml:17:9 id-duplicate: the part "basics" for the second time',
    ],
  ])('%s', (_, files, report) => {
    expect(faultsOf(files)).toContain(report);
  });

  test('but a figure written twice is one fault, not two', () => {
    const figure = '<Figure id="pull" caption="Again">\n\n![x](./pull.svg)\n\n</Figure>\n\n<Model';
    expect(faultsOf(edit(base, tides, '<Model', figure))).toEqual([
      `${tides}:27:9 id-duplicate: the figure "pull" for the second time`,
    ]);
  });
});
