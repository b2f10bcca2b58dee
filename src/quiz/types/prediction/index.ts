import { findRepeated } from '../../options.ts';
import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { type AskedPrediction, type Forecast, logic } from './logic.ts';
import { type Prediction, PredictionSchema } from './schema.ts';

export const prediction: QuestionType<Prediction, AskedPrediction, Forecast> = {
  schema: PredictionSchema,
  logic,
  identify: ({ options, model, quantity, values }) => ({
    options: options.map(({ id }) => id),
    key: [
      `${model}: ${quantity}`,
      JSON.stringify(values),
      ...options.map(({ id, range }) => `${id}: ${JSON.stringify(range)}`),
    ],
  }),
  check: ({ id, options }) => [
    ...findRepeated(id, options, 'options'),
    ...options.flatMap(({ range: { min = -Infinity, max = Infinity } }, position): QuestionFault[] => {
      const fault = (found: string, expected: string): QuestionFault[] => [
        { code: 'question-field', path: ['options', position, 'range'], details: { id, found, expected } },
      ];
      if (min >= max) return fault('a range that ends before it begins', 'min below max');
      const overlapping = options
        .slice(0, position)
        .find(({ range }) => min < (range.max ?? Infinity) && max > (range.min ?? -Infinity));
      return overlapping
        ? fault(`a range that overlaps that of "${overlapping.id}"`, 'ranges that share no number')
        : [];
    }),
  ],
  mappings: {
    qti3: { as: 'choice interaction and slider', fidelity: 'degraded', loss: 'the score by the Brier rule' },
    moodle: { as: 'multichoice, single, with certainty-based marking', fidelity: 'degraded', loss: 'the Brier rule' },
    gift: { as: '{=right ~wrong}', fidelity: 'degraded', loss: 'the probability' },
    anki: { as: 'basic note, options on the front', fidelity: 'degraded', loss: 'the probability' },
  },
};
