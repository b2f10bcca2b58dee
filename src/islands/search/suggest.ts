import { distance } from 'fastest-levenshtein';

const plain = (text: string, language: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase(language);

/**
 * How near what was found comes to the query. Pagefind takes a word it does not know for the beginning of one it knows,
 * down to a single letter: `exact` if every word of the query was found, whatever its ending, `near` if at least three
 * letters and half of one were, `far` if less.
 */
export function nearness(query: string, foundWords: readonly string[], language: string): 'exact' | 'near' | 'far' {
  const known = foundWords.map((word) => plain(word, language));
  const asked = plain(query, language)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
  const begins = (letters: (word: string) => number) => (word: string) =>
    known.some((one) => one.startsWith(word.slice(0, letters(word))));
  if (asked.every(begins(({ length }) => Math.max(3, length - 3)))) return 'exact';
  return asked.some(begins(({ length }) => Math.max(3, Math.ceil(length / 2)))) ? 'near' : 'far';
}

let terms: Promise<readonly string[]> | undefined;

/**
 * Finds the term of the list at `source`, or the word of a term, that a query which found little may have meant.
 * Undefined if the query begins like one of them.
 */
export async function suggest(query: string, source: string, language: string): Promise<string | undefined> {
  terms ??= fetch(source).then((response) => response.json() as Promise<readonly string[]>);
  const meant = query.toLocaleLowerCase(language);
  const candidates = (await terms)
    .flatMap((term) => [term, ...term.split(/\s+/)])
    .map((words) => ({ words, lower: words.toLocaleLowerCase(language) }));
  if (candidates.some(({ lower }) => lower.startsWith(meant))) return undefined;
  return candidates
    .map(({ words, lower }) => ({ words, far: distance(meant, lower) }))
    .filter(({ far }) => far <= Math.floor(meant.length / 3))
    .sort((a, b) => a.far - b.far)[0]?.words;
}
