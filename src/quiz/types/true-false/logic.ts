import { askOptions, type AskedOption, solveOptions } from '../../options.ts';
import type { Asked, Part, QuestionLogic } from '../../question-type.ts';
import { orderOptions } from '../../shuffle.ts';
import { memberOf } from '../../stored.ts';
import type { TrueFalse } from './schema.ts';

export interface AskedTrueFalse extends Asked {
  readonly reasons: readonly AskedOption[];
}

export interface Judgement {
  readonly answer: 'true' | 'false' | undefined;
  readonly reason: string | undefined;
}

const asAnswer = (text: unknown) => (text === 'true' || text === 'false' ? text : undefined);

/** With reasons, the answer and the reason win half of the points each, and the reason only beside the right answer. */
export const logic: QuestionLogic<TrueFalse, AskedTrueFalse, Judgement> = {
  ask: ({ id, type, stem, reasons = [], shuffle = true }, seed) => {
    const ordered = askOptions(orderOptions(reasons, shuffle, seed));
    const shown = ['true', 'false', ...ordered.map((option) => option.id)];
    return { id, type, stem, shown, lines: ordered.map(({ text }) => text), reasons: ordered };
  },
  readFields: ({ answer, reason }) => ({ answer: asAnswer(answer?.[0]), reason: reason?.[0] }),
  readStored: (value) => {
    const reason = memberOf(value, 'reason');
    const answer = asAnswer(memberOf(value, 'answer'));
    return answer === undefined ? undefined : { answer, reason: typeof reason === 'string' ? reason : undefined };
  },
  toFields: ({ answer, reason }) => ({
    answer: answer === undefined ? [] : [answer],
    reason: reason === undefined ? [] : [reason],
  }),
  reminder: ({ reasons }) => ({ word: reasons ? 'partsFirst' : 'chooseFirst' }),
  isComplete: ({ reasons }, { answer, reason }) =>
    answer !== undefined && (!reasons || reasons.some(({ id }) => id === reason)),
  mark: (question, { answer, reason }) => {
    const share = question.reasons ? 0.5 : 1;
    const isRight = answer === String(question.answer);
    const judged: Part = {
      id: 'answer',
      verdict: answer === undefined ? 'unanswered' : isRight ? 'right' : 'wrong',
      score: isRight ? share : 0,
      max: share,
      ...(answer === undefined ? {} : { feedback: answer === 'true' ? question.feedbackTrue : question.feedbackFalse }),
    };
    if (!question.reasons) return [judged];
    const chosen = question.reasons.find(({ id }) => id === reason);
    const because: Part = {
      id: 'reason',
      verdict: !chosen ? 'unanswered' : chosen.correct ? 'right' : 'wrong',
      score: chosen?.correct && isRight ? share : 0,
      max: share,
      ...(chosen ? { feedback: chosen.feedback } : {}),
      ...(chosen?.misconception ? { misconception: chosen.misconception } : {}),
    };
    return [judged, because];
  },
  key: ({ answer, reasons }) => ({
    answer: answer ? 'true' : 'false',
    reason: reasons?.find(({ correct }) => correct)?.id,
  }),
  solve: ({ answer, feedbackTrue, feedbackFalse, reasons = [] }) => [
    { label: 'true', text: '', correct: answer, feedback: feedbackTrue },
    { label: 'false', text: '', correct: !answer, feedback: feedbackFalse },
    ...solveOptions(reasons),
  ],
};
