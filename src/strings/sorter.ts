import { sorterEn, type SorterStrings } from './sorter-en.ts';
import { sorterEs } from './sorter-es.ts';

export type { SorterStrings };

const tables: Readonly<Record<string, SorterStrings>> = { en: sorterEn, es: sorterEs };

/** Returns the words of event sorters for a language tag; English if there are none. */
export const sorterStringsFor = (language: string): SorterStrings => tables[language.split('-', 1)[0]!] ?? sorterEn;
