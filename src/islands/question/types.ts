import type { TypeModule } from './view-props.ts';

const modules = import.meta.glob<TypeModule>('../../quiz/types/*/view.tsx');

/**
 * Loads logic and view of a type of question, when one appears on the page.
 *
 * @throws Error if there is no such type.
 */
export function loadType(type: string): Promise<TypeModule> {
  const load = modules[`../../quiz/types/${type}/view.tsx`];
  if (!load) throw new Error(`There is no type of question "${type}".`);
  return load();
}
