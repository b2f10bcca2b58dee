import { stopWords } from './word-lists.ts';

/** Lists the words of a plain text in lower case; a possessive counts as its word, a number as a word. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFC')
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  ).map((word) => word.replace(/'s$/, ''));

/** Splits a plain text into sentences. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?!…]["”’»)]?)\s+(?=[\p{Lu}¿¡"“«‘(\d])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** Reduces a text to its words with single spaces between: equal for what a reader would call the same. */
export const fold = (text: string): string => wordsOf(text).join(' ').replaceAll('-', ' ');

/** Whether a word carries meaning of its own in this language. Where there is no list, long words do. */
export const isContentWord = (word: string, language: string): boolean => {
  const known = stopWords[language];
  return known ? word.length > 2 && !known.has(word) && !/^\d+$/.test(word) : word.length > 4;
};

/**
 * Cuts the commonest endings off a word, so that its forms meet: `alliances` and `alliance`, `decided` and `decide`. It
 * is no dictionary: rules that compare stems must live with a miss.
 */
export function stemOf(word: string): string {
  if (word.length < 5) return word.replace(/(?<=[^su])s$/, '');
  const cut = word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^su])s$/, '')
    .replace(/(?<=....)(?:ly)$/, '')
    .replace(/(?<=....)(?:ing|ed|er)$/, '')
    .replace(/(?<=...)(?:ations?|ition|ion|ment|ness|ity|al|ic|ive|ous|able|ible|ance|ence|ant|ent)$/, '');
  return cut.replace(/(.)\1$/, '$1').replace(/[eiy]$/, '');
}

/** The stems of the content words of a text, without repetition. */
export const stemsOf = (text: string, language: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text)
      .flatMap((word) => word.split('-'))
      .filter((word) => isContentWord(word, language))
      .map(stemOf),
  );
