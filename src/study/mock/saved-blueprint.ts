import { makeScope, readWeights, type ScopeChapter, type ScopeWeights } from '../exam/scope.ts';
import type { Blueprint } from './draw-paper.ts';

/** What a paper is drawn by, as the record and an address keep it. */
export interface SavedBlueprint extends ScopeWeights {
  /** Shares of Bloom’s levels within every objective; what is not named counts nothing, and all 0 leaves it to chance. */
  readonly blooms: Readonly<Record<string, number>>;
  readonly length: Blueprint['length'];
}

/** Reads a blueprint from the record; undefined if it cannot be understood. */
export function readBlueprint(value: unknown): SavedBlueprint | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { chapters, objectives, blooms, length } = value as Readonly<Record<string, unknown>>;
  const read = readLength(length);
  return (
    read && {
      chapters: readWeights(chapters),
      objectives: readWeights(objectives),
      blooms: readWeights(blooms),
      length: read,
    }
  );
}

function readLength(value: unknown): Blueprint['length'] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { questions, minutes } = value as Readonly<Record<string, unknown>>;
  if (isAmount(questions)) return { questions };
  return isAmount(minutes) ? { minutes } : undefined;
}

const isAmount = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0;

/** The blueprint in the form in which papers are drawn. */
export const makeBlueprint = (chapters: readonly ScopeChapter[], saved: SavedBlueprint): Blueprint => ({
  objectives: makeScope(chapters, saved),
  blooms: new Map(Object.entries(saved.blooms).filter(([, share]) => share > 0)),
  length: saved.length,
});
