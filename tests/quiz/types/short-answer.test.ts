import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { shortAnswer } from '../../../src/quiz/types/short-answer/index.ts';
import { testLaws, written } from './laws.ts';

const answers = [
  { id: 'full', text: 'security dilemma', feedback: 'Yes, Herz and Butterfield.' },
  { id: 'spiral', text: 'spiral', weight: 0.5, feedback: 'That is what may follow.' },
  { id: 'race', text: 'arms race', weight: 0, feedback: 'A symptom.', misconception: 'race-is-dilemma' },
];
const asks = (fields: object = {}) => written({ type: 'short-answer', answers, otherwise: 'Not this.', ...fields });
const pattern = asks({
  answers: [{ id: 're', regex: 'gr[ae]y|silver', example: 'grey', feedback: 'A colour it is.' }],
  points: 3,
});

const rights = (question: object) =>
  question === pattern ? /^\s*(grey|gray|silver)\s*$/i : /^\s*security\s+dilemma\s*$/i;
const texts = fc.constantFrom(
  'security dilemma',
  ' Security  DILEMMA ',
  'security dilema',
  'spiral',
  'arms race',
  'grey',
  'GRAY',
  'greyish',
  'silver',
  'nothing',
  ' ',
);

testLaws({
  type: shortAnswer,
  samples: { 'short-answer': asks(), 'short-answer by pattern': pattern },
  responses: () => texts.map((text) => ({ text })),
  isRight: ({ points }, { text }) => (points === 3 ? rights(pattern) : rights(asks())).test(text),
});

