import { normalise } from '../../normalise.ts';
import type { Asked, QuestionFault, QuestionType } from '../../question-type.ts';
import { findPatternFault } from '../../safe-pattern.ts';
import { logic, meets, type Typed } from './logic.ts';
import { type ShortAnswer, ShortAnswerSchema, type TypedAnswer } from './schema.ts';

export const shortAnswer: QuestionType<ShortAnswer, Asked, Typed> = {
  schema: ShortAnswerSchema,
  logic,
  identify: ({ answers }) => ({
    options: [],
    key: answers.filter(({ weight }) => weight === 1).map(({ text, regex }) => text ?? `/${regex ?? ''}/`),
  }),
  check: (question) => [
    ...(question.answers.some(({ weight }) => weight === 1)
      ? []
      : [
          {
            code: 'question-no-key' as const,
            path: ['id'],
            details: { id: question.id, count: question.answers.length },
          },
        ]),
    ...question.answers.flatMap((answer, position) => checkAnswer(answer, position, question)),
  ],
  mappings: {
    qti3: { as: 'text entry interaction with a mapping', fidelity: 'degraded', loss: 'regex and what does not count' },
    moodle: { as: 'shortanswer', fidelity: 'degraded', loss: 'regex, accents, articles and the note on spelling' },
    gift: { as: '{=right =%50%half}', fidelity: 'degraded', loss: 'regex, misconceptions, hints and spelling' },
    anki: { as: 'note that asks to type the answer', fidelity: 'degraded', loss: 'all answers but the first' },
  },
};

function checkAnswer(answer: TypedAnswer, position: number, question: ShortAnswer): QuestionFault[] {
  const fault = (found: string, expected: string): QuestionFault[] => [
    { code: 'question-field', path: ['answers', position], details: { id: question.id, found, expected } },
  ];
  const { text, regex, example } = answer;
  if ((text === undefined) === (regex === undefined))
    return fault('an answer with neither or both of text and regex', 'a text, or a regex');
  if (text !== undefined) {
    // Nobody could type what is nothing once it is normalised, and the second of two alike would never count.
    if (normalise(text, question.normalise, question.caseSensitive) === '')
      return fault('an answer of which `normalise` leaves nothing', 'an answer with letters or digits');
    const first = question.answers.slice(0, position).find((earlier) => meets(text, earlier, question));
    return first ? fault(`answer "${answer.id}" that answer "${first.id}" takes already`, 'answers that differ') : [];
  }
  const bad = findPatternFault(regex!);
  if (bad !== undefined)
    return fault(bad, 'a short regular expression without look-around and without nested repetitions');
  return example !== undefined && meets(example, answer, question)
    ? []
    : fault('a regex without an `example` that it matches', 'an example of a right answer');
}
