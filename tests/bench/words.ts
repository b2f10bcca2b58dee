import { createRandom } from '../../src/models/random.ts';

/** Invents text: the same seed gives the same words in the same order. */
export interface Writer {
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly word: () => string;
  readonly sentence: (additions?: readonly string[]) => string;
  /** A paragraph of about 80 words with the additions, such as citations, spread over its sentences. */
  readonly paragraph: (additions?: readonly string[]) => string;
}

const onsets = ['b', 'br', 'c', 'd', 'dr', 'f', 'g', 'gr', 'l', 'm', 'n', 'p', 'pl', 'r', 's', 'st', 't', 'tr', 'v'];
const nuclei = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou'];
const codas = ['', '', 'l', 'm', 'n', 'r', 's', 't', 'nd', 'st'];
const vocabularySize = 4000;

const vocabulary = makeVocabulary(createRandom(1));

function makeVocabulary(random: () => number): string[] {
  const words = new Set<string>();
  const part = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)]!;
  while (words.size < vocabularySize) {
    const syllables = 1 + Math.floor(random() * 3);
    words.add(Array.from({ length: syllables }, () => part(onsets) + part(nuclei) + part(codas)).join(''));
  }
  return [...words];
}

export function createWriter(seed: number): Writer {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  // Few words are frequent and many are rare, as in a language: the size of a search index depends on it.
  const word = () => vocabulary[Math.floor(vocabularySize ** random()) - 1]!;
  const sentence = (additions: readonly string[] = []) => {
    const words = Array.from({ length: 10 + Math.floor(random() * 10) }, word);
    const text = [...words, ...additions].join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (additions: readonly string[] = []) =>
    Array.from({ length: 6 }, (_, index) => sentence(additions.filter((_addition, at) => at % 6 === index))).join(' ');
  return { pick, word, sentence, paragraph };
}
