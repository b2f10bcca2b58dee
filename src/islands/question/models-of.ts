import type { Models } from '../../quiz/question-type.ts';
import { noModels } from '../../quiz/question-type.ts';
import type { CommonQuestion } from '../../schemas/question.ts';
import type { TypeModule } from './view-props.ts';

/** Loads the model that a question asks, if it asks any; other questions load nothing. */
export async function modelsOf(question: CommonQuestion, { logic }: TypeModule): Promise<Models> {
  const id = logic.modelOf?.(question);
  if (id === undefined) return noModels;
  const { loadModel } = await import('../model/load-model.ts');
  const model = await loadModel(id);
  return (wanted) => (wanted === id ? model : undefined);
}
