import type { RevisionChapter, RevisionItem } from '../revision-items.ts';
import type { ScopeChapter } from './scope.ts';

/** A chapter with those of its parts that have something to ask. */
export interface ExamChapter extends Omit<RevisionChapter, 'objectives'> {
  readonly parts: readonly ExamPart[];
}

/** An objective, or the cards of one kind, that an exam may cover. */
export interface ExamPart {
  readonly id: string;
  /** What the objective says; undefined for cards. */
  readonly text: string | undefined;
  readonly kind: 'objective' | 'term' | 'event';
}

/** Lists what an exam may cover, chapter by chapter; a chapter with nothing to ask is left out. */
export function listParts(chapters: readonly RevisionChapter[], items: readonly RevisionItem[]): ExamChapter[] {
  const asked = new Set(items.map(({ objective }) => objective));
  return chapters
    .map(({ objectives, ...chapter }) => ({
      ...chapter,
      parts: [
        ...objectives.map(({ id, text }): ExamPart => ({ id, text, kind: 'objective' })),
        ...(['term', 'event'] as const).map((kind) => ({ id: `${kind}:${chapter.id}`, text: undefined, kind })),
      ].filter(({ id }) => asked.has(id)),
    }))
    .filter(({ parts }) => parts.length > 0);
}

/** The chapters in the form in which weights are divided. */
export const scopeChapters = (chapters: readonly ExamChapter[]): ScopeChapter[] =>
  chapters.map(({ id, parts }) => ({ id, objectives: parts.map((part) => part.id) }));
