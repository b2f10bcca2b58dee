import type { Question } from '../schemas/quiz.ts';
import type { Draft } from './draft.ts';
import type { Index } from './index-ids.ts';
import { type Issue, makeIssue, nearest } from './issue.ts';
import { nearestPassage, passageExists } from './check-questions.ts';
import type { Path } from './yaml.ts';

/** A misconception that a question names, and where. */
interface Named {
  readonly id: string;
  readonly path: Path;
}

/** Lists the misconceptions a question names, whatever its type, each once. */
export const misconceptionsOf = (question: Question): readonly string[] => [
  ...new Set(listNamed(question).map(({ id }) => id)),
];

/** Checks the list of misconceptions, if the course has one, against the questions that name them. */
export function checkMisconceptions({ misconceptions, quizzes }: Draft, index: Index): Issue[] {
  const { value: list, source } = misconceptions;
  if (!list || !source) return [];
  const ids = new Set(list.map(({ id }) => id));
  const named = quizzes.flatMap(({ value, source: quiz }) =>
    value && quiz
      ? value.items.flatMap((question, at) =>
          listNamed(question).map(({ id, path }) => ({ id, place: quiz.placeOf(['items', at, ...path]) })),
        )
      : [],
  );
  const used = new Set(named.map(({ id }) => id));
  const unknown = named
    .filter(({ id }) => !ids.has(id))
    .map(({ id, place }) => ({ place, details: { id, nearest: nearest(id, ids) } }));
  // A mistyped id leaves the one that was meant unused: that is one mistake, not two.
  const meant = new Set(unknown.map(({ details }) => details.nearest));
  const isUnused = (id: string) => !used.has(id) && !meant.has(id);
  // In a quiz that cannot be read any of them may be named.
  const isRead = quizzes.every(({ value }) => value !== undefined);
  return [
    ...unknown.map(({ place, details }) => makeIssue('misconception-unknown', place, details)),
    ...list.flatMap(({ id, passage }, at) => [
      ...(isRead && isUnused(id) ? [makeIssue('misconception-unused', source.placeOf([at, 'id']), { id })] : []),
      ...(passage !== undefined && !passageExists(passage, index)
        ? [
            makeIssue('passage-unknown', source.placeOf([at, 'passage']), {
              id: passage,
              nearest: nearestPassage(passage, index),
            }),
          ]
        : []),
    ]),
  ];
}

function listNamed(value: unknown, path: Path = []): Named[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'misconception' && typeof inner === 'string' ? [{ id: inner, path: at }] : listNamed(inner, at);
  });
}
