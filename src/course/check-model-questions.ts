import { compute } from '../quiz/model-run.ts';
import type { Models, QuestionModel } from '../quiz/question-type.ts';
import { drawValues } from '../quiz/types/model/draw.ts';
import { findTrue } from '../quiz/types/prediction/logic.ts';
import type { Question } from '../schemas/quiz.ts';
import { factsOf } from './check-models.ts';
import type { Draft } from './draft.ts';
import { nearest } from './issue.ts';
import type { Path } from './yaml.ts';

interface Fault {
  readonly path: Path;
  readonly details: { readonly id: string; readonly found: string; readonly expected: string };
}

/** How many attempts are tried out. */
const attempts = 40;

/** Checks what a question says of a model: that there is one, its parameters, its ranges, and that it has an answer. */
export function checkModelQuestion(question: Question, { models: places, modelReadings }: Draft): Fault[] {
  if (question.type !== 'model' && question.type !== 'prediction') return [];
  const { id, model, quantity } = question;
  const fault = (path: Path, found: string, expected: string): Fault => ({ path, details: { id, found, expected } });
  const meant = (name: string, names: readonly string[]) =>
    nearest(name, names) ?? (names.length > 0 ? `one of ${names.join(', ')}` : 'there are none');
  if (!places.has(model))
    return [
      fault(
        ['model'],
        `the model "${model}", which there is not`,
        `a model of the course: ${meant(model, [...places.keys()])}`,
      ),
    ];
  const facts = factsOf(modelReadings, model);
  const { parameters, quantities } = facts ?? {};
  if (!parameters || !quantities) return [];
  const names = parameters.map((one) => one.id);
  const faults = [
    ...(quantities.some((one) => one.id === quantity)
      ? []
      : [
          fault(
            ['quantity'],
            `the quantity "${quantity}", which "${model}" does not have`,
            `a quantity of the model: ${meant(
              quantity,
              quantities.map((one) => one.id),
            )}`,
          ),
        ]),
    ...rangesOf(question).flatMap(({ path, name, min, max, step }) => {
      const parameter = parameters.find((one) => one.id === name);
      if (!parameter)
        return [
          fault(
            path,
            `the parameter "${name}", which "${model}" does not have`,
            `a parameter of the model: ${meant(name, names)}`,
          ),
        ];
      if (min < parameter.min || max > parameter.max)
        return [
          fault(
            path,
            `${name} from ${min} to ${max}`,
            `values from ${parameter.min} to ${parameter.max}, as the model has them`,
          ),
        ];
      return isOnStep(min, parameter) && isOnStep(parameter.min + step, parameter)
        ? []
        : [
            fault(
              path,
              `values of ${name} between the steps of the model`,
              `multiples of ${parameter.step} from ${parameter.min} on`,
            ),
          ];
    }),
  ];
  return faults.length > 0 || !facts?.model ? faults : checkAnswers(question, facts.model, fault);
}

type AboutModel = Extract<Question, { type: 'model' | 'prediction' }>;

function rangesOf(question: AboutModel) {
  const fixed = Object.entries(question.values).map(([name, value]) => ({
    path: ['values', name],
    name,
    min: value,
    max: value,
    step: 0,
  }));
  const drawn = question.type === 'model' ? Object.entries(question.draw) : [];
  return [...fixed, ...drawn.map(([name, range]) => ({ path: ['draw', name], name, ...range }))];
}

type Steps = Pick<QuestionModel['parameters'][number], 'min' | 'step'>;

// Between the steps no reader could set the model to what the question says.
const isOnStep = (value: number, { min, step }: Steps): boolean => {
  const steps = (value - min) / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
};

function checkAnswers(
  question: AboutModel,
  model: QuestionModel,
  fault: (path: Path, found: string, expected: string) => Fault,
): Fault[] {
  const models: Models = (id) => (id === question.model ? model : undefined);
  if (question.type === 'prediction') {
    const value = compute(models, question, 42);
    return findTrue(question, models)
      ? []
      : [
          fault(
            ['options'],
            `no option whose range holds the result, ${value ?? 'which is no number'}`,
            'ranges that hold every result',
          ),
        ];
  }
  for (let seed = 0; seed < attempts; seed++)
    if (drawValues(question, seed, models).right === undefined)
      return [
        fault(
          ['quantity'],
          `a quantity that is no number for values that can be drawn`,
          'ranges in which the model gives a number',
        ),
      ];
  return [];
}
