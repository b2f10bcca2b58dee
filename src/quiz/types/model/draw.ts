import { createRandom } from '../../../models/random.ts';
import { compute, quantityOf } from '../../model-run.ts';
import type { Models } from '../../question-type.ts';
import { seedOf } from '../../shuffle.ts';
import type { ModelQuestion } from './schema.ts';

/** The values of an attempt, and the right number; undefined where the model has none. */
export interface Drawn {
  readonly values: Readonly<Record<string, number>>;
  readonly right: number | undefined;
}

/** For some values a quantity is no number: a threshold that is never crossed. Others are drawn then. */
const turns = 64;

/** Draws the values of an attempt from its seed. */
export function drawValues(question: ModelQuestion, seed: number, models: Models): Drawn {
  for (let turn = 0; ; turn++) {
    const random = createRandom(seedOf(`${question.id} ${seed} ${turn}`));
    const drawn = Object.entries(question.draw).map(([id, range]) => [id, drawFrom(range, random())] as const);
    const values = { ...question.values, ...Object.fromEntries(drawn) };
    const right = compute(models, { ...question, values }, seed);
    if (right !== undefined || turn === turns || drawn.length === 0 || !models(question.model))
      return { values, right };
  }
}

function drawFrom({ min, max, step }: { min: number; max: number; step: number }, chance: number): number {
  const count = Math.floor((max - min) / step + 1e-9) + 1;
  return Number((min + step * Math.floor(chance * count)).toFixed(10));
}

/** The right number as it is shown: with its decimals and a real minus. */
export const formatRight = (question: ModelQuestion, right: number, models: Models): string =>
  right
    .toFixed(digitsOf(question, models))
    .replace(/^-(?=0(\.0*)?$)/, '')
    .replace('-', '−');

export const digitsOf = (question: ModelQuestion, models: Models): number =>
  question.digits ?? quantityOf(models, question)?.digits ?? 2;

/** How far off an answer may be: by itself, what rounding to the decimals asked for takes away. */
export const toleranceOf = (question: ModelQuestion, models: Models): number =>
  question.tolerance ?? 0.5 * 10 ** -digitsOf(question, models);

/** Puts values into a text in the place of `{{o}}` and, where it may be told, `{{answer}}`. */
export const fillSlots = (text: string, values: Readonly<Record<string, number>>, answer?: string): string =>
  text.replace(/\{\{\s*([A-Za-z][A-Za-z0-9]*)\s*\}\}/g, (slot, name: string) => {
    if (name === 'answer' && answer !== undefined) return answer;
    return Object.hasOwn(values, name) ? String(values[name]).replace('-', '−') : slot;
  });
