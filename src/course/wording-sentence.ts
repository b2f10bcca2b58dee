/** A piece of the sentence of a wording: words that all vocabularies share, or a slot. */
export type SentencePart = { readonly text: string } | { readonly slot: string };

/** Splits a sentence at its slots. A brace that belongs to no slot stays text. */
export function parseSentence(sentence: string): SentencePart[] {
  const pieces = sentence.split(/\{([a-z0-9-]+)\}/);
  return pieces.flatMap((piece, index): SentencePart[] =>
    index % 2 === 1 ? [{ slot: piece }] : piece === '' ? [] : [{ text: piece }],
  );
}

/** The sentence in the words of one vocabulary; `silence` stands where it says nothing. */
export const fillSentence = (sentence: string, words: Readonly<Record<string, string>>, silence: string): string =>
  parseSentence(sentence)
    .map((part) => ('text' in part ? part.text : words[part.slot] || silence))
    .join('');
