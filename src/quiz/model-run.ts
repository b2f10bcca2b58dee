import type { Models, QuestionModel } from './question-type.ts';

/** What a question that asks a model says of the run. */
export interface RunSpec {
  readonly model: string;
  readonly quantity: string;
  readonly values: Readonly<Record<string, number>>;
}

/** A value for each parameter of a model: the given ones, and its defaults for the rest. */
const complete = ({ parameters }: QuestionModel, given: Readonly<Record<string, number>>) =>
  Object.fromEntries(parameters.map(({ id, default: usual }) => [id, Object.hasOwn(given, id) ? given[id]! : usual]));

/** The quantity of a model by its id. */
export const quantityOf = (models: Models, { model, quantity }: RunSpec) =>
  models(model)?.quantities?.find(({ id }) => id === quantity);

/** Runs a model and returns the quantity; undefined if there is no such model or quantity, or if it is no number there. */
export function compute(models: Models, spec: RunSpec, seed: number): number | undefined {
  const model = models(spec.model);
  const quantity = quantityOf(models, spec);
  if (!model || !quantity) return undefined;
  const value = quantity.of(model.run(complete(model, spec.values), seed) as never);
  return Number.isFinite(value) ? value : undefined;
}
