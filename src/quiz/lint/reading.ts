import { sentencesOf, wordsOf } from './words.ts';

/** Counts the syllables of an English word by its groups of vowels. */
export function countSyllables(word: string): number {
  const groups = word.replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^l]e)$/, (end) => end[0]!).match(/[aeiouy]+/g)?.length;
  return Math.max(1, groups ?? 1);
}

/** Flesch–Kincaid grade level (Kincaid et al. 1975): years of schooling that English text asks for. */
export function gradeLevel(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = texts.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** LIX (Björnsson 1968): words in a sentence plus the percentage of words of more than six letters. */
export function lix(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = texts.flatMap(wordsOf);
  const long = words.filter((word) => word.length > 6).length;
  return words.length / sentences.length + (100 * long) / words.length;
}
