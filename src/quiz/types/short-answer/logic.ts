import { escapeHtml } from '../../html.ts';
import { normalise } from '../../normalise.ts';
import type { Asked, Note, QuestionLogic, Verdict } from '../../question-type.ts';
import { matchesWhole } from '../../safe-pattern.ts';
import { isMisspelt } from '../../spelling.ts';
import { memberOf } from '../../stored.ts';
import type { ShortAnswer, TypedAnswer } from './schema.ts';

/** As it was typed. */
export interface Typed {
  readonly text: string;
}

type Comparison = Pick<ShortAnswer, 'caseSensitive' | 'normalise'>;

/** A reader who is a letter off is told so: it wins nothing, or the whole where spelling is lenient. */
export const logic: QuestionLogic<ShortAnswer, Asked, Typed> = {
  ask: ({ id, type, stem }) => ({ id, type, stem, shown: [], lines: [] }),
  readFields: ({ text }) => (text?.[0] === undefined ? undefined : { text: text[0] }),
  readStored: (value) => {
    const text = memberOf(value, 'text');
    return typeof text === 'string' ? { text } : undefined;
  },
  toFields: ({ text }) => ({ text: [text] }),
  isComplete: (_, { text }) => text.trim() !== '',
  reminder: () => ({ word: 'typeFirst' }),
  mark: (question, { text }) => {
    if (text.trim() === '') return [{ id: 'text', verdict: 'unanswered', score: 0, max: 1 }];
    const met = question.answers.find((answer) => meets(text, answer, question));
    if (met) return [markAnswer(met)];
    const meant = question.answers.find((answer) => answer.weight === 1 && isSlip(text, answer, question));
    if (!meant)
      return [
        {
          id: 'text',
          verdict: 'wrong',
          score: 0,
          max: 1,
          ...(question.otherwise === undefined ? {} : { feedback: question.otherwise }),
        },
      ];
    return question.spelling === 'lenient'
      ? [{ ...markAnswer(meant), notes: [{ word: 'spelledSo', values: { text: meant.text! } }] }]
      : [{ id: 'text', verdict: 'wrong', score: 0, max: 1, notes: [closeNote] }];
  },
  key: ({ answers }) => ({ text: shownAs(answers.find(({ weight }) => weight === 1)) }),
  solve: ({ answers }) =>
    answers.map((answer) => ({
      text: escapeHtml(shownAs(answer)),
      correct: answer.weight === 1,
      feedback: answer.feedback,
    })),
};

/** Says that a typed answer is nearly one that is right. */
export const closeNote: Note = { word: 'closeSpelling' };

function markAnswer({ weight, feedback, misconception }: TypedAnswer) {
  const verdict: Verdict = weight === 1 ? 'right' : weight > 0 ? 'partly' : 'wrong';
  return { id: 'text', verdict, score: weight, max: 1, feedback, ...(misconception ? { misconception } : {}) };
}

const shownAs = (answer: TypedAnswer | undefined) => answer?.text ?? answer?.example ?? '';

/** Whether a text is the answer, after what does not count was taken away on both sides. */
export function meets(text: string, answer: Pick<TypedAnswer, 'text' | 'regex'>, how: Comparison): boolean {
  const said = normalise(text, how.normalise, how.caseSensitive);
  return answer.regex === undefined
    ? said === normalise(answer.text ?? '', how.normalise, how.caseSensitive)
    : matchesWhole(answer.regex, said, how.caseSensitive);
}

/** Whether a text is the answer but for a slip of the pen. */
export const isSlip = (text: string, answer: Pick<TypedAnswer, 'text'>, how: Comparison): boolean =>
  answer.text !== undefined &&
  isMisspelt(
    normalise(text, how.normalise, how.caseSensitive),
    normalise(answer.text, how.normalise, how.caseSensitive),
  );
