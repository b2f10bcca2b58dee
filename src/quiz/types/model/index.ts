import { isInLiteral } from '../../literal.ts';
import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { type AskedModelQuestion, logic, type Typed } from './logic.ts';
import { type ModelQuestion, ModelQuestionSchema } from './schema.ts';

export const modelQuestion: QuestionType<ModelQuestion, AskedModelQuestion, Typed> = {
  schema: ModelQuestionSchema,
  logic,
  identify: ({ model, quantity, values, draw }) => ({
    options: [],
    key: [`${model}: ${quantity}`, JSON.stringify(values), JSON.stringify(draw)],
  }),
  check: ({ id, stem, hints, explanation, draw, values }) => {
    const fault = (path: readonly (string | number)[], found: string, expected: string): QuestionFault => ({
      code: 'question-field',
      path,
      details: { id, found, expected },
    });
    const known = [...Object.keys(draw), ...Object.keys(values)];
    const strange = (path: readonly (string | number)[], text: string, more: readonly string[]) =>
      slotsIn(text).flatMap((slot) =>
        [...known, ...more].includes(slot)
          ? []
          : [
              fault(
                path,
                `{{${slot}}}, which is nothing that is drawn`,
                `one of ${[...known, ...more].join(', ') || 'the parameters in `draw`'}`,
              ),
            ],
      );
    const literal = (path: readonly (string | number)[], text: string) =>
      [...text.matchAll(/\{\{/g)].some(({ index }) => isInLiteral(text.slice(0, index)))
        ? [fault(path, 'a slot inside a formula or code', 'slots between words')]
        : [];
    const told = slotsIn(stem);
    return [
      ...literal(['stem'], stem),
      ...literal(['explanation'], explanation),
      ...strange(['stem'], stem, []),
      ...hints.flatMap(({ text }, position) => strange(['hints', position, 'text'], text, [])),
      ...strange(['explanation'], explanation, ['answer']),
      ...Object.entries(draw).flatMap(([name, { min, max }]) => [
        ...(min < max ? [] : [fault(['draw', name], 'a range that ends before it begins', 'min below max')]),
        ...(name in values
          ? [fault(['draw', name], `${name} both drawn and given`, 'it in `draw` or in `values`')]
          : []),
        // Who does not know the value can only guess.
        ...(told.includes(name)
          ? []
          : [fault(['draw', name], `${name} drawn and not told`, `{{${name}}} in the stem`)]),
      ]),
    ];
  },
  mappings: {
    qti3: {
      as: 'text entry interaction, some draws as variants',
      fidelity: 'degraded',
      loss: 'new numbers at each attempt',
    },
    moodle: { as: 'numerical, some draws as variants', fidelity: 'degraded', loss: 'new numbers at each attempt' },
    gift: { as: '{#value:tolerance}, some draws as variants', fidelity: 'degraded', loss: 'new numbers, and hints' },
    anki: { as: 'note that asks to type the answer', fidelity: 'degraded', loss: 'new numbers and the tolerance' },
  },
};

const slotsIn = (text: string): string[] => [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map(([, name]) => name!);
