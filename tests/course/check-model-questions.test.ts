import { describe, expect, test } from 'vitest';
import { checkModelQuestion } from '../../src/course/check-model-questions.ts';
import type { Draft } from '../../src/course/draft.ts';
import { QuestionSchema } from '../../src/schemas/quiz.ts';
import { written } from '../quiz/types/laws.ts';
import { models } from '../quiz/types/walk-model.ts';

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
const draft = {
  models: new Map([['walk', { file: 'chapters/models/walk/index.ts', line: 1, column: 1 }]]),
  modelReadings: new Map([['walk', facts]]),
} as unknown as Draft;
const faults = (fields: object, over: object = {}) =>
  checkModelQuestion(QuestionSchema.parse(written({ type: 'model', model: 'walk', quantity: 'distance', ...fields })), {
    ...draft,
    ...over,
  }).map(({ path, details }) => `${path.join('.')}: ${details.found}`);

describe('a question that asks a model', () => {
  test('is without fault if the model has what it asks', () => {
    expect(faults({ values: { a: 2.5 }, draw: { b: { min: 1, max: 2, step: 0.5 } } })).toEqual([]);
  });

  test.each<[string, object]>([
    ['model: the model "run", which there is not', { model: 'run' }],
    ['quantity: the quantity "distanse", which "walk" does not have', { quantity: 'distanse' }],
    ['values.z: the parameter "z", which "walk" does not have', { values: { z: 1 } }],
    ['values.a: a from 11 to 11', { values: { a: 11 } }],
    ['draw.a: a from -1 to 2', { draw: { a: { min: -1, max: 2, step: 1 } } }],
    ['draw.a: values of a between the steps of the model', { draw: { a: { min: 1, max: 2, step: 0.2 } } }],
    ['values.a: values of a between the steps of the model', { values: { a: 0.3 } }],
    ['quantity: a quantity that is no number for values that can be drawn', { quantity: 'share', values: { b: 0 } }],
  ])('%s', (fault, fields) => expect(faults(fields)).toEqual([fault]));

  test('is not blamed where the model is broken or was not loaded', () => {
    expect(faults({ quantity: 'x' }, { modelReadings: undefined })).toEqual([]);
    expect(faults({ quantity: 'x' }, { modelReadings: new Map([['walk', { fault: 'it throws' }]]) })).toEqual([]);
  });

  test('must have an option for what the model predicts', () => {
    const options = [
      { id: 'a', text: 'A', range: { max: 5 } },
      { id: 'b', text: 'B', range: { min: 8 } },
    ];
    expect(faults({ type: 'prediction', options })).toEqual(['options: no option whose range holds the result, 7']);
    expect(faults({ type: 'prediction', options, values: { a: 4 } })).toEqual([]);
  });
});
