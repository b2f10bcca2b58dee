import type { TypeModule } from '../islands/question/view-props.ts';

const modules = import.meta.glob<TypeModule>('../quiz/types/*/view.tsx', { eager: true });

/** Returns what draws a type of question, for the pages; the browser loads it apart. */
export const viewOf = (type: string): TypeModule['View'] => modules[`../quiz/types/${type}/view.tsx`]!.View;
