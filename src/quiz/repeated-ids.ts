import type { QuestionFault } from './question-type.ts';

interface Named {
  readonly id: string;
  readonly path: QuestionFault['path'];
}

/**
 * Finds ids that stand for two things in different lists of one question: readers’ answers are stored under them. Twice
 * in one list of the file is found with the other ids of the course, so such a list is to come without its repetitions.
 */
export function findRepeatedIds(question: string, ids: readonly Named[]): QuestionFault[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }): QuestionFault[] => {
    const isNew = !seen.has(id);
    seen.add(id);
    const details = { id: question, found: `the id "${id}" for two things`, expected: 'ids that differ' };
    return isNew ? [] : [{ code: 'question-field', path, details }];
  });
}

/** The ids of one list, each once. */
export const idsOnce = (list: readonly { readonly id: string }[], field: string): Named[] => [
  ...new Map(list.map(({ id }, at) => [id, { id, path: [field, at, 'id'] }])).values(),
];
