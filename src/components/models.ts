import type { Model } from '../models/define-model.ts';
import type { Models } from '../quiz/question-type.ts';

// The one place where the generator meets the models of its course.
const modules = import.meta.glob<{ default: Model }>('@course/chapters/models/*/index.ts', { eager: true });
const sources = import.meta.glob<string>('@course/chapters/models/*/model{,-*}.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const inFolder = <Value>(found: Readonly<Record<string, Value>>, id: string): Value | undefined =>
  Object.entries(found).find(([path]) => path.split('/').at(-2) === id)?.[1];

/**
 * Returns a model of the course by the name of its folder.
 *
 * @throws Error if there is none, or if the model calls itself by another id.
 */
export function modelOf(id: string): Model {
  const model = inFolder(modules, id)?.default;
  if (!model)
    throw new Error(`chapters/models/${id}/index.ts exports no model: it must \`export default defineModel({…})\`.`);
  if (model.id !== id)
    throw new Error(`chapters/models/${id}/index.ts: the model calls itself "${model.id}"; its id must be "${id}".`);
  return model;
}

/** The ids of the models of the course. */
export const modelIds = Object.values(modules).map(({ default: model }) => model.id);

/** The models as questions ask them. */
export const modelsForQuestions: Models = (id) => (modelIds.includes(id) ? modelOf(id) : undefined);

/** Returns the files that hold the rules of a model, `model.ts` and `model-*.ts`, as its author wrote them. */
export const codeOf = (id: string): { readonly file: string; readonly code: string }[] =>
  Object.entries(sources)
    .filter(([path]) => path.split('/').at(-2) === id)
    .map(([path, code]) => ({ file: path.split('/').at(-1)!, code }))
    .sort((a, b) => a.file.length - b.file.length);
