import { distance } from 'fastest-levenshtein';
import { type AuthorErrorCode, authorErrors, type DetailsOf } from './author-errors.ts';

/** A place in an author’s file. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One mistake, in the words of the table of author errors. */
export interface Issue {
  readonly code: AuthorErrorCode;
  readonly level: 'error' | 'warning';
  readonly place: Place;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/** Makes the issue of a code at a place. */
export function makeIssue<Code extends AuthorErrorCode>(code: Code, place: Place, details: DetailsOf<Code>): Issue {
  // The table types each entry by its own details; indexing by a generic code loses that link.
  const entry = authorErrors[code] as unknown as Record<'found' | 'expected' | 'fix', (details: object) => string> & {
    readonly level: 'error' | 'warning';
  };
  return {
    code,
    level: entry.level,
    place,
    found: entry.found(details),
    expected: entry.expected(details),
    fix: entry.fix(details),
  };
}

/** Returns the candidate a mistyped word most likely meant, if one is close. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps];
  }
  return best;
}

/** Formats a place as file:line:column. */
export const formatPlace = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
