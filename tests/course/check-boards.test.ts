import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readCourse } from '../../src/course/read-course.ts';
import type { ModelReadings } from '../../src/course/check-models.ts';
import { models } from '../quiz/types/walk-model.ts';
import { edit, loadBase, withText } from './course-files.ts';

const file = 'chapters/data/boards/faster.yaml';
const model = models('walk')!;
const facts = {
  title: 'Walk',
  sources: [],
  summary: 'A tiny model.',
  prediction: 'p',
  parameters: model.parameters,
  quantities: model.quantities!,
  model,
};
const readings = new Map([['tiny', facts]]) as unknown as ModelReadings;

/** A board of one sound row and one that differs in some fields. Distance is a · b + c, with a = 2, b = 3 and c = 1. */
function board(row: object, factor: object = {}): string {
  const sound = {
    model: 'tiny',
    parameter: 'a',
    quantity: 'distance',
    direction: 'rises',
    name: 'Walk',
    reason: 'So.',
  };
  return stringify({
    title: 'Faster',
    question: 'What then?',
    change: 'How many times as fast',
    side: 'the walker',
    factor: { min: 1, max: 3, step: 0.5, default: 2, ...factor },
    rows: [
      { id: 'sound', ...sound },
      { id: 'other', ...sound, ...row },
    ],
  });
}
const issuesOf = (row: object, factor?: object, given: ModelReadings | undefined = readings) =>
  readCourse(withText(loadBase(), file, board(row, factor)), given)
    .issues.filter(({ place }) => place.file === file)
    .map(({ code, found, expected }) => `${code}: ${found}; ${expected}`);

describe('a board', () => {
  test('that asks its models what they have, and expects what they answer, has no issue', () => {
    expect(issuesOf({})).toEqual([]);
    expect(issuesOf({ values: { a: 1, b: 0 }, direction: 'stays' })).toEqual([]);
  });

  test.each<[string, object]>([
    ['model-unknown: the model "tinny"; the name of a folder in chapters/models/ with an index.ts', { model: 'tinny' }],
    ['board-field: "other": the parameter "z", which "tiny" does not have; one of a, b, c', { parameter: 'z' }],
    ['board-field: "other": the parameter "z", which "tiny" does not have; one of a, b, c', { values: { z: 1 } }],
    [
      'board-field: "other": the quantity "distanse", which "tiny" does not have; one of distance, share',
      { quantity: 'distanse' },
    ],
    ['board-field: "other": b = 11; values from 0 to 10, as the model has them', { values: { b: 11 } }],
    ['board-field: "other": b = 0.3; steps of 0.5 from 0 on', { values: { b: 0.3 } }],
    ['board-field: "other": a = 12 at the factor 3; values from 0 to 10, as the model has them', { values: { a: 4 } }],
    ['board-field: "other": a = 0.75 at the factor 1.5; steps of 0.5 from 0 on', { values: { a: 0.5 } }],
    [
      'board-field: "other": no number at the factor 1; a number at every factor',
      { quantity: 'share', values: { b: 0 } },
    ],
    ['board-field: "other": "falls"; "rises", as the model has it', { direction: 'falls' }],
    ['board-field: "sound": an id that another row has; an id of its own', { id: 'sound' }],
  ])('%s', (issue, row) => expect(issuesOf(row)).toEqual([issue]));

  test('shows first a factor that can be chosen', () => {
    expect(issuesOf({}, { default: 2.2 })).toEqual([
      'board-field: "factor": 2.2, which cannot be chosen; one of 1, 1.5, 2, 2.5, 3',
    ]);
    expect(issuesOf({}, { max: 0.5, default: 0.5 })).toContain(
      'board-field: "factor": 0.5, which cannot be chosen; `min` below `max`',
    );
  });

  test('is not blamed for a model that is broken or was not loaded', () => {
    expect(issuesOf({ quantity: 'speed' }, {}, new Map([['tiny', { fault: 'it throws' }]]) as ModelReadings)).toEqual(
      [],
    );
    expect(readCourse(withText(loadBase(), file, board({ quantity: 'speed' }))).issues.map(({ code }) => code)).toEqual(
      [],
    );
  });

  test('is read into the course, its texts as the course’s texts are', () => {
    const files = edit(withText(loadBase(), file, board({})), file, 'What then?', 'What of a <Term id="wavy" />?');
    expect(readCourse(files, readings).issues.map(({ code }) => code)).toContain('term-unknown');
    const { graph } = readCourse(withText(loadBase(), file, board({})), readings);
    expect(graph!.boards.map(({ id, rows }) => [id, rows.length])).toEqual([['faster', 2]]);
  });
});
