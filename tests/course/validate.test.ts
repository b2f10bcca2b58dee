import { expect, describe, test } from 'vitest';
import type { z } from 'zod';
import { formatPlace } from '../../src/course/issue.ts';
import { formatPath, markdownFields, validate } from '../../src/course/validate.ts';
import { parseYaml } from '../../src/course/yaml.ts';
import { ChapterSchema } from '../../src/schemas/chapter.ts';
import { CourseSchema } from '../../src/schemas/course.ts';
import { EventsSchema } from '../../src/schemas/event.ts';
import { GlossarySchema } from '../../src/schemas/glossary.ts';
import { LockSchema } from '../../src/schemas/lock.ts';
import { questionTypes } from '../../src/quiz/types/registry.ts';
import { QuizSchema } from '../../src/schemas/quiz.ts';
import { ReferencesSchema } from '../../src/schemas/reference.ts';
import { loadBase } from './course-files.ts';

const faultsOf = (schema: z.ZodType, text: string) =>
  validate(schema, parseYaml('f', text).source!).issues.map(
    ({ code, place, found, expected, fix }) => `${formatPlace(place)} ${code}: ${found} | ${expected} | ${fix}`,
  );

const base = loadBase();
const course = base.texts.get('chapters/course.yaml')!;
const quiz = base.texts.get('quizzes/02-tides.yaml')!;
const events = base.texts.get('chapters/data/events.yaml')!;
const references = base.texts.get('chapters/data/references.json')!;

test('a valid file gives its value with the defaults filled in', () => {
  const { value, issues } = validate(GlossarySchema, parseYaml('f', '- { id: a, term: A, definition: B }').source!);
  expect(issues).toEqual([]);
  expect(value).toEqual([{ id: 'a', term: 'A', definition: 'B', see: [], sources: [], aliases: [] }]);
});

describe('a missing field', () => {
  test('is reported where its parent stands, with the line of documentation from the schema', () => {
    expect(faultsOf(GlossarySchema, '- id: a\n  term: A\n- id: b\n  definition: B\n')).toEqual([
      'f:1:3 field-missing: no `[0].definition` | `[0].definition`: definition that can be read without the chapter | Add `[0].definition`.',
      'f:3:3 field-missing: no `[1].term` | `[1].term`: the term as it stands in the glossary | Add `[1].term`.',
    ]);
  });

  test('is reported in a discriminated union', () => {
    expect(faultsOf(QuizSchema, quiz.replace(/ +stem: .*\n/, ''))).toEqual([
      'f:6:5 field-missing: no `items[0].stem` | `items[0].stem`: the question | Add `items[0].stem`.',
    ]);
  });
});

describe('an unknown field', () => {
  test('is reported at its key, with the field that was meant', () => {
    expect(faultsOf(GlossarySchema, '- id: a\n  term: A\n  definiton: B\n  definition: B\n')).toEqual([
      'f:3:3 field-unknown: the field `definiton` | only fields of the schema | Did you mean "definition"? If not: remove the field.',
    ]);
  });

  test('is reported in a list inside a discriminated union', () => {
    expect(
      faultsOf(QuizSchema, quiz.replace('        feedback: Yes.', '        feedbak: Yes.\n        feedback: Yes.')),
    ).toEqual([
      'f:19:9 field-unknown: the field `feedbak` | only fields of the schema | Did you mean "feedback"? If not: remove the field.',
    ]);
  });

  test('gets no suggestion when nothing is near', () => {
    expect(faultsOf(GlossarySchema, '- { id: a, term: A, definition: B, colour: red }')).toEqual([
      'f:1:36 field-unknown: the field `colour` | only fields of the schema | Remove the field.',
    ]);
  });

  test('may be named like something every object has', () => {
    expect(faultsOf(GlossarySchema, '- { id: a, term: A, definition: B, constructor: 1 }')).toEqual([
      'f:1:36 field-unknown: the field `constructor` | only fields of the schema | Remove the field.',
    ]);
  });
});

