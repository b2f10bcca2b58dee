/** What may differ between two answers that are the same, in the order it is taken away. */
export const normalisations = ['nfc', 'case', 'diacritics', 'hyphens', 'punctuation', 'articles', 'trim'] as const;
export type Normalisation = (typeof normalisations)[number];

/** What differs without meaning unless an author says otherwise. */
export const usualNormalisations: Normalisation[] = ['trim', 'nfc', 'case'];

const articles = /^(?:(?:the|an?|el|la|los|las|lo|una?|unos|unas|les?|une|des|der|die|das|eine?)\s+|l['’]\s*)(?=\S)/iu;

const steps: Readonly<Record<Normalisation, (text: string) => string>> = {
  nfc: (text) => text.normalize('NFC'),
  case: (text) => text.toLowerCase(),
  diacritics: (text) =>
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC'),
  hyphens: (text) => text.replace(/[-\u2010-\u2015\u2212]/g, ' '),
  punctuation: (text) => text.replace(/\p{P}+/gu, ''),
  articles: (text) => text.trim().replace(articles, ''),
  trim: (text) => text.trim().replace(/\s+/g, ' '),
};

/** Takes away what does not count between two answers. */
export const normalise = (text: string, chosen: readonly Normalisation[], caseSensitive = false): string =>
  normalisations
    .filter((step) => chosen.includes(step) && !(step === 'case' && caseSensitive))
    .reduce((said, step) => steps[step](said), text);
