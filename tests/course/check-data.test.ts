import { describe, expect, test } from 'vitest';
import type { CourseFiles } from '../../src/course/files.ts';
import { formatPlace } from '../../src/course/issue.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { requiredFields, referenceTypes } from '../../src/schemas/reference.ts';
import { edit, loadBase, withText } from './course-files.ts';

const base = loadBase();
const events = 'chapters/data/events.yaml';
const glossary = 'chapters/data/glossary.yaml';
const quiz = 'quizzes/02-tides.yaml';
const references = 'chapters/data/references.json';
const tides = 'chapters/02-tides/index.mdx';

const faultsOf = (files: CourseFiles) =>
  readCourse(files).issues.map(({ place, code, found }) => `${formatPlace(place)} ${code}: ${found}`);

describe('every id in a data file must exist', () => {
  const given = "  claimedDates: [{ date: '1953', by: young-1989 }]\n  summary";
  test.each<[string, CourseFiles, string]>([
    [
      'related terms',
      edit(base, glossary, 'see: [wave]', 'see: [wav]'),
      `${glossary}:9:9 term-unknown: the term "wav"`,
    ],
    [
      'sources of a term',
      edit(base, glossary, 'young-1999', 'young'),
      `${glossary}:11:18 reference-unknown: the citation "young"`,
    ],
    [
      'key terms of a chapter',
      edit(base, tides, 'terms: [tide]', 'terms: [tid]'),
      `${tides}:10:9 term-unknown: the term "tid"`,
    ],
    [
      'sources of an event',
      edit(base, events, 'young-1999', 'young'),
      `${events}:8:18 reference-unknown: the citation "young"`,
    ],
    [
      'the work that gives a date',
      edit(base, events, '  summary', given),
      `${events}:4:38 reference-unknown: the citation "young-1989"`,
    ],
    [
      'vocabularies',
      edit(base, events, 'kind: [storm]', 'kinds: [storm]'),
      `${events}:6:5 value-unknown: "kinds" under \`values\``,
    ],
    [
      'values',
      edit(base, events, 'kind: [storm]', 'kind: [storm, war]'),
      `${events}:6:19 value-unknown: "war" under \`kind\``,
    ],
    [
      'the objective of a question',
      edit(base, quiz, 'objective: tides-explain', 'objective: waves-name'),
      `${quiz}:10:16 objective-unknown: the objective "waves-name"`,
    ],
    [
      'the passage of a question',
      edit(base, quiz, 'tides#moon', 'waves#moon'),
      `${quiz}:13:16 passage-unknown: the passage "waves#moon"`,
    ],
    [
      'the work of a question',
      edit(base, quiz, 'young-1999', 'young'),
      `${quiz}:14:18 reference-unknown: the citation "young"`,
    ],
  ])('%s', (_, files, report) => {
    expect(faultsOf(files)).toEqual([report]);
  });
});

describe('a work must have what readers need to find it', () => {
  const withWork = (work: object) =>
    faultsOf(
      withText(base, references, JSON.stringify([...(JSON.parse(base.texts.get(references)!) as object[]), work])),
    );
  const complete = {
    author: [{ family: 'A' }],
    issued: { 'date-parts': [[1999]] },
    'container-title': 'C',
    publisher: 'P',
    URL: 'https://example.org/',
  };

  test.each(referenceTypes.flatMap((type) => requiredFields[type].map((field) => [type, field] as const)))(
    '%s without %s is incomplete',
    (type, field) => {
      const { [field as keyof typeof complete]: _, ...rest } = complete;
      expect(withWork({ id: 'x', type, title: 'T', ...rest }).join()).toContain(
        `reference-incomplete: the ${type} "x" without what readers need to find it`,
      );
    },
  );

  test.each(referenceTypes)('%s with all of it is complete', (type) => {
    expect(withWork({ id: 'x', type, title: 'T', ...complete })).toEqual([]);
  });

  test.each(['book', 'report'])('a %s may be the work of an institution', (type) => {
    const { author: _, ...rest } = complete;
    const institution = [{ literal: 'Harbour Office' }];
    expect(withWork({ id: 'x', type, title: 'T', author: institution, ...rest })).toEqual([]);
  });

  test('editors stand in for authors', () => {
    const { author, ...rest } = complete;
    expect(withWork({ id: 'x', type: 'chapter', title: 'T', editor: author, ...rest })).toEqual([]);
  });
});

test('options that differ only in capitals, spacing or a full stop are the same to a reader', () => {
  expect(faultsOf(edit(base, quiz, 'text: The wind', 'text: "THE  moon. "'))).toEqual([
    `${quiz}:21:15 question-option-repeated: option "wind" of question "tide-cause", which says the same as another`,
  ]);
});

describe('a work that cannot be what it says is refused', () => {
  test.each([
    ['an address that is no address of a page', '"type": "book"', '"type": "book", "URL": "javascript:alert(1)"'],
    ['a month that does not exist', '"date-parts": [[1999]]', '"date-parts": [[1999, 13]]'],
    ['a day that does not exist', '"date-parts": [[1999]]', '"date-parts": [[1999, 1, 32]]'],
  ])('%s', (_, from, to) => {
    expect(readCourse(edit(base, references, from, to)).issues.map(({ code }) => code)).toContain('field-invalid');
  });
});

test('no work has the id that every object of JavaScript has: the citation processor would lose it', () => {
  const files = edit(base, references, '"id": "young-1999"', '"id": "constructor"');
  expect(faultsOf(files)).toContain(`${references}:3:11 field-invalid: \`[0].id\`: "constructor"`);
});

test.each(['https://example.org/a?x=1', 'https://example.org/a#x', 'https://ada@example.org/'])(
  'the address of a course has nothing that the site would have to leave out: %s',
  (url) => {
    const files = edit(base, 'chapters/course.yaml', 'url: https://example.org/sea/', `url: '${url}'`);
    expect(faultsOf(files)).toEqual([expect.stringContaining(`field-invalid: \`url\`: "${url}"`)]);
  },
);
