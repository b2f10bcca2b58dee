import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlace } from '../../src/course/issue.ts';
import { makeLock } from '../../src/course/lock.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { type Lock, LockSchema } from '../../src/schemas/lock.ts';
import { type Question, QuestionSchema } from '../../src/schemas/quiz.ts';
import { edit, loadBase, withText, without } from './course-files.ts';

const lockFile = 'quizzes/ids.lock.yaml';
const quizFile = 'quizzes/02-tides.yaml';

const question = (id: string, options: readonly string[], revision = 1, key = options[0]): Question =>
  QuestionSchema.parse({
    type: 'single-choice',
    id,
    revision,
    stem: 'S',
    explanation: 'E',
    objective: 'o',
    bloom: 'apply',
    tags: [],
    source: { passage: 'a#b' },
    choices: options.map((option) => ({ id: option, text: option, correct: option === key, feedback: 'F' })),
  });
const entry = (options: readonly string[], more: Partial<Lock['questions'][string]> = {}) => ({
  revision: 1,
  key: options.slice(0, 1),
  options: [...options],
  retiredOptions: [],
  retired: false,
  ...more,
});
const lockOf = (questions: Lock['questions']): Lock => ({ schema: 1, questions });

describe('makeLock', () => {
  test('enters new questions, sorted by id', () => {
    const lock = makeLock(undefined, [question('b', ['x', 'y']), question('a', ['z', 'w'], 3)], []);
    expect(lock).toEqual(lockOf({ a: entry(['z', 'w'], { revision: 3 }), b: entry(['x', 'y']) }));
    expect(Object.keys(lock.questions)).toEqual(['a', 'b']);
  });

  test('records a raised revision with its key and retires the options it dropped', () => {
    const before = lockOf({ a: entry(['x', 'y'], { retiredOptions: ['v'] }) });
    expect(makeLock(before, [question('a', ['x', 'z'], 2, 'z')], [])).toEqual(
      lockOf({ a: entry(['x', 'z'], { revision: 2, key: ['z'], retiredOptions: ['v', 'y'] }) }),
    );
  });

  test('does not record changes at the same or a lower revision: they are mistakes', () => {
    const before = lockOf({ a: entry(['x', 'y'], { revision: 2 }) });
    expect(makeLock(before, [question('a', ['x', 'z'], 2)], [])).toEqual(before);
    expect(makeLock(before, [question('a', ['x', 'z'], 1)], [])).toEqual(before);
  });

  test('withdraws a question on demand and keeps what is known of it', () => {
    const before = lockOf({ a: entry(['x', 'y']), b: entry(['x', 'y']) });
    expect(makeLock(before, [], ['a'])).toEqual(
      lockOf({ a: entry(['x', 'y'], { retired: true }), b: entry(['x', 'y']) }),
    );
  });

  test('never brings a withdrawn question back, and ignores the withdrawal of one that never was', () => {
    const before = lockOf({ a: entry(['x', 'y'], { retired: true }) });
    expect(makeLock(before, [question('a', ['x', 'y'], 9)], ['b'])).toEqual(before);
  });

  test('knows no question by a name that every object has', () => {
    expect(makeLock(undefined, [question('constructor', ['x', 'y'])], ['constructor']).questions).toEqual({
      constructor: entry(['x', 'y'], { retired: true }),
    });
  });

  const ids = fc.constantFrom('a', 'b', 'c', 'constructor');
  const options = fc.uniqueArray(fc.constantFrom('p', 'q', 'r', 's', 't'), { minLength: 2 });
  const questions = fc.uniqueArray(
    fc.tuple(ids, options, fc.integer({ min: 1, max: 4 })).map(([id, list, revision]) => question(id, list, revision)),
    { selector: ({ id }) => id },
  );
  const steps = fc.array(fc.tuple(questions, fc.subarray(['a', 'b', 'c', 'constructor'])), { maxLength: 6 });

  test('never loses a question or an option, whatever the course goes through', () => {
    fc.assert(
      fc.property(steps, (history) => {
        let lock: Lock | undefined;
        for (const [present, retire] of history) {
          const next = makeLock(lock, present, retire);
          for (const [id, before] of Object.entries(lock?.questions ?? {})) {
            const after = next.questions[id]!;
            const known = [...after.options, ...after.retiredOptions];
            expect(known).toEqual(expect.arrayContaining([...before.options, ...before.retiredOptions]));
            expect(after.revision).toBeGreaterThanOrEqual(before.revision);
            expect(after.retired || !before.retired).toBe(true);
          }
          lock = next;
        }
      }),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(steps, questions, (history, present) => {
        const lock = history.reduce<Lock | undefined>(
          (before, [list, retire]) => makeLock(before, list, retire),
          undefined,
        );
        const once = makeLock(lock, present, []);
        expect(makeLock(once, present, [])).toEqual(once);
        expect(LockSchema.parse(once)).toEqual(once);
      }),
    );
  });
});

