import { escapeHtml } from '../../html.ts';
import { quantityOf } from '../../model-run.ts';
import { parseNumber } from '../../number.ts';
import type { Asked, QuestionLogic } from '../../question-type.ts';
import { memberOf } from '../../stored.ts';
import { drawValues, digitsOf, fillSlots, formatRight, toleranceOf } from './draw.ts';
import type { ModelQuestion } from './schema.ts';

export interface AskedModelQuestion extends Asked {
  readonly unit: string | undefined;
  readonly digits: number;
}

export interface Typed {
  readonly text: string;
}

/** Room for the last binary digit. */
const closeness = 1e-9;

/** The right number is never written: it is what the model computes for the values drawn. */
export const logic: QuestionLogic<ModelQuestion, AskedModelQuestion, Typed> = {
  modelOf: ({ model }) => model,
  draw: (question, seed, models) => {
    const { values, right } = drawValues(question, seed, models);
    const told = right === undefined ? '…' : formatRight(question, right, models);
    return {
      ...question,
      stem: fillSlots(question.stem, values),
      hints: question.hints.map((hint) => ({ ...hint, text: fillSlots(hint.text, values) })),
      explanation: fillSlots(question.explanation, values, told),
    };
  },
  ask: (question, seed, models) => {
    const unit = question.unit ?? quantityOf(models, question)?.unit;
    return {
      id: question.id,
      type: question.type,
      stem: fillSlots(question.stem, drawValues(question, seed, models).values),
      shown: [],
      lines: unit === undefined ? [] : [`… ${unit}`],
      unit,
      digits: digitsOf(question, models),
    };
  },
  readFields: ({ text }) => (text?.[0] === undefined ? undefined : { text: text[0] }),
  readStored: (value) => {
    const text = memberOf(value, 'text');
    return typeof text === 'string' ? { text } : undefined;
  },
  toFields: ({ text }) => ({ text: [text] }),
  isComplete: (_, { text }) => parseNumber(text) !== undefined,
  reminder: () => ({ word: 'typeFirst' }),
  mark: (question, { text }, seed, models) => {
    const number = parseNumber(text);
    const { right } = drawValues(question, seed, models);
    if (number === undefined || right === undefined) return [{ id: 'value', verdict: 'unanswered', score: 0, max: 1 }];
    const room = toleranceOf(question, models) + closeness * Math.max(1, Math.abs(right));
    const isRight = Math.abs(number - right) <= room;
    return [
      {
        id: 'value',
        verdict: isRight ? 'right' : 'wrong',
        score: isRight ? 1 : 0,
        max: 1,
        ...(isRight || question.otherwise === undefined ? {} : { feedback: question.otherwise }),
      },
    ];
  },
  // In full: rounding to few decimals could miss a narrow tolerance.
  key: (question, seed, models) => ({ text: String(drawValues(question, seed, models).right ?? '') }),
  solve: (question, seed, models) => {
    const { right } = drawValues(question, seed, models);
    const unit = question.unit ?? quantityOf(models, question)?.unit ?? '';
    return right === undefined
      ? []
      : [{ text: escapeHtml(`${formatRight(question, right, models)} ${unit}`.trim()), correct: true }];
  },
};
