import { parseNumber } from '../../number.ts';
import type { Asked, QuestionLogic } from '../../question-type.ts';
import { memberOf } from '../../stored.ts';
import type { Numeric, NumericAnswer } from './schema.ts';

export interface AskedNumeric extends Asked {
  readonly unit: string | undefined;
}

/** As it was typed: a reader sees again what was written, and a better reading of numbers can mark it anew. */
export interface Typed {
  readonly text: string;
}

/** Room for the last binary digit: 0.1 + 0.2 is within 0 of 0.3. */
const closeness = 1e-9;

export const logic: QuestionLogic<Numeric, AskedNumeric, Typed> = {
  ask: ({ id, type, stem, unit }) => ({
    id,
    type,
    stem,
    shown: [],
    lines: unit === undefined ? [] : [`… ${unit}`],
    unit,
  }),
  readFields: ({ text }) => (text?.[0] === undefined ? undefined : { text: text[0] }),
  readStored: (value) => {
    const text = memberOf(value, 'text');
    return typeof text === 'string' ? { text } : undefined;
  },
  toFields: ({ text }) => ({ text: [text] }),
  reminder: () => ({ word: 'typeFirst' }),
  isComplete: (_, { text }) => parseNumber(text) !== undefined,
  mark: ({ answers, otherwise }, { text }) => {
    const number = parseNumber(text);
    if (number === undefined) return [{ id: 'value', verdict: 'unanswered', score: 0, max: 1 }];
    const met = answers.find((answer) => meets(number, answer));
    const feedback = met ? met.feedback : otherwise;
    return [
      {
        id: 'value',
        verdict: met?.weight === 1 ? 'right' : met && met.weight > 0 ? 'partly' : 'wrong',
        score: met?.weight ?? 0,
        max: 1,
        ...(feedback === undefined ? {} : { feedback }),
        ...(met?.misconception === undefined ? {} : { misconception: met.misconception }),
      },
    ];
  },
  key: ({ answers }) => {
    const best = answers.find(({ weight }) => weight === 1);
    return { text: best === undefined ? '' : String(best.value ?? (best.range!.min + best.range!.max) / 2) };
  },
  solve: ({ answers, unit = '' }) =>
    answers.map((answer) => ({
      text: `${formatAnswer(answer)} ${unit}`.trim(),
      correct: answer.weight === 1,
      feedback: answer.feedback,
    })),
};

function meets(number: number, { value, range, tolerance, toleranceMode }: NumericAnswer): boolean {
  const [least, most] = range ? [range.min, range.max] : [value ?? NaN, value ?? NaN];
  const room = (end: number) =>
    (toleranceMode === 'relative' ? Math.abs(end) * tolerance : tolerance) + closeness * Math.max(1, Math.abs(end));
  return number >= least - room(least) && number <= most + room(most);
}

export function formatAnswer({ value, range, tolerance, toleranceMode }: NumericAnswer): string {
  const number = range ? `${range.min} – ${range.max}` : String(value);
  if (tolerance === 0) return number;
  return `${number} ± ${toleranceMode === 'relative' ? `${+(tolerance * 100).toPrecision(6)} %` : tolerance}`;
}