describe('the check against the lock', () => {
  const base = loadBase();
  const faultsOf = (files: typeof base) =>
    readCourse(files)
      .issues.filter(({ level }) => level === 'error')
      .map(({ place, code, found }) => `${formatPlace(place)} ${code}: ${found}`);
  /** Reads the course, makes the lock as `npm run lock` does, and reads again with it. */
  const afterLock = (files: typeof base) => {
    const { draft } = readCourse(files);
    const lock = makeLock(
      draft.lock.value,
      draft.quizzes.flatMap(({ value }) => value?.items ?? []),
      [],
    );
    return faultsOf(withText(files, lockFile, JSON.stringify(lock, null, 1)));
  };

  test('finds every question new where there is no lock, and is silent after it is made', () => {
    const files = without(base, lockFile);
    expect(faultsOf(files)).toEqual([
      'quizzes/02-tides.yaml:7:9 lock-unlisted: question "tide-cause", which quizzes/ids.lock.yaml does not know',
    ]);
    expect(afterLock(files)).toEqual([]);
  });

  test('asks for the lock after a raised revision, and is silent after it is made', () => {
    const raised = edit(base, quizFile, '    stem:', '    revision: 2\n    stem:');
    const files = edit(edit(raised, quizFile, 'id: wind', 'id: rain'), quizFile, 'text: The wind', 'text: The rain');
    expect(faultsOf(files)).toEqual([
      'quizzes/02-tides.yaml:7:9 lock-revision: question "tide-cause" at revision 2, published at 1',
    ]);
    expect(afterLock(files)).toEqual([]);
  });

  test('cannot be silenced by making the lock where a question was changed at its revision', () => {
    const files = edit(base, quizFile, 'id: wind', 'id: rain');
    const faults = [
      'quizzes/02-tides.yaml:7:9 lock-option-unlisted: question "tide-cause" with the new option "rain" at a published revision',
      'quizzes/02-tides.yaml:7:9 lock-option-vanished: question "tide-cause" without its published option "wind"',
    ];
    expect(faultsOf(files)).toEqual(faults);
    expect(afterLock(files)).toEqual(faults);
  });

  test('refuses a question and an option that were withdrawn, at any revision', () => {
    expect(faultsOf(edit(base, quizFile, 'id: tide-cause', 'id: old-question'))).toContain(
      'quizzes/02-tides.yaml:7:9 lock-reused: the id "old-question", which belonged to something withdrawn',
    );
    expect(faultsOf(edit(base, quizFile, 'id: wind', 'id: sun'))).toContain(
      'quizzes/02-tides.yaml:7:9 lock-reused: the id "tide-cause: sun", which belonged to something withdrawn',
    );
  });

  test('refuses a lowered revision', () => {
    const files = edit(base, lockFile, '    revision: 1\n    key: [moon]', '    revision: 3\n    key: [moon]');
    const [issue] = readCourse(files).issues;
    expect([issue?.code, issue?.expected, issue?.fix]).toEqual([
      'lock-revision',
      'revision 3 or higher',
      'Revisions only rise: restore the number.',
    ]);
  });

  test('lets a question and its options change their order', () => {
    expect(faultsOf(edit(base, lockFile, 'options: [moon, wind]', 'options: [wind, moon]'))).toEqual([]);
  });

  test('says nothing about the questions while the lock itself is faulty', () => {
    expect(faultsOf(edit(base, lockFile, '    key: [moon]\n', ''))).toEqual([
      'quizzes/ids.lock.yaml:9:5 field-missing: no `questions.tide-cause.key`',
    ]);
    expect(faultsOf(withText(base, lockFile, ''))).toEqual([
      'quizzes/ids.lock.yaml:1:1 field-invalid: `the file`: nothing',
    ]);
  });

  test('knows no question by a name that every object has', () => {
    expect(faultsOf(edit(base, quizFile, 'id: tide-cause', 'id: constructor'))).toContain(
      'quizzes/02-tides.yaml:7:9 lock-unlisted: question "constructor", which quizzes/ids.lock.yaml does not know',
    );
  });
});
