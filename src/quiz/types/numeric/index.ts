import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { type AskedNumeric, formatAnswer, logic, type Typed } from './logic.ts';
import { type Numeric, NumericSchema } from './schema.ts';

export const numeric: QuestionType<Numeric, AskedNumeric, Typed> = {
  schema: NumericSchema,
  logic,
  identify: ({ answers }) => ({ options: [], key: answers.filter(({ weight }) => weight === 1).map(formatAnswer) }),
  check: ({ id, answers }) => [
    ...(answers.some(({ weight }) => weight === 1)
      ? []
      : [{ code: 'question-no-key' as const, path: ['id'], details: { id, count: answers.length } }]),
    ...answers.flatMap(({ value, range }, position): QuestionFault[] => {
      const isOne = (value === undefined) !== (range === undefined);
      if (isOne && (!range || range.min < range.max)) return [];
      const found = isOne ? 'a range that ends before it begins' : 'an answer with neither or both of value and range';
      const expected = isOne ? 'min below max' : 'a value, or a range';
      return [{ code: 'question-field', path: ['answers', position], details: { id, found, expected } }];
    }),
  ],
  mappings: {
    qti3: { as: 'text entry interaction with equality within a tolerance', fidelity: 'exact' },
    moodle: { as: 'numerical', fidelity: 'exact' },
    gift: { as: '{#value:tolerance}', fidelity: 'degraded', loss: 'misconceptions, hints and relative tolerances' },
    anki: { as: 'note that asks to type the answer', fidelity: 'degraded', loss: 'the tolerance' },
  },
};
