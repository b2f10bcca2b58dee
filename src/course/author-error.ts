/** What the author reads: found, expected, how to fix it. */
export interface AuthorError<Details> {
  readonly level: 'error' | 'warning';
  readonly found: (details: Details) => string;
  readonly expected: (details: Details) => string;
  readonly fix: (details: Details) => string;
}

/** Makes the entry of a mistake that a build refuses. */
export function error<Details>(texts: Omit<AuthorError<Details>, 'level'>): AuthorError<Details> {
  return { level: 'error', ...texts };
}

/** Makes the entry of a mistake that a build only mentions. */
export function warning<Details>(texts: Omit<AuthorError<Details>, 'level'>): AuthorError<Details> {
  return { level: 'warning', ...texts };
}

/** An id that names nothing, with the closest one that exists. */
export interface Unknown {
  readonly id: string;
  readonly nearest?: string | undefined;
}

/** Suggests the closest id, or else says what to do. */
export const didYouMean = ({ nearest }: Unknown, otherwise: string) =>
  nearest === undefined ? otherwise : `Did you mean "${nearest}"? If not: ${lowerFirst(otherwise)}`;

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
