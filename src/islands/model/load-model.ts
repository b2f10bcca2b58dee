import type { Model } from '../../models/define-model.ts';

const modules = import.meta.glob<{ default: Model }>('@course/chapters/models/*/index.ts');

/**
 * Loads a model of the course by the name of its folder.
 *
 * @throws Error if there is none, or if it cannot be had.
 */
export async function loadModel(id: string): Promise<Model> {
  const load = Object.entries(modules).find(([path]) => path.split('/').at(-2) === id)?.[1];
  if (!load) throw new Error(`There is no model "${id}".`);
  return (await load()).default;
}
