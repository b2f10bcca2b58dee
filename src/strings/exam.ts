import { examEn, type ExamStrings } from './exam-en.ts';
import { examEs } from './exam-es.ts';

export type { ExamStrings };

const tables: Readonly<Record<string, ExamStrings>> = { en: examEn, es: examEs };

/** Returns the words of plan and mock exam for a language tag; English if there are none. */
export const examStringsFor = (language: string): ExamStrings => tables[language.split('-', 1)[0]!] ?? examEn;
