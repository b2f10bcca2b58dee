import type { AskedOption } from '../../options.ts';
import { compute } from '../../model-run.ts';
import type { Asked, Models, QuestionLogic } from '../../question-type.ts';
import { orderOptions } from '../../shuffle.ts';
import { memberOf } from '../../stored.ts';
import { brierScore, leastPercent } from './brier.ts';
import type { Prediction } from './schema.ts';

export interface AskedPrediction extends Asked {
  readonly choices: readonly AskedOption[];
  /** Least probability that can be given, in per cent. */
  readonly least: number;
}

/** The option, and its probability in per cent. */
export interface Forecast {
  readonly option: string;
  readonly probability: number;
}

/** The seed of the run; a question is about one run and not another. */
const seedOfRun = 42;

/** The option that comes true; undefined without the model. */
export function findTrue(question: Prediction, models: Models): Prediction['options'][number] | undefined {
  const value = compute(models, question, seedOfRun);
  return value === undefined ? undefined : question.options.find(({ range }) => isWithin(value, range));
}

const isWithin = (value: number, { min = -Infinity, max = Infinity }: Prediction['options'][number]['range']) =>
  value >= min && value < max;

/** Only who was sure of what came true wins all; who was not sure of what did not come true loses little. */
export const logic: QuestionLogic<Prediction, AskedPrediction, Forecast> = {
  modelOf: ({ model }) => model,
  ask: ({ id, type, stem, options, shuffle = true }, seed) => {
    const movable: readonly (AskedOption & { readonly fixed?: boolean })[] = options;
    const choices = orderOptions(movable, shuffle, seed).map(({ id: option, text }) => ({ id: option, text }));
    return {
      id,
      type,
      stem,
      shown: choices.map((option) => option.id),
      lines: choices.map(({ text }) => text),
      choices,
      least: leastPercent(options.length),
    };
  },
  readFields: ({ option, probability }) =>
    option?.[0] === undefined || !isPercent(probability?.[0])
      ? undefined
      : { option: option[0], probability: Number(probability![0]) },
  readStored: (value) => {
    const [option, probability] = [memberOf(value, 'option'), memberOf(value, 'probability')];
    return typeof option === 'string' && typeof probability === 'number' && isPercent(String(probability))
      ? { option, probability }
      : undefined;
  },
  toFields: ({ option, probability }) => ({ option: [option], probability: [String(probability)] }),
  isComplete: ({ options }, { option }) => options.some(({ id }) => id === option),
  mark: (question, { option, probability }, _, models) => {
    const chosen = question.options.find(({ id }) => id === option);
    const came = findTrue(question, models);
    if (!chosen || !came) return [{ id: 'option', verdict: 'unanswered', score: 0, max: 1 }];
    const isRight = chosen === came;
    const percent = Math.max(leastPercent(question.options.length), probability);
    const score = brierScore(percent / 100, question.options.length, isRight);
    return [
      {
        id: chosen.id,
        verdict: isRight ? 'right' : 'wrong',
        score,
        max: 1,
        ...(chosen.feedback === undefined ? {} : { feedback: chosen.feedback }),
        ...(isRight || chosen.misconception === undefined ? {} : { misconception: chosen.misconception }),
        notes: [
          {
            word: isRight ? 'cameTrue' : 'cameFalse',
            values: { percent: String(percent) },
            heads: isRight ? 'right' : 'wrong',
          },
          { word: 'brier' },
        ],
      },
    ];
  },
  key: (question, _, models) => ({ option: findTrue(question, models)?.id ?? '', probability: 100 }),
  solve: (question, _, models) => {
    const came = findTrue(question, models);
    return question.options.map((option) => ({
      text: option.text,
      correct: option === came,
      ...(option.feedback === undefined ? {} : { feedback: option.feedback }),
    }));
  },
};

const isPercent = (text: string | undefined): boolean => text !== undefined && /^(\d{1,2}|100)$/.test(text);
