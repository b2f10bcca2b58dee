import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeWith } from '../../../src/quiz/grade.ts';
import { noModels } from '../../../src/quiz/question-type.ts';
import { drawValues } from '../../../src/quiz/types/model/draw.ts';
import { modelQuestion } from '../../../src/quiz/types/model/index.ts';
import { testLaws, written } from './laws.ts';
import { models } from './walk-model.ts';

const asks = (fields: object = {}) => written({ type: 'model', model: 'walk', quantity: 'distance', ...fields });
const drawn = asks({
  stem: 'A walk with a = {{a}} and b = {{b}}. How far?',
  explanation: '{{a}} times {{b}} and 1 more is {{answer}}.',
  hints: [{ text: 'Take {{a}} first.' }],
  draw: { a: { min: 1, max: 4, step: 0.5 }, b: { min: 2, max: 5, step: 1 } },
});

// The stem of these has no slots, since a law wants it as it is written.
testLaws({
  type: modelQuestion,
  samples: {
    'a quantity at given values': asks({ values: { a: 4 } }),
    'a quantity with a tolerance': asks({ values: { a: 4 }, tolerance: 1, points: 2 }),
  },
  responses: () =>
    fc.constantFrom('13', '13.0', '13,04', '13.06', '12', '14.1', '-13', 'many', '').map((text) => ({ text })),
  isRight: ({ tolerance }, { text }) =>
    (tolerance === 1 ? ['13', '13.0', '13,04', '13.06', '12'] : ['13', '13.0', '13,04']).includes(text),
  models,
});

describe('model', () => {
  const question = modelQuestion.schema.parse(drawn);
  const seeds = fc.integer({ min: 0, max: 0xffffffff });
  const numbersIn = (text: string) => [...text.matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number));

  test('the stem tells the values of the attempt, the key follows from them, and the explanation tells it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const asked = modelQuestion.logic.ask(question, seed, models);
        const [a, b] = numbersIn(asked.stem) as [number, number];
        expect([1, 1.5, 2, 2.5, 3, 3.5, 4]).toContain(a);
        expect([2, 3, 4, 5]).toContain(b);
        expect(asked.unit).toBe('m');
        const key = modelQuestion.logic.key(question, seed, models);
        expect(Number(key.text)).toBe(a * b + 1);
        expect(gradeWith(modelQuestion.logic, question, key, seed, { models }).verdict).toBe('right');
        expect(gradeWith(modelQuestion.logic, question, { text: String(a * b) }, seed, { models }).verdict).toBe(
          'wrong',
        );
        const shown = modelQuestion.logic.draw!(question, seed, models);
        expect(shown.stem).toBe(asked.stem);
        expect(shown.explanation).toBe(`${a} times ${b} and 1 more is ${(a * b + 1).toFixed(1)}.`);
        expect(shown.hints[0]!.text).toBe(`Take ${a} first.`);
        expect(modelQuestion.logic.solve(question, seed, models)).toEqual([
          { text: `${(a * b + 1).toFixed(1)} m`, correct: true },
        ]);
      }),
    );
  });

  test('attempts differ, and over many of them every value is drawn, both ends among them', () => {
    const stems = Array.from({ length: 300 }, (_, seed) => modelQuestion.logic.ask(question, seed, models).stem);
    expect(new Set(stems).size).toBe(7 * 4);
  });

  test('values for which the model has no number are not drawn', () => {
    const shares = modelQuestion.schema.parse(
      asks({ stem: '{{b}}?', quantity: 'share', draw: { b: { min: 0, max: 1, step: 0.5 } } }),
    );
    const values = Array.from({ length: 100 }, (_, seed) => drawValues(shares, seed, models));
    expect(new Set(values.map(({ values: { b } }) => b))).toEqual(new Set([0.5, 1]));
    expect(values.every(({ right }) => right !== undefined)).toBe(true);
  });

  test('without its model a question is unanswered, not an exception', () => {
    const { logic } = modelQuestion;
    expect(gradeWith(logic, question, { text: '1' }, 1).verdict).toBe('unanswered');
    expect(logic.solve(question, 1, noModels)).toEqual([]);
    expect(logic.key(question, 1, noModels)).toEqual({ text: '' });
  });

  test('rounding to the decimals that are asked for is right, and no more', () => {
    const rounded = modelQuestion.schema.parse(asks({ quantity: 'share', values: { a: 2, b: 3 } }));
    const verdict = (text: string) => gradeWith(modelQuestion.logic, rounded, { text }, 0, { models }).verdict;
    expect(['0.67', '0.6667', '0,665'].map(verdict)).toEqual(['right', 'right', 'right']);
    expect(['0.66', '0.68'].map(verdict)).toEqual(['wrong', 'wrong']);
  });

  const faults = (fields: object) =>
    modelQuestion
      .check(modelQuestion.schema.parse(asks(fields)))
      .map(({ path, details }) => [path.join('.'), details.found]);
  test('slots that are not drawn, and draws that are not told, are faults', () => {
    const draw = { a: { min: 1, max: 2, step: 1 } };
    expect(modelQuestion.check(question)).toEqual([]);
    expect(faults({ stem: '{{x}}' })).toEqual([['stem', '{{x}}, which is nothing that is drawn']]);
    expect(faults({ stem: '{{answer}}' })[0]?.[0]).toBe('stem');
    expect(faults({ stem: '$$a = {{a}}$$', draw })[0]?.[1]).toBe('a slot inside a formula or code');
    expect(faults({ hints: [{ text: '{{answer}}' }] })[0]?.[0]).toBe('hints.0.text');
    expect(faults({ draw })).toEqual([['draw.a', 'a drawn and not told']]);
    expect(faults({ stem: '{{a}}', draw, values: { a: 1 } })).toEqual([['draw.a', 'a both drawn and given']]);
    expect(faults({ stem: '{{a}}', draw: { a: { min: 2, max: 2, step: 1 } } })[0]?.[1]).toContain('ends before');
  });
});