describe('a wrong value', () => {
  test.each<[string, z.ZodType, string, string]>([
    [
      'of the wrong type',
      GlossarySchema,
      '- { id: a, term: 5, definition: B }',
      'f:1:18 field-invalid: `[0].term`: 5 | text (put a number or a date in quotes) | Correct `[0].term`.',
    ],
    [
      'that is nothing',
      GlossarySchema,
      '- { id: a, term: , definition: B }',
      'f:1:18 field-invalid: `[0].term`: nothing | text (put a number or a date in quotes) | Correct `[0].term`.',
    ],
    [
      'that is empty',
      GlossarySchema,
      "- { id: a, term: ' ', definition: B }",
      'f:1:18 field-invalid: `[0].term`: " " | at least 1 characters | Correct `[0].term`.',
    ],
    [
      'that is no id',
      GlossarySchema,
      '- { id: A b, term: A, definition: B }',
      'f:1:9 field-invalid: `[0].id`: "A b" | lower-case letters, digits and single hyphens, starting with a letter | Correct `[0].id`.',
    ],
    [
      'that is a map instead of a list',
      GlossarySchema,
      'a: 1',
      'f:1:1 field-invalid: `the file`: fields with values | a list | Correct `the file`.',
    ],
    [
      'of another type of question',
      QuizSchema,
      quiz.replace('single-choice', 'riddle'),
      `f:6:11 field-invalid: \`items[0].type\`: "riddle" | one of ${Object.keys(questionTypes).join(', ')} | Correct \`items[0].type\`.`,
    ],
    [
      'outside a list of words',
      QuizSchema,
      quiz.replace('bloom: understand', 'bloom: know'),
      'f:11:12 field-invalid: `items[0].bloom`: "know" | one of remember, understand, apply, analyze, evaluate, create | Correct `items[0].bloom`.',
    ],
    [
      'with too few items',
      QuizSchema,
      quiz.replace(/ {6}- id: wind[^]*/, ''),
      'f:16:7 field-invalid: `items[0].choices`: a list | at least 2 in the list | Correct `items[0].choices`.',
    ],
    [
      'in a union of two kinds of text',
      EventsSchema,
      events.replace("'1953-01-31'", "'1953-13-31'"),
      'f:3:9 field-invalid: `[0].date`: "1953-13-31" | YYYY, YYYY-MM or YYYY-MM-DD, with ~ or ? after it where it is not sure | Correct `[0].date`.',
    ],
    [
      'that is no address',
      CourseSchema,
      course.replace('https://example.org/sea/', 'example.org'),
      'f:9:6 field-invalid: `url`: "example.org" | a full address such as https://example.org/ | Correct `url`.',
    ],
    [
      'under a key that is no id',
      LockSchema,
      'schema: 1\nquestions:\n  A:\n    revision: 1\n    key: [a]\n    options: [a]\n',
      'f:4:5 field-invalid: `questions.A`: fields with values | as its name lower-case letters, digits and single hyphens, starting with a letter | Correct `questions.A`.',
    ],
  ])('%s is reported with what was found and expected', (_, schema, text, report) => {
    expect(faultsOf(schema, text)).toEqual([report]);
  });

  test('is shortened in the report when it is long', () => {
    const [report] = faultsOf(GlossarySchema, `- { id: ${'A'.repeat(100)}, term: A, definition: B }`);
    expect(report).toContain(`"${'A'.repeat(56)}… |`);
  });
});

describe('a union reports the branch that the author meant', () => {
  test('when an announced chapter has no title', () => {
    expect(faultsOf(CourseSchema, course.replace('        planned: Currents\n', ''))).toEqual([
      'f:20:9 field-missing: no `parts[1].chapters[0].planned` | `parts[1].chapters[0].planned`: title of a chapter that is announced but not written yet. It keeps its place and number | Add `parts[1].chapters[0].planned`.',
    ]);
  });

  test('when a name has a wrong field', () => {
    expect(faultsOf(ReferencesSchema, references.replace('"given"', '"gven"'))).toEqual([
      'f:6:37 field-unknown: the field `gven` | only fields of the schema | Did you mean "given"? If not: remove the field.',
    ]);
  });

  test('and all branches when none fits', () => {
    expect(faultsOf(CourseSchema, course.replace('      - waves', '      - 7'))).toEqual([
      'f:15:9 field-invalid: `parts[0].chapters[0]`: 7 | text (put a number or a date in quotes), or fields with values | Correct `parts[0].chapters[0]`.',
    ]);
  });
});

