import { revisionEn, type RevisionStrings } from './revision-en.ts';
import { revisionEs } from './revision-es.ts';

export type { RevisionStrings };

const tables: Readonly<Record<string, RevisionStrings>> = { en: revisionEn, es: revisionEs };

/** Returns the words of revision for a language tag; English if there are none. */
export const revisionStringsFor = (language: string): RevisionStrings =>
  tables[language.split('-', 1)[0]!] ?? revisionEn;
