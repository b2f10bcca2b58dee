import { sourceCheckEn, type SourceCheckStrings } from './source-check-en.ts';
import { sourceCheckEs } from './source-check-es.ts';

export type { SourceCheckStrings };

/** The words of source checks for a language tag; English if there are none. For the server. */
export const sourceCheckStringsFor = (language: string): SourceCheckStrings =>
  language.split('-', 1)[0] === 'es' ? sourceCheckEs : sourceCheckEn;