describe('a text that YAML cuts off at a # is reported at the #', () => {
  test.each<[string, z.ZodType, string, string[]]>([
    [
      'in Markdown',
      QuizSchema,
      quiz.replace('stem: What causes the tides?', 'stem: Which is rule # 2?'),
      ['f:8:25 yaml-text-cut: `items[0].stem` cut off before "# 2?"'],
    ],
    [
      'in a line of text',
      GlossarySchema,
      '- { id: a, term: A # 1\n  , definition: B }',
      ['f:1:20 yaml-text-cut: `[0].term` cut off before "# 1"'],
    ],
    [
      'in the last line of several',
      GlossarySchema,
      '- id: a\n  term: A\n  definition: B\n    c #d\n',
      ['f:4:7 yaml-text-cut: `[0].definition` cut off before "#d"'],
    ],
    [
      'in the title of an announced chapter, which may be an id instead',
      CourseSchema,
      course.replace('planned: Currents', 'planned: Currents # 1'),
      ['f:21:27 yaml-text-cut: `parts[1].chapters[0].planned` cut off before "# 1"'],
    ],
    [
      'besides other faults, under CRLF',
      GlossarySchema,
      '- id: A\r\n  term: A # 1\r\n  definition: B\r\n',
      ['f:2:11 yaml-text-cut: `[0].term` cut off before "# 1"', 'f:1:7 field-invalid: `[0].id`: "A"'],
    ],
  ])('%s', (_, schema, text, faults) => {
    expect(faultsOf(schema, text).map((fault) => fault.split(' | ', 1)[0])).toEqual(faults);
  });

  test.each<[string, z.ZodType, string]>([
    [
      'after an id, a word of a list and a number',
      QuizSchema,
      quiz.replace(/^( *(?:id|bloom|schema): .*)$/gm, '$1 # x'),
    ],
    [
      'after a page, which may be a number',
      QuizSchema,
      quiz.replace('reference: y', 'page: 1–2 # x\n      reference: y'),
    ],
    ['after a date', EventsSchema, events.replace("'1953-01-31'", '1953-01-31 # x')],
    ['after an address', CourseSchema, course.replace('url: https://example.org/sea/', '$& # x')],
    ['after quotes', GlossarySchema, '- id: a\n  term: "A" # x\n  definition: \'B # y\' # z\n'],
    ['after the sign of a block', GlossarySchema, '- id: a\n  term: A#1\n  definition: | # x\n    B # c\n'],
    ['on a line of its own', GlossarySchema, '- id: a\n  term: A\n  # x\n  definition: B\n# y\n'],
  ])('but a comment is a comment %s', (_, schema, text) => {
    expect(faultsOf(schema, text)).toEqual([]);
  });
});

test('every fault of a file is reported, not only the first', () => {
  expect(faultsOf(ChapterSchema, 'id: A\ntitle: T\nminutes: many\n')).toHaveLength(4);
});

test('a path is written as an author would', () => {
  expect(formatPath(['items', 2, 'choices', 0, 'text'])).toBe('items[2].choices[0].text');
  expect(formatPath([])).toBe('the file');
});

test('the texts with Markdown are found wherever the schema marks them', () => {
  const { source } = parseYaml('f', quiz);
  expect(markdownFields(QuizSchema, source!.value).map(({ path }) => formatPath(path))).toEqual([
    'items[0].stem',
    'items[0].explanation',
    'items[0].choices[0].text',
    'items[0].choices[0].feedback',
    'items[0].choices[1].text',
    'items[0].choices[1].feedback',
  ]);
});
