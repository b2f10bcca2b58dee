import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { essay } from '../../../src/quiz/types/essay/index.ts';
import { testLaws, written } from './laws.ts';

const rubric = [
  { id: 'claim', criterion: 'States a claim.', points: 1 },
  {
    id: 'ground',
    criterion: 'Gives grounds.',
    points: 2,
    levels: [
      { id: 'none', text: 'None.', points: 0 },
      { id: 'one', text: 'One.', points: 1 },
      { id: 'two', text: 'Two.', points: 2 },
    ],
  },
];
const asks = (fields: object = {}) =>
  written({ type: 'essay', modelAnswer: 'Fear explains it, for two reasons.', rubric, ...fields });
const responses = fc
  .record({
    text: fc.constantFrom('I think that fear explains it.', 'Words', '', ' … '),
    marks: fc.dictionary(fc.constantFrom('claim', 'ground', 'stranger'), fc.constantFrom('met', 'none', 'one', 'two')),
  })
  .map(({ text, marks }) => ({ text, marks: { ...marks } }));

testLaws({
  type: essay,
  samples: { essay: asks(), 'essay of some length': asks({ minWords: 5, points: 6 }) },
  responses: () => responses,
  isRight: (_, { text, marks }) => /\w/.test(text) && marks.claim === 'met' && marks.ground === 'two',
  unordered: ['rubric'],
});

describe('essay', () => {
  const question = essay.schema.parse(asks({ minWords: 5 }));
  const grade = (marks: Record<string, string>) => gradeWith(essay.logic, question, { text: 'Some words', marks }, 0);

  test('each criterion wins its share by the level the reader gave it', () => {
    expect(grade({}).score).toBe(0);
    expect(grade({}).verdict).toBe('wrong');
    expect(grade({ claim: 'met' }).score).toBeCloseTo(1 / 3);
    expect(grade({ ground: 'one' })).toMatchObject({ verdict: 'partly', parts: [{}, { verdict: 'partly' }] });
    expect(grade({ claim: 'met', ground: 'one' }).score).toBeCloseTo(2 / 3);
    expect(grade({ claim: 'two', ground: 'met' }).score).toBe(0);
  });

  test('the comparison waits for as many words as the author asks for; signs are no words', () => {
    const enough = (text: string) => essay.logic.isComplete(question, { text, marks: {} }, true);
    expect(enough('one two three four five')).toBe(true);
    expect(enough('one two – three … four')).toBe(false);
    expect(essay.logic.reminder!(question, true)).toEqual({ word: 'writeMore', values: { count: '5' } });
  });

  test('the text is kept with the marks', () => {
    const fields = { text: ['My text'], 'mark-claim': ['met'], 'mark-ground': [''], confidence: ['certain'] };
    expect(essay.logic.readFields(fields)).toEqual({ text: 'My text', marks: { claim: 'met' } });
  });

  const faults = (fields: object) => essay.check(essay.schema.parse(asks(fields))).map(({ path }) => path.join('.'));
  test('a rubric whose levels cannot win all points, or win more, is a fault, as are ids used twice', () => {
    const ground = rubric[1]!;
    const changed = (points: number) => [
      {
        ...ground,
        levels: [
          { id: 'a', text: 'A', points: 0 },
          { id: 'b', text: 'B', points },
        ],
      },
    ];
    expect(faults({ rubric: changed(2) })).toEqual([]);
    expect(faults({ rubric: changed(1) })).toEqual(['rubric.0.levels']);
    expect(faults({ rubric: changed(3) })).toEqual(['rubric.0.levels']);
    expect(faults({ rubric: [rubric[0], rubric[0]] })).toEqual(['rubric.1.id']);
    const twins = [
      {
        ...ground,
        levels: [
          { id: 'a', text: 'A', points: 0 },
          { id: 'a', text: 'B', points: 2 },
        ],
      },
    ];
    expect(faults({ rubric: twins })).toEqual(['rubric.0.levels']);
  });

  test('a model answer shorter than what readers must write is a fault', () => {
    expect(faults({ minWords: 6 })).toEqual([]);
    expect(faults({ minWords: 7 })).toEqual(['modelAnswer']);
  });
});