describe('short-answer', () => {
  const grade = (source: object, text: string) =>
    gradeWith(shortAnswer.logic, shortAnswer.schema.parse(source), { text }, 0);
  const one = (text: string, fields: object = {}) =>
    asks({ answers: [{ id: 'a', text, feedback: 'Yes.' }], ...fields });

  test('the first answer that fits counts, with its weight, feedback and misconception', () => {
    expect(grade(asks(), 'Spiral')).toMatchObject({ verdict: 'partly', score: 0.5, parts: [{ verdict: 'partly' }] });
    expect(grade(asks(), 'arms race')).toMatchObject({
      verdict: 'wrong',
      feedback: ['A symptom.'],
      misconceptions: ['race-is-dilemma'],
    });
    expect(grade(asks(), 'balance')).toMatchObject({ verdict: 'wrong', feedback: ['Not this.'], notes: [] });
  });

  test.each([
    ['trim', '  two   words ', 'two words'],
    ['nfc', 'cafe\u0301', 'caf\u00e9'],
    ['case', 'NATO', 'nato'],
    ['diacritics', 'Poincare', 'Poincaré'],
    ['articles', 'the cave', 'cave'],
    ['articles', 'cueva', 'la cueva'],
    ['articles', 'l’état', 'état'],
    ['punctuation', 'yes!', 'yes'],
    ['hyphens', 'multi vector', 'multi-vector'],
    ['hyphens', 'multi–vector', 'multi-vector'],
  ])('%s: what does not count makes no difference, and counts where it is not named', (step, typed, right) => {
    expect(grade(one(right, { normalise: [step] }), typed).verdict).toBe('right');
    expect(grade(one(right, { normalise: [] }), typed).verdict).toBe('wrong');
  });

  test('capital letters count where the author says so', () => {
    expect(grade(one('Rome', { caseSensitive: true }), 'rome').verdict).toBe('wrong');
    expect(grade(one('Rome', { caseSensitive: true }), 'Rome').verdict).toBe('right');
    expect(grade(asks({ ...pattern, caseSensitive: true }), 'Grey').verdict).toBe('wrong');
  });

  test.each([
    ['anarky', 'anarchy', false],
    ['anarch', 'anarchy', true],
    ['deterence', 'deterrence', true],
    ['deterance', 'deterrence', true],
    ['detarance', 'deterrence', false],
    ['wat', 'war', false],
    ['ward', 'war', false],
    ['securty dilemma', 'security dilemma', true],
    ['securty dilema', 'security dilemma', true],
    ['secuty dilema', 'security dilemma', false],
    ['wars', 'ware', false],
    ['dilemma', 'security dilemma', false],
    ['securty', 'security dilemma', false],
  ])('“%s” for “%s” is a slip of the pen: %s', (typed, right, isSlip) => {
    const strict = grade(one(right), typed);
    expect(strict).toMatchObject({ verdict: 'wrong', score: 0 });
    expect(strict.notes).toEqual(isSlip ? [{ word: 'closeSpelling' }] : []);
    const lenient = grade(one(right, { spelling: 'lenient' }), typed);
    expect(lenient.verdict).toBe(isSlip ? 'right' : 'wrong');
    expect(lenient.notes).toEqual(isSlip ? [{ word: 'spelledSo', values: { text: right } }] : []);
  });

  test('a slip in an error is no slip of the key', () => {
    expect(grade(asks({ spelling: 'lenient' }), 'spirall')).toMatchObject({ verdict: 'wrong', notes: [] });
  });

  test('an error that is a letter off the key is the error, not a slip', () => {
    const twins = asks({
      spelling: 'lenient',
      answers: [
        { id: 'a', text: 'causal', feedback: 'Yes.' },
        { id: 'b', text: 'casual', weight: 0, feedback: 'Another word.' },
      ],
    });
    expect(grade(twins, 'casual')).toMatchObject({ verdict: 'wrong', feedback: ['Another word.'], notes: [] });
  });

  test('a pattern matches the whole answer or not at all', () => {
    expect(grade(pattern, 'gray').verdict).toBe('right');
    expect(grade(pattern, 'gray horse').verdict).toBe('wrong');
    expect(grade(pattern, 'my silver').verdict).toBe('wrong');
  });

  test('a pattern is tried on what is left when what does not count is taken away', () => {
    expect(grade(pattern, '  grey ').verdict).toBe('right');
    expect(grade({ ...pattern, normalise: ['hyphens', 'trim'] }, '-grey-').verdict).toBe('right');
  });

  const faults = (fields: object) =>
    shortAnswer
      .check(shortAnswer.schema.parse(asks(fields)))
      .map(({ code, path, details }) => [code, path.join('.'), typeof details.found === 'string' ? details.found : '']);
  const regex = (source: string, example = 'aaa') =>
    faults({ answers: [{ id: 'r', regex: source, example, feedback: 'F.' }] });

  test.each([
    '(a+)+',
    '(a|aa)+',
    '(?:a*)*b',
    '((a|b)c)*',
    '(a{2,})+',
    'a*a*a*a*',
    '(?=a)a',
    '(a)\\1',
    '(a',
    `a{1}${'b'.repeat(200)}`,
  ])('a pattern that is broken or could take for ever is a fault: %s', (source) =>
    expect(regex(source)[0]?.slice(0, 2)).toEqual(['question-field', 'answers.0']),
  );

  test.each(['a+', '[(a|b)+]+', 'a{3}', '(?:x|aaa)', 'aa?a+', '\\(?a+'])('a harmless pattern passes: %s', (source) =>
    expect(regex(source, source === '[(a|b)+]+' ? 'ab' : 'aaa')).toEqual([]),
  );

  test('any pattern that passes the check answers at once', () => {
    const pieces = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '(a|b)',
      '(?:ab)',
      'a+',
      '.*',
      '(a*)',
      '(b+)',
      '+',
      '*',
      '?',
      '{2,}',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join('')),
        (source) => {
          if (source === '' || regex(source).some(([, , found]) => found?.startsWith('a pattern'))) return;
          const question = asks({ answers: [{ id: 'r', regex: source, example: 'a', feedback: 'F.' }] });
          const start = performance.now();
          grade(question, `${'a'.repeat(99)}!`);
          expect(performance.now() - start).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('answers must be one thing each, differ, and one of them right', () => {
    const feedback = 'F.';
    expect(faults({ answers: [{ id: 'a', text: 'x', weight: 0.5, feedback }] })[0]?.[0]).toBe('question-no-key');
    expect(faults({ answers: [{ id: 'a', feedback }] })[0]?.[1]).toBe('answers.0');
    expect(faults({ answers: [{ id: 'a', text: 'x', regex: 'x', feedback }] })).toHaveLength(1);
    expect(
      faults({
        answers: [
          { id: 'a', text: 'x', feedback },
          { id: 'b', text: ' X', feedback },
        ],
      })[0]?.[1],
    ).toBe('answers.1');
    expect(faults({ normalise: ['punctuation'], answers: [{ id: 'a', text: '!?', feedback }] })).toHaveLength(1);
    expect(regex('ab', 'ba')).toMatchObject([
      ['question-field', 'answers.0', 'a regex without an `example` that it matches'],
    ]);
  });
});
