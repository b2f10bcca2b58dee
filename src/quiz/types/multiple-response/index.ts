import { checkKeys, findRepeated } from '../../options.ts';
import type { QuestionFault, QuestionType } from '../../question-type.ts';
import { type AskedMultipleResponse, type Choices, logic } from './logic.ts';
import { type MultipleResponse, MultipleResponseSchema } from './schema.ts';

export const multipleResponse: QuestionType<MultipleResponse, AskedMultipleResponse, Choices> = {
  schema: MultipleResponseSchema,
  logic,
  identify: ({ choices }) => ({
    options: choices.map(({ id }) => id),
    key: choices.filter(({ correct }) => correct).map(({ id }) => id),
  }),
  check: (question) => [
    ...checkKeys(question.id, question.choices, question.choices.length),
    ...findRepeated(question.id, question.choices, 'choices'),
    ...(question.scoring.mode === 'map' ? checkWeights(question) : []),
    ...(question.scoring.mode === 'per-option' ? checkPenalty(question) : []),
  ],
  mappings: {
    qti3: { as: 'choice interaction, multiple, with mapping', fidelity: 'exact' },
    moodle: { as: 'multichoice, several answers', fidelity: 'exact' },
    gift: { as: '{~%50%right ~%-100%wrong}', fidelity: 'degraded', loss: 'misconceptions and hints' },
    anki: {
      as: 'basic note, options on the front',
      fidelity: 'degraded',
      loss: 'choosing; the card is marked by oneself',
    },
  },
};

// Otherwise ticking everything would win all points.
const checkPenalty = ({ id, scoring, choices }: MultipleResponse): QuestionFault[] =>
  scoring.penalty > 0 || choices.every(({ correct }) => correct)
    ? []
    : [
        {
          code: 'question-field',
          path: ['scoring', 'penalty'],
          details: { id, found: 'a penalty of 0, by which ticking every option wins', expected: 'more than 0' },
        },
      ];

// Otherwise something other than the key could win all points.
function checkWeights({ id, choices }: MultipleResponse): QuestionFault[] {
  const sum = choices.reduce((total, { correct, weight = 0 }) => total + (correct ? weight : 0), 0);
  const faults: QuestionFault[] = choices.flatMap(({ correct, weight = 0 }, position) =>
    !correct && weight >= 0
      ? [
          {
            code: 'question-field',
            path: ['choices', position],
            details: { id, found: 'a wrong option that costs nothing', expected: 'a `weight` below 0, by `mode: map`' },
          },
        ]
      : [],
  );
  return Math.abs(sum - 1) < 0.005
    ? faults
    : [
        ...faults,
        {
          code: 'question-field',
          path: ['choices'],
          details: {
            id,
            found: `weights of the right options that add up to ${sum}`,
            expected: 'weights that add up to 1',
          },
        },
      ];
}
