import { checkKeys, findRepeated } from '../../options.ts';
import type { QuestionType } from '../../question-type.ts';
import { type AskedSingleChoice, type Choice, logic } from './logic.ts';
import { type SingleChoice, SingleChoiceSchema } from './schema.ts';

export const singleChoice: QuestionType<SingleChoice, AskedSingleChoice, Choice> = {
  schema: SingleChoiceSchema,
  logic,
  identify: ({ choices }) => ({
    options: choices.map(({ id }) => id),
    key: choices.filter(({ correct }) => correct).map(({ id }) => id),
  }),
  check: ({ id, choices, scoring }) => [
    ...checkKeys(id, choices, 1),
    ...findRepeated(id, choices, 'choices'),
    ...choices.flatMap(({ correct, weight }, position) =>
      !correct && scoring.mode === 'map' && weight === 1
        ? [
            {
              code: 'question-field' as const,
              path: ['choices', position, 'weight'],
              details: { id, found: 'a wrong option with the whole weight', expected: 'less than 1, or correct: true' },
            },
          ]
        : [],
    ),
  ],
  mappings: {
    qti3: { as: 'choice interaction, single', fidelity: 'exact' },
    moodle: { as: 'multichoice, single', fidelity: 'exact' },
    gift: { as: '{=right ~wrong}', fidelity: 'degraded', loss: 'misconceptions and hints' },
    anki: {
      as: 'basic note, options on the front',
      fidelity: 'degraded',
      loss: 'choosing; the card is marked by oneself',
    },
  },
};
