import type { Models, QuestionLogic } from '../../quiz/question-type.ts';
import { type Grade, gradeWith } from '../../quiz/grade.ts';
import type { CommonQuestion } from '../../schemas/question.ts';
import type { EventOf } from '../../study/events.ts';
import type { AnswerContext, Confidence } from '../../study/payloads.ts';
import { record } from '../record/record.ts';

/** An answer of this visit, or one that is remembered. */
export interface Given {
  readonly response: unknown;
  readonly seed: number;
  readonly hintsSeen: number;
  readonly confidence: Confidence | undefined;
}

export const givenOf = ({ payload: { response, seed = 0, hints = 0, confidence } }: EventOf<'answer'>): Given => ({
  response,
  seed,
  hintsSeen: hints,
  confidence,
});

export const gradeGiven = (
  logic: QuestionLogic<CommonQuestion>,
  question: CommonQuestion,
  { response, seed, hintsSeen }: Given,
  models: Models,
): Grade => gradeWith(logic, question, response, seed, { hintsSeen, models });

/**
 * Records an answer.
 *
 * @throws Error with the reason in words if it could not be kept.
 */
export async function recordAnswer(
  logic: QuestionLogic<CommonQuestion>,
  question: CommonQuestion,
  { response, seed, hintsSeen, confidence }: Given,
  { score, max }: Grade,
  where: { readonly models: Models; readonly ms: number; readonly context: AnswerContext },
): Promise<void> {
  await record({
    type: 'answer',
    item: question.id,
    rev: question.revision,
    payload: {
      seed,
      shown: logic.ask(question, seed, where.models).shown,
      response,
      score,
      max,
      hints: hintsSeen,
      ...(confidence ? { confidence } : {}),
      ...(logic.isSelfMarked ? { selfMarked: true } : {}),
      ms: Math.round(where.ms),
      context: where.context,
    },
  });
}
